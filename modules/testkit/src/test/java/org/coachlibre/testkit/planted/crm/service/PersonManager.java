package org.coachlibre.testkit.planted.crm.service;

final class PersonManager {}
