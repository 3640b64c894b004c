package org.coachlibre.scheduling.view;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.availability.Away;
import org.coachlibre.availability.DateOverride;
import org.coachlibre.ui.SettingsSection;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** Settings: when clients may book. */
public final class HoursSection implements SettingsSection {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final HoursViewModel model;
    private final CalendarTexts texts;
    private @Nullable Node content;

    public HoursSection(HoursViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    @Override
    public String id() {
        return "hours";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.live("hours.title");
    }

    @Override
    public String icon() {
        return "fth-clock";
    }

    @Override
    public Collection<String> keywords() {
        return List.of(texts.now("hours.keywords").split(", "));
    }

    @Override
    public boolean danger() {
        return false;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Node content() {
        Node shown = content;
        if (shown == null) {
            shown = build();
            content = shown;
            model.reload();
        }
        return shown;
    }

    private Node build() {
        VBox week = new VBox(8);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.getChildren().add(dayRow(day));
        }
        VBox away = new VBox(4);
        model.away().addListener((ListChangeListener<Away>) change -> away.getChildren()
                .setAll(model.away().stream().map(this::awayRow).toList()));
        VBox special = new VBox(4);
        model.special().addListener((ListChangeListener<DateOverride>) change -> special.getChildren()
                .setAll(model.special().stream().map(this::specialRow).toList()));
        VBox all = new VBox(
                16,
                Texts.secondary(texts.live("hours.text")),
                week,
                Texts.section(texts.live("hours.away")),
                Texts.secondary(texts.live("hours.away-text")),
                away,
                newAway(),
                Texts.section(texts.live("hours.special")),
                Texts.secondary(texts.live("hours.special-text")),
                special,
                newSpecial());
        all.getStyleClass().add("cl-hours");
        return all;
    }

    private Node dayRow(DayOfWeek day) {
        Label name = Texts.body(model.ui()
                .localization()
                .languageProperty()
                .map(language -> capital(model.ui().localization().dates().weekday(day))));
        name.setMinWidth(96);
        VBox ranges = new VBox(4);
        model.day(day).addListener((ListChangeListener<HoursViewModel.Range>) change -> fill(day, ranges));
        fill(day, ranges);
        HBox row = new HBox(
                12,
                name,
                ranges,
                Icons.button("fth-plus", texts.live("hours.add"), () -> model.addRange(day)),
                Icons.button("fth-copy", texts.live("hours.copy"), () -> model.copyToWorkdays(day)));
        row.setAlignment(Pos.TOP_LEFT);
        row.setId("hours-" + day.getValue());
        return row;
    }

    private void fill(DayOfWeek day, VBox ranges) {
        ranges.getChildren().clear();
        List<HoursViewModel.Range> all = model.day(day);
        for (int i = 0; i < all.size(); i++) {
            ranges.getChildren().add(rangeRow(day, i, all.get(i)));
        }
        if (all.isEmpty()) {
            Label closed = Texts.secondary(texts.live("hours.closed"));
            closed.setMinHeight(32);
            ranges.getChildren().add(closed);
        }
    }

    private Node rangeRow(DayOfWeek day, int index, HoursViewModel.Range range) {
        TextField from = time(range.from(), "hours.from");
        TextField to = time(range.to(), "hours.to");
        Label fault = new Label();
        fault.getStyleClass().add("cl-fault");
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        Runnable take = () -> {
            HoursViewModel.Range typed = new HoursViewModel.Range(from.getText(), to.getText());
            boolean isSaved = model.setRange(day, index, typed);
            String sentence = isSaved ? "" : model.sentence(HoursViewModel.fault(typed));
            fault.setText(sentence);
            to.pseudoClassStateChanged(INVALID, !isSaved);
            to.setAccessibleHelp(sentence);
        };
        for (TextField field : List.of(from, to)) {
            field.setOnAction(event -> take.run());
            field.focusedProperty().addListener((focused, was, is) -> {
                if (was && !is) {
                    take.run();
                }
            });
        }
        HBox row = new HBox(
                8,
                from,
                new Label("–"),
                to,
                Icons.button("fth-x", texts.live("hours.remove"), () -> model.removeRange(day, index)));
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, fault);
    }

    private TextField time(String value, String key) {
        TextField field = new TextField(value);
        field.setPrefColumnCount(5);
        field.accessibleTextProperty().bind(texts.live(key));
        return field;
    }

    private Node awayRow(Away entry) {
        return removable(
                model.ui().localization().dates().fullDay(entry.from()) + " – "
                        + model.ui().localization().dates().fullDay(entry.until()),
                () -> model.removeAway(entry));
    }

    private Node specialRow(DateOverride entry) {
        String hours = entry.hours().isEmpty()
                ? texts.now("hours.closed")
                : entry.hours().stream()
                        .map(range -> range.fromText() + " – " + range.toText())
                        .collect(Collectors.joining(", "));
        return removable(
                model.ui().localization().dates().fullDay(entry.date()) + " · " + hours,
                () -> model.removeSpecial(entry));
    }

    private Node removable(String text, Runnable remove) {
        HBox row =
                new HBox(8, Texts.body(Texts.fixed(text)), Icons.button("fth-x", texts.live("hours.remove"), remove));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node newAway() {
        DatePicker from = picker("hours.away-from");
        DatePicker until = picker("hours.away-until");
        Label fault = fault();
        return row(from, until, fault, () -> {
            if (from.getValue() == null || until.getValue() == null) {
                fault.setText(texts.now("fault.dates"));
            } else if (model.addAway(from.getValue(), until.getValue())) {
                fault.setText("");
                from.setValue(null);
                until.setValue(null);
            } else {
                fault.setText(texts.now("fault.date-order"));
            }
        });
    }

    private Node newSpecial() {
        DatePicker date = picker("hours.special-date");
        TextField ranges = new TextField();
        ranges.setPrefColumnCount(18);
        ranges.promptTextProperty().bind(texts.live("hours.special-prompt"));
        ranges.accessibleTextProperty().bind(texts.live("hours.special-prompt"));
        Label fault = fault();
        return row(date, ranges, fault, () -> {
            if (date.getValue() == null) {
                fault.setText(texts.now("fault.dates"));
                return;
            }
            HoursViewModel.Fault found = model.addSpecial(date.getValue(), ranges.getText());
            fault.setText(model.sentence(found));
            if (found == HoursViewModel.Fault.NONE) {
                date.setValue(null);
                ranges.clear();
            }
        });
    }

    private Node row(Node first, Node second, Label fault, Runnable add) {
        HBox row = new HBox(8, first, second, Buttons.plain(texts.live("hours.add-date"), add));
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, fault);
    }

    private DatePicker picker(String key) {
        DatePicker picker = new DatePicker();
        picker.promptTextProperty().bind(texts.live(key));
        picker.accessibleTextProperty().bind(texts.live(key));
        return picker;
    }

    private static Label fault() {
        Label fault = new Label();
        fault.getStyleClass().add("cl-fault");
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        return fault;
    }

    private String capital(String word) {
        return word.substring(0, 1)
                        .toUpperCase(model.ui().localization().language().locale())
                + word.substring(1);
    }
}
