package org.coachlibre.testkit.planted.scheduling.service;

import org.coachlibre.testkit.planted.crm.store.PeopleStore;

record BehindTheDoor(PeopleStore store) {}
