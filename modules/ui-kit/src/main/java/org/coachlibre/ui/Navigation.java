package org.coachlibre.ui;

/** Moves between the places of the window. JavaFX thread only; an unknown place is left aside. */
public interface Navigation {

    void open(String placeId);

    /** Opens the place and, when it is a {@link TargetedPlace}, the thing in it. */
    void open(String placeId, Object target);
}
