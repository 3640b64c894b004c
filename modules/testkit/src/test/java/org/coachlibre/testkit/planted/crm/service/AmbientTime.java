package org.coachlibre.testkit.planted.crm.service;

import java.time.Instant;

final class AmbientTime {
    Instant when() {
        return Instant.now();
    }
}
