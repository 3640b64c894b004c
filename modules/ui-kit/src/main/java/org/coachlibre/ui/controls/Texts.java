package org.coachlibre.ui.controls;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Texts by their role on the page. */
public final class Texts {
    private Texts() {}

    /** 20 px, the name of a page. */
    public static Label pageTitle(ObservableValue<String> text) {
        return styled(text, "cl-page-title");
    }

    /** 15 px, the name of a section. */
    public static Label section(ObservableValue<String> text) {
        return styled(text, "cl-section-title");
    }

    /** 13 px, wraps. */
    public static Label body(ObservableValue<String> text) {
        Label label = styled(text, "cl-body");
        label.setWrapText(true);
        return label;
    }

    /** 12 px, muted, wraps. */
    public static Label secondary(ObservableValue<String> text) {
        Label label = styled(text, "cl-secondary");
        label.setWrapText(true);
        return label;
    }

    /** What is wrong with an answer, seen while {@code isShown}. */
    public static Label faultWhen(ObservableValue<String> text, ObservableBooleanValue isShown) {
        Label label = styled(text, "cl-fault");
        label.setWrapText(true);
        label.visibleProperty().bind(isShown);
        label.managedProperty().bind(isShown);
        return label;
    }

    /** A text that does not change, such as a client's name. */
    public static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }

    private static Label styled(ObservableValue<String> text, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
