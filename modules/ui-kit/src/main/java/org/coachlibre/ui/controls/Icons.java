package org.coachlibre.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one family (Feather), and buttons that show nothing else. */
public final class Icons {
    private Icons() {}

    /** A decorative icon beside a text: 16 px at usual text size, invisible to screen readers. */
    public static FontIcon icon(String name) {
        FontIcon icon = new FontIcon(name);
        icon.setAccessibleRole(AccessibleRole.NODE);
        icon.setFocusTraversable(false);
        icon.setMouseTransparent(true);
        return icon;
    }

    /** A quiet square button; {@code name} is its accessible name and its tooltip. */
    public static Button button(String icon, ObservableValue<String> name, Runnable action) {
        Button button = new Button(null, icon(icon));
        button.getStyleClass().addAll("cl-icon-button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty().bind(name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        button.setTooltip(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }
}
