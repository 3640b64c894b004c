package org.coachlibre.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One section of Today. JavaFX thread. A section with nothing to say makes its content unmanaged and invisible. */
public interface TodaySection {

    /** Lower comes first. Given: 10 next sessions, 20 new, 30 messages, 40 waiting, 90 sync. */
    int order();

    ObservableValue<String> title();

    Node content();
}
