package org.coachlibre.ui;

/** Tells the user what happened, in a corner of the window; never takes the focus. */
@FunctionalInterface
public interface Notifications {

    /** May be called on any thread. */
    void tell(Notice notice);
}
