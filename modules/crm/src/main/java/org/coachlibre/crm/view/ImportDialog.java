package org.coachlibre.crm.view;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.coachlibre.crm.domain.PersonField;
import org.coachlibre.crm.exchange.ImportMode;
import org.coachlibre.crm.exchange.ImportReport;
import org.coachlibre.crm.exchange.PeopleFile;
import org.coachlibre.crm.exchange.RowReport;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** Shows what an import would do before it is done: columns and encoding to choose, and a line per row. */
final class ImportDialog {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("x-MacRoman"));

    private final ImportViewModel model;
    private final UiContext context;
    private final PeopleTexts texts;
    private final VBox content = new VBox();

    private ImportDialog(ImportViewModel model, UiContext context) {
        this.model = model;
        this.context = context;
        this.texts = new PeopleTexts(context.localization());
        content.getStyleClass().add("import-preview");
        content.getStylesheets()
                .add(Objects.requireNonNull(ImportDialog.class.getResource("people.css"))
                        .toExternalForm());
        model.fileProperty().subscribe(file -> refresh());
        model.previewProperty().subscribe(report -> refresh());
        model.refusalProperty().subscribe(sentence -> refresh());
    }

    static void show(ImportViewModel model, UiContext context) {
        ImportDialog dialog = new ImportDialog(model, context);
        context.dialogs()
                .form(new Dialogs.Form(
                        dialog.texts.now("import.title"),
                        dialog.texts.now("import.text"),
                        dialog.content,
                        dialog.texts.now("import.action"),
                        model.readyProperty(),
                        model::start));
    }

    private void refresh() {
        List<Node> parts = new ArrayList<>();
        PeopleFile file = model.fileProperty().get();
        if (!model.refusalProperty().get().isEmpty()) {
            parts.add(Texts.body(model.refusalProperty()));
        } else if (file != null) {
            parts.add(reading(file));
            if (file instanceof PeopleFile.Csv csv) {
                parts.add(columns(csv));
            }
            parts.add(modes());
            ImportReport report = model.previewProperty().get();
            if (report == null) {
                parts.add(Texts.secondary(texts.live("import.looking")));
            } else {
                parts.addAll(result(report));
            }
        }
        content.getChildren().setAll(parts);
    }

    private Node reading(PeopleFile file) {
        Label name = new Label(file.name());
        name.getStyleClass().add("cl-strong");
        Charset now = file instanceof PeopleFile.Csv csv ? csv.charset() : ((PeopleFile.VCards) file).charset();
        ChoiceBox<Charset> charset = new ChoiceBox<>(FXCollections.observableArrayList(CHARSETS));
        charset.setConverter(words(choice -> choice == null ? "" : texts.now("charset." + choice.name())));
        charset.setValue(now);
        charset.accessibleTextProperty().bind(texts.live("import.charset"));
        charset.valueProperty().subscribe((before, chosen) -> model.useCharset(chosen));
        charset.setMaxWidth(Double.MAX_VALUE);
        return new VBox(8, name, new FormGrid().row(texts.live("import.charset"), charset));
    }

    private Node columns(PeopleFile.Csv csv) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("import-columns");
        for (int i = 0; i < csv.columns().size(); i++) {
            int column = i;
            Label header = new Label(csv.hasHeader() ? csv.columns().get(i) : texts.now("import.column", i + 1));
            header.getStyleClass().add("cl-strong");
            Label sample = new Label(csv.sample().stream()
                    .filter(row -> row.size() > column && !row.get(column).isBlank())
                    .map(row -> row.get(column).replaceAll("\\s+", " "))
                    .findFirst()
                    .orElse(""));
            sample.getStyleClass().add("cl-secondary");
            ChoiceBox<@Nullable PersonField> field = new ChoiceBox<>();
            field.getItems().add(null);
            field.getItems().addAll(PersonField.values());
            field.setConverter(words(value -> value == null
                    ? texts.now("import.leave-out")
                    : context.localization()
                            .messages("org.coachlibre.crm.exchange.messages")
                            .text("field." + value)));
            field.setValue(csv.mapping().get(i));
            field.setAccessibleText(texts.now("import.column.holds", header.getText()));
            field.valueProperty().subscribe((before, chosen) -> model.map(column, chosen));
            field.setPrefWidth(150);
            GridPane.setHgrow(sample, Priority.ALWAYS);
            sample.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(i, header, sample, field);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("import-columns-scroll");
        scroll.setFocusTraversable(false);
        return new FormGrid().row(texts.live("import.columns"), scroll);
    }

    private Node modes() {
        ToggleGroup group = new ToggleGroup();
        VBox modes = new VBox(4);
        for (ImportMode mode : ImportMode.values()) {
            RadioButton radio = new RadioButton();
            radio.textProperty().bind(texts.live("import.mode." + mode));
            radio.setToggleGroup(group);
            radio.setSelected(mode == model.modeProperty().get());
            radio.setWrapText(true);
            radio.setOnAction(event -> model.modeProperty().set(mode));
            modes.getChildren().add(radio);
        }
        return new FormGrid().row(texts.live("import.mode"), modes);
    }

    private List<Node> result(ImportReport report) {
        Label summary = Texts.body(texts.live(
                "import.summary",
                number(report.created()),
                number(report.updated()),
                number(report.unchanged()),
                number(report.skipped())));
        summary.setId("import-summary");
        summary.getStyleClass().add("cl-strong");
        List<RowReport> sorted = new ArrayList<>(report.rows());
        sorted.sort(Comparator.comparing(row -> row.messages().isEmpty()));
        ListView<RowReport> rows = Rows.list(
                FXCollections.observableList(sorted),
                texts.live("import.rows"),
                this::row,
                row -> row.number() + " " + row.name() + " " + sentences(row),
                row -> {});
        rows.getStyleClass().add("import-rows");
        rows.setId("import-rows");
        return List.of(summary, rows);
    }

    private Node row(RowReport row) {
        Label number = new Label(String.valueOf(row.number()));
        number.getStyleClass().addAll("cl-secondary", "import-number");
        Badge outcome = new Badge(
                texts.live("outcome." + row.outcome()),
                switch (row.outcome()) {
                    case CREATED -> Badge.Tone.SUCCESS;
                    case UPDATED -> Badge.Tone.ACCENT;
                    case UNCHANGED -> Badge.Tone.NEUTRAL;
                    case SKIPPED -> Badge.Tone.WARNING;
                });
        Label name = new Label(row.name());
        Label messages = new Label(sentences(row));
        messages.getStyleClass().add("cl-secondary");
        messages.setTooltip(messages.getText().isEmpty() ? null : new Tooltip(messages.getText()));
        VBox words = new VBox(name);
        if (!messages.getText().isEmpty()) {
            words.getChildren().add(messages);
        }
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(number, outcome, words);
        line.getStyleClass().add("import-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String sentences(RowReport row) {
        return String.join(
                " ",
                row.messages().stream()
                        .map(message -> message.in(texts.messages()))
                        .toList());
    }

    private static ObservableValue<Integer> number(int value) {
        return new SimpleObjectProperty<>(value);
    }

    private static <T extends @Nullable Object> StringConverter<T> words(Function<@Nullable T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return words.apply(value);
            }

            @Override
            @SuppressWarnings("NullAway") // never called: a choice is not typed
            public T fromString(String text) {
                return null;
            }
        };
    }
}
