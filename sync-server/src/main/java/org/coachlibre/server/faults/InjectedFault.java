package org.coachlibre.server.faults;

/** What a test throws at a fault point to cut the work off there, as a dead process would. */
public final class InjectedFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InjectedFault(String point) {
        super(point);
    }
}
