package org.coachlibre.app;

/** Where the program starts; not a JavaFX Application, so that it starts from a plain class path. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.err.println("CoachLibre " + String.join(" ", arguments));
    }
}
