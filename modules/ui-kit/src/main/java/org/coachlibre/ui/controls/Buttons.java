package org.coachlibre.ui.controls;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;

/** Buttons by their weight. Their texts are verbs. */
public final class Buttons {
    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

    private Buttons() {}

    /** The one act a screen is for; in the practice's colour. At most one in sight. */
    public static Button primary(ObservableValue<String> text, Runnable action) {
        return styled(text, action, "accent");
    }

    public static Button plain(ObservableValue<String> text, Runnable action) {
        return styled(text, action, "cl-plain");
    }

    /** Text only, for what is at hand but not asked for. */
    public static Button quiet(ObservableValue<String> text, Runnable action) {
        return styled(text, action, "cl-quiet");
    }

    /** An act that takes something away. */
    public static Button danger(ObservableValue<String> text, Runnable action) {
        return styled(text, action, "danger");
    }

    /**
     * While {@code busy}, the buttons look disabled and do nothing, but keep the focus: a button that is disabled loses it to the
     * first control of the window.
     */
    public static void restWhile(ObservableBooleanValue busy, Button... buttons) {
        for (Button button : buttons) {
            button.addEventFilter(ActionEvent.ACTION, event -> {
                if (busy.get()) {
                    event.consume();
                }
            });
            busy.subscribe(isBusy -> button.pseudoClassStateChanged(RESTING, isBusy));
        }
    }

    private static Button styled(ObservableValue<String> text, Runnable action, String styleClass) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.getStyleClass().add(styleClass);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}
