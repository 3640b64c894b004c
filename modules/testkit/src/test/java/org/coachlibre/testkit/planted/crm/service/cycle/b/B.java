package org.coachlibre.testkit.planted.crm.service.cycle.b;

import org.coachlibre.testkit.planted.crm.service.cycle.a.A;

/** The other half of a circle. */
public record B(A a) {}
