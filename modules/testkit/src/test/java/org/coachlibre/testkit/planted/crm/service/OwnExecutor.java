package org.coachlibre.testkit.planted.crm.service;

final class OwnExecutor {
    void go() {
        java.util.concurrent.CompletableFuture.runAsync(() -> {}).join();
    }
}
