package org.coachlibre.scheduling;

/** What the coach can ask of the server. */
public enum RequestKind {
    ASK,
    MOVE,
    CANCEL
}
