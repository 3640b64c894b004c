package org.coachlibre.testkit.planted.crm.service.cycle.a;

import org.coachlibre.testkit.planted.crm.service.cycle.b.B;

/** Half of a circle. */
public record A(B b) {}
