package org.coachlibre.testkit.planted.crm.service;

final class Printing {
    void say() {
        System.out.println("hello");
    }
}
