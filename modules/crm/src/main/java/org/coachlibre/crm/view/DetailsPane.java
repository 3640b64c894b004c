package org.coachlibre.crm.view;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Consent;
import org.coachlibre.crm.domain.PersonField;
import org.coachlibre.crm.exchange.RowMessage;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.TagsField;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** The details as a form that saves each field when it is left. */
final class DetailsPane extends ScrollPane {
    private final PersonViewModel model;
    private final UiContext context;
    private final PeopleTexts texts;

    DetailsPane(PersonViewModel model, UiContext context) {
        this.model = model;
        this.context = context;
        this.texts = model.texts();
        FormGrid name = new FormGrid()
                .row(label(PersonField.GIVEN_NAME), field(PersonField.GIVEN_NAME), check(PersonField.GIVEN_NAME));
        FormGrid family = new FormGrid()
                .row(label(PersonField.FAMILY_NAME), field(PersonField.FAMILY_NAME), check(PersonField.FAMILY_NAME));
        VBox form = new VBox(
                pair(name, family),
                pair(
                        new FormGrid()
                                .row(label(PersonField.EMAIL), field(PersonField.EMAIL), check(PersonField.EMAIL)),
                        new FormGrid()
                                .row(label(PersonField.PHONE), field(PersonField.PHONE), check(PersonField.PHONE))),
                pair(
                        new FormGrid()
                                .row(
                                        label(PersonField.COMPANY),
                                        field(PersonField.COMPANY),
                                        check(PersonField.COMPANY)),
                        new FormGrid().row(label(PersonField.ROLE), field(PersonField.ROLE), check(PersonField.ROLE))),
                new FormGrid().row(label(PersonField.TAGS), tags()),
                pair(
                        new FormGrid().row(label(PersonField.LANGUAGE), language()),
                        new FormGrid().row(label(PersonField.ZONE), zone(), check(PersonField.ZONE))),
                pair(
                        new FormGrid()
                                .row(
                                        label(PersonField.BIRTHDAY),
                                        field(PersonField.BIRTHDAY),
                                        check(PersonField.BIRTHDAY)),
                        new FormGrid().row(label(PersonField.CONSENT), consent(), texts.live("consent.hint"))),
                new FormGrid().row(label(PersonField.ADDRESS), address(), check(PersonField.ADDRESS)),
                new FormGrid().row(label(PersonField.SOURCE), field(PersonField.SOURCE), check(PersonField.SOURCE)),
                Texts.secondary(texts.live("details.saved")));
        form.getStyleClass().addAll("person-form");
        setContent(form);
        setFitToWidth(true);
        setFocusTraversable(false);
        model.form().tags().addListener((ListChangeListener<String>) change -> model.save());
        model.form().languageProperty().subscribe((before, now) -> model.save());
        model.form().consentProperty().subscribe((before, now) -> model.save());
    }

    /** The name of a field in the words that files use too. */
    private ObservableValue<String> label(PersonField field) {
        return context.localization().text("org.coachlibre.crm.exchange.messages", "field." + field);
    }

    private Function<String, String> check(PersonField field) {
        return text -> {
            List<String> fault = model.form().faultOf(field, text);
            return fault.isEmpty()
                    ? ""
                    : new RowMessage("field-" + fault.getFirst(), fault.subList(1, 2)).in(texts.messages());
        };
    }

    private TextField field(PersonField field) {
        TextField control = new TextField();
        bind(control, field);
        control.setOnAction(event -> model.save());
        return control;
    }

    private TextArea address() {
        TextArea area = new TextArea();
        area.setPrefRowCount(3);
        bind(area, PersonField.ADDRESS);
        KeyTravel.byTab(area);
        return area;
    }

    private void bind(TextInputControl control, PersonField field) {
        StringProperty text = model.form().text(field);
        control.textProperty().bindBidirectional(text);
        control.setId("person-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        control.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.save();
            }
        });
    }

    private TagsField tags() {
        TagsField field = new TagsField(context.localization(), texts.live("tags.add"));
        Bindings.bindContentBidirectional(field.tags(), model.form().tags());
        return field;
    }

    private ChoiceBox<@Nullable Language> language() {
        ChoiceBox<@Nullable Language> box = new ChoiceBox<>();
        box.getItems().add(null);
        box.getItems().addAll(Language.values());
        box.setMaxWidth(Double.MAX_VALUE);
        worded(box, language -> texts.now(language == null ? "language.unknown" : "language." + language));
        box.valueProperty().bindBidirectional(model.form().languageProperty());
        return box;
    }

    private ChoiceBox<Consent> consent() {
        ChoiceBox<Consent> box = new ChoiceBox<>();
        box.getItems().addAll(Consent.values());
        box.setMaxWidth(Double.MAX_VALUE);
        worded(box, consent -> texts.now("consent." + (consent == null ? Consent.UNKNOWN : consent)));
        box.valueProperty().bindBidirectional(model.form().consentProperty());
        return box;
    }

    /** Words the choices in the language of the moment; a change of language words them anew. */
    private <T extends @Nullable Object> void worded(ChoiceBox<T> box, Function<@Nullable T, String> words) {
        context.localization()
                .languageProperty()
                .subscribe(language -> box.setConverter(new StringConverter<T>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return words.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        return box.getValue();
                    }
                }));
    }

    private TextField zone() {
        TextField control = field(PersonField.ZONE);
        control.setPromptText("Europe/Paris");
        ZoneSuggestions.install(control, ZoneId.getAvailableZoneIds());
        return control;
    }

    private static GridPane pair(FormGrid left, FormGrid right) {
        GridPane pair = new GridPane();
        pair.getStyleClass().add("person-pair");
        for (FormGrid half : List.of(left, right)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            pair.getColumnConstraints().add(column);
            GridPane.setHgrow(half, Priority.ALWAYS);
        }
        pair.addRow(0, left, right);
        return pair;
    }
}
