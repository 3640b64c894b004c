package org.coachlibre.ui;

/** A {@link Place} that can bring one of its things to the front, such as a person by its id. */
public interface TargetedPlace extends Place {

    /** Called on the JavaFX thread after the place is shown; a target of an unknown type is left aside. */
    void openTarget(Object target);
}
