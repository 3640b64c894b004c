package org.coachlibre.crm;

/** Many people changed at once (an import or its undo): who shows people reads them again. Published once durable. */
public record PeopleReloaded() {}
