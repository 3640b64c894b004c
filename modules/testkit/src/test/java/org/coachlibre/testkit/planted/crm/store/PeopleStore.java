package org.coachlibre.testkit.planted.crm.store;

/** Behind the door of its room. */
public record PeopleStore(String table) {}
