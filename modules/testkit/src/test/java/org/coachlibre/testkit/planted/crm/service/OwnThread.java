package org.coachlibre.testkit.planted.crm.service;

final class OwnThread {
    void go() {
        new Thread(() -> {}).start();
    }
}
