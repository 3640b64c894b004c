package org.coachlibre.ui.controls;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A few ways of which one holds, side by side; arrows move. */
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();

    /** @param options what can be chosen and how it is called, in order */
    public Segmented(ObservableValue<String> name, Map<T, ObservableValue<String>> options, T first) {
        this.value = new SimpleObjectProperty<>(first);
        getStyleClass().add("cl-segmented");
        setMaxWidth(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        accessibleTextProperty().bind(name);
        options.forEach((option, label) -> {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(label);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("cl-segment");
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                value.set(option);
                mark();
            });
            buttons.put(option, button);
        });
        getChildren().addAll(buttons.values());
        value.subscribe(chosen -> mark());
        RadioKeys.install(this);
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private void mark() {
        ToggleButton chosen = buttons.get(value.get());
        if (chosen != null) {
            chosen.setSelected(true);
        }
    }
}
