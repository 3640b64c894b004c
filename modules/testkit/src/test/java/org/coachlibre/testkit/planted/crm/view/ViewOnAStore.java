package org.coachlibre.testkit.planted.crm.view;

import org.coachlibre.testkit.planted.crm.store.PeopleStore;

record ViewOnAStore(PeopleStore store) {}
