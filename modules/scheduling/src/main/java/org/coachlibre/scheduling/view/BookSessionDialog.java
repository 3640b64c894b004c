package org.coachlibre.scheduling.view;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.LiveNames;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.Texts;

/** The form of a new session or of blocked time. */
final class BookSessionDialog {
    private final BookSessionViewModel model;
    private final CalendarTexts texts;
    private final UiContext ui;

    BookSessionDialog(BookSessionViewModel model, UiContext ui) {
        this.model = model;
        this.texts = model.texts();
        this.ui = ui;
    }

    void open() {
        ui.dialogs()
                .form(new Dialogs.Form(
                        texts.now("new.title"),
                        texts.now("new.text"),
                        content(),
                        texts.now("new.save"),
                        model.readyProperty(),
                        model::submit));
    }

    Node content() {
        TextField quick = new TextField();
        quick.setId("new-quick");
        quick.textProperty().bindBidirectional(model.quickProperty());
        quick.promptTextProperty().bind(texts.live("new.quick-prompt"));
        FormGrid session = sessionFields();
        FormGrid block = new FormGrid().row(texts.live("new.block-title"), field(model.titleProperty(), "new-title"));
        session.visibleProperty().bind(model.blockProperty().not());
        session.managedProperty().bind(session.visibleProperty());
        block.visibleProperty().bind(model.blockProperty());
        block.managedProperty().bind(block.visibleProperty());
        Label past = Texts.faultWhen(texts.live("new.past"), model.pastProperty());
        VBox content = new VBox(
                16, new FormGrid().row(texts.live("new.quick"), quick), kinds(), session, block, times(), past);
        content.getStyleClass().add("cl-new-entry");
        return content;
    }

    private HBox kinds() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton session = kind(group, "new.kind-session");
        ToggleButton block = kind(group, "new.kind-block");
        session.setDisable(model.types().isEmpty());
        (model.blockProperty().get() ? block : session).setSelected(true);
        group.selectedToggleProperty().addListener((toggle, before, after) -> {
            if (after == null && before != null) {
                group.selectToggle(before);
            }
            model.blockProperty().set(block.isSelected());
        });
        HBox kinds = new HBox(session, block);
        kinds.getStyleClass().add("cl-segments");
        return kinds;
    }

    private ToggleButton kind(ToggleGroup group, String key) {
        ToggleButton button = new ToggleButton();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(texts.live(key));
        button.setToggleGroup(group);
        return button;
    }

    private FormGrid sessionFields() {
        ComboBox<SessionType> types = new ComboBox<>(model.types());
        types.setId("new-type");
        LiveNames.show(types, ui.localization(), this::typeName);
        types.valueProperty().bindBidirectional(model.typeProperty());
        types.setMaxWidth(Double.MAX_VALUE);
        TextField name = field(model.nameProperty(), "new-name");
        FormGrid form =
                new FormGrid().row(texts.live("new.type"), types).row(texts.live("new.name"), name, model::nameFault);
        form.getChildren().add(suggestions());
        return form.row(texts.live("new.email"), field(model.emailProperty(), "new-email"), model::emailFault);
    }

    private ListView<PersonRow> suggestions() {
        ListView<PersonRow> list = Rows.list(
                model.suggestions(),
                texts.live("new.suggestions"),
                person -> Texts.body(Texts.fixed(person.displayName() + " · " + person.email())),
                person -> person.displayName() + ", " + person.email(),
                model::choose);
        list.setId("new-suggestions");
        list.visibleProperty().bind(Bindings.isNotEmpty(model.suggestions()));
        list.managedProperty().bind(list.visibleProperty());
        list.prefHeightProperty().bind(Bindings.size(model.suggestions()).multiply(Rows.HEIGHT + 2));
        list.setMaxHeight(4 * Rows.HEIGHT);
        list.setOnMouseClicked(event -> {
            PersonRow person = list.getSelectionModel().getSelectedItem();
            if (person != null) {
                model.choose(person);
            }
        });
        return list;
    }

    private HBox times() {
        DatePicker date = new DatePicker();
        date.setId("new-date");
        date.valueProperty().bindBidirectional(model.dateProperty());
        TextField from = field(model.fromProperty(), "new-from");
        from.setPrefColumnCount(6);
        TextField to = field(model.toProperty(), "new-to");
        to.setPrefColumnCount(6);
        FormGrid end = new FormGrid().row(texts.live("new.to"), to, model::timeFault);
        end.visibleProperty().bind(model.blockProperty());
        end.managedProperty().bind(end.visibleProperty());
        HBox times = new HBox(
                12,
                new FormGrid().row(texts.live("new.date"), date),
                new FormGrid().row(texts.live("new.from"), from, model::timeFault),
                end);
        times.setAlignment(Pos.TOP_LEFT);
        return times;
    }

    private String typeName(SessionType type) {
        return type.name(ui.localization().language()) + " · "
                + ui.localization().dates().length(type.length());
    }

    private static TextField field(StringProperty value, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }
}
