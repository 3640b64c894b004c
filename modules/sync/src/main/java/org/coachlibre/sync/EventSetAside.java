package org.coachlibre.sync;

/** An event could not be applied and was set aside; the others went on. */
public record EventSetAside(SetAsideEvent event) {}
