package org.coachlibre.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A short word or number on a tinted ground. */
public final class Badge extends Label {
    /** The tint. */
    public enum Tone {
        NEUTRAL,
        ACCENT,
        SUCCESS,
        WARNING,
        DANGER
    }

    public Badge(ObservableValue<String> text, Tone tone) {
        getStyleClass().addAll("cl-badge", "cl-tone-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        textProperty().bind(text);
        setMinWidth(USE_PREF_SIZE);
    }

    /** A number that hides at zero. */
    public static Badge count(ObservableValue<? extends Number> number) {
        Badge badge =
                new Badge(number.map(value -> value.intValue() > 99 ? "99+" : "" + value.intValue()), Tone.ACCENT);
        badge.getStyleClass().add("cl-count");
        badge.visibleProperty().bind(number.map(value -> value.intValue() > 0));
        badge.managedProperty().bind(badge.visibleProperty());
        return badge;
    }
}
