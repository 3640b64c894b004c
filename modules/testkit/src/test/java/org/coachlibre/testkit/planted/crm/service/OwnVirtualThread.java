package org.coachlibre.testkit.planted.crm.service;

final class OwnVirtualThread {
    void go() {
        Thread.ofVirtual().start(() -> {});
    }
}
