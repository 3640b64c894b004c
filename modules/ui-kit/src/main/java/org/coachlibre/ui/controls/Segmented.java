package org.coachlibre.ui.controls;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
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

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        int size = getChildren().size();
        for (int i = 0; i < size; i++) {
            if (getChildren().get(i).isFocused()) {
                ToggleButton next = (ToggleButton) getChildren().get(Math.floorMod(i + step, size));
                next.requestFocus();
                next.fire();
                event.consume();
                return;
            }
        }
    }
}
