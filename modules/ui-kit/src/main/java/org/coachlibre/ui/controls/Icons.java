package org.coachlibre.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one family (Feather), and buttons that show nothing else. */
public final class Icons {
    private static final String ICON_NAME = "coachlibre.icon-name";

    private Icons() {}

    /** A decorative icon beside a text: 16 px at usual text size, invisible to screen readers. */
    public static FontIcon icon(String name) {
        FontIcon icon = new FontIcon(name);
        icon.setAccessibleRole(AccessibleRole.NODE);
        icon.setFocusTraversable(false);
        icon.setMouseTransparent(true);
        return icon;
    }

    /** The same, following a name that changes. */
    public static FontIcon icon(ObservableValue<String> name) {
        FontIcon icon = icon(name.getValue());
        icon.getProperties().put(ICON_NAME, name); // keeps the binding alive as long as the icon
        name.subscribe(icon::setIconLiteral);
        return icon;
    }

    /** A quiet square button; {@code name} is its accessible name and its tooltip. */
    public static Button button(String icon, ObservableValue<String> name, Runnable action) {
        return button(icon(icon), name, action);
    }

    /** The same with an icon made before. */
    public static Button button(FontIcon icon, ObservableValue<String> name, Runnable action) {
        Button button = new Button(null, icon);
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
