package org.coachlibre.sync.domain;

/**
 * A projection that the server does not have yet.
 *
 * @param version the server's version that it replaces, as last known here
 * @param change tells whether it was replaced again while it was being sent
 */
public record WaitingProjection(String name, String body, long version, long change) {
    /** Without the body, which may hold a mail password. */
    @Override
    public String toString() {
        return "WaitingProjection[" + name + ", " + version + "]";
    }
}
