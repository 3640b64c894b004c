package org.coachlibre.app.window;

/** The sample practice, whose data may be thrown away. */
public interface SamplePort {

    /** Whether the open practice is a sample. Any thread. */
    boolean isSample();

    /** Throws the sample away and begins at the first question. Called on a background thread; the window starts anew. */
    void throwAway() throws Exception;
}
