package org.coachlibre.scheduling;

/** Where a session stands. What the coach changes is asked of the server, which decides, and is granted or refused. */
public enum SessionState {
    /** Granted: the client and the server know. */
    CONFIRMED,
    /** Made by the coach, not yet granted. */
    ASKED,
    /** Confirmed at its old time; the new one is asked. */
    MOVE_ASKED,
    /** Confirmed; its end is asked. */
    CANCEL_ASKED,
    /** Asked and refused: it never took place on the server. */
    REFUSED,
    CANCELLED;

    /** Whether the time is taken, or wished to be. */
    public boolean takesTime() {
        return this != REFUSED && this != CANCELLED;
    }
}
