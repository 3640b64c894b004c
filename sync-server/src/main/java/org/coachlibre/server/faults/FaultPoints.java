package org.coachlibre.server.faults;

/**
 * Named places in the server's work where a test can make the machine fail: throw, wait or end the process. In service
 * nothing happens there.
 */
@FunctionalInterface
public interface FaultPoints {
    /** Nothing ever fails. */
    FaultPoints NONE = point -> {};

    /** Called when the work passes {@code point}, for instance {@code push.before-commit}. May throw. */
    void reach(String point);
}
