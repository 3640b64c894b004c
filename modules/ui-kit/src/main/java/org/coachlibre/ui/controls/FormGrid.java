package org.coachlibre.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A form: labels above their fields, a hint or the fault below. A fault is shown once the field was left (or {@link
 * #showFaults} asked for all), never while the first letters are typed.
 */
public final class FormGrid extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final List<Field> fields = new ArrayList<>();
    private final SimpleBooleanProperty valid = new SimpleBooleanProperty(true);

    private record Field(TextInputControl control, ReadOnlyStringProperty fault, SimpleBooleanProperty left) {}

    public FormGrid() {
        getStyleClass().add("cl-form");
    }

    /** A labelled control. */
    public FormGrid row(ObservableValue<String> label, Node control) {
        getChildren().add(cell(label, control));
        return this;
    }

    /** A labelled control with one sentence of consequence. */
    public FormGrid row(ObservableValue<String> label, Node control, ObservableValue<String> hint) {
        VBox cell = cell(label, control);
        cell.getChildren().add(Texts.secondary(hint));
        getChildren().add(cell);
        return this;
    }

    /**
     * A labelled text field that is checked.
     *
     * @param check gives the fault of a text in one translated sentence, or the empty string
     */
    public FormGrid row(ObservableValue<String> label, TextInputControl control, Function<String, String> check) {
        return row(label, control, check, Texts.fixed(""));
    }

    /** As above, with one sentence of consequence, in whose place a fault is shown. */
    public FormGrid row(
            ObservableValue<String> label,
            TextInputControl control,
            Function<String, String> check,
            ObservableValue<String> hint) {
        VBox cell = cell(label, control);
        ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper();
        fault.bind(control.textProperty().map(text -> check.apply(text == null ? "" : text)));
        SimpleBooleanProperty left = new SimpleBooleanProperty();
        Label message = new Label();
        message.getStyleClass().add("cl-fault");
        message.setWrapText(true);
        message.textProperty().bind(fault);
        BooleanBinding shown = left.and(fault.isNotEmpty());
        message.visibleProperty().bind(shown);
        message.managedProperty().bind(shown);
        shown.subscribe(isShown -> {
            control.pseudoClassStateChanged(INVALID, isShown);
            control.setAccessibleHelp(isShown ? fault.get() : null);
        });
        control.focusedProperty().addListener((focused, was, is) -> {
            if (was && !is) {
                left.set(true);
            }
        });
        fields.add(new Field(control, fault.getReadOnlyProperty(), left));
        valid.bind(Bindings.createBooleanBinding(
                () -> fields.stream().allMatch(field -> field.fault.get().isEmpty()),
                fields.stream().map(Field::fault).toArray(ReadOnlyStringProperty[]::new)));
        Label consequence = Texts.secondary(hint);
        consequence
                .visibleProperty()
                .bind(shown.not().and(consequence.textProperty().isNotEmpty()));
        consequence.managedProperty().bind(consequence.visibleProperty());
        cell.getChildren().addAll(message, consequence);
        getChildren().add(cell);
        return this;
    }

    /** True while no checked field has a fault. */
    public ObservableBooleanValue validProperty() {
        return valid;
    }

    /** Shows every fault and focuses the first faulty field; true when there is none. */
    public boolean showFaults() {
        fields.forEach(field -> field.left.set(true));
        List<Field> faulty =
                fields.stream().filter(field -> !field.fault.get().isEmpty()).toList();
        if (!faulty.isEmpty()) {
            faulty.getFirst().control.requestFocus();
        }
        return faulty.isEmpty();
    }

    private static VBox cell(ObservableValue<String> label, Node control) {
        Label name = new Label();
        name.textProperty().bind(label);
        name.getStyleClass().add("cl-field-label");
        name.setLabelFor(control);
        if (!control.accessibleTextProperty().isBound() && control.getAccessibleText() == null) {
            control.accessibleTextProperty().bind(label);
        }
        if (control instanceof Region region && control instanceof TextInputControl) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        VBox cell = new VBox(name, control);
        cell.getStyleClass().add("cl-field");
        return cell;
    }
}
