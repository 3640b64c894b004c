package org.coachlibre.testkit.planted.crm.service;

import java.util.Optional;

final class OptionalParameter {
    boolean has(Optional<String> name) {
        return name.isPresent();
    }
}
