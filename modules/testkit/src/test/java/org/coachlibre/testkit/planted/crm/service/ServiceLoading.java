package org.coachlibre.testkit.planted.crm.service;

import java.util.ServiceLoader;

final class ServiceLoading {
    Object load() {
        return ServiceLoader.load(Runnable.class);
    }
}
