package org.coachlibre.scheduling.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.controls.Icons;

/** A narrow month: the week in sight is tinted, days with sessions carry a dot, arrows move, Page keys turn the month. */
final class MonthPicker extends VBox {
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final int CELLS = 42;

    private final CalendarViewModel model;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private final List<Button> days = new ArrayList<>();
    private LocalDate firstShown = LocalDate.EPOCH;

    MonthPicker(CalendarViewModel model) {
        this.model = model;
        getStyleClass().add("cl-month");
        title.getStyleClass().add("cl-strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                Icons.button("fth-chevron-left", model.texts().live("month.previous"), () -> turn(-1)),
                Icons.button("fth-chevron-right", model.texts().live("month.next"), () -> turn(1)));
        head.setAlignment(Pos.CENTER_LEFT);
        for (int column = 0; column < 7; column++) {
            ColumnConstraints seventh = new ColumnConstraints();
            seventh.setPercentWidth(100 / 7.0);
            seventh.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(seventh);
        }
        for (int i = 0; i < CELLS; i++) {
            days.add(day(i));
        }
        getChildren().addAll(head, grid);
        model.monthProperty().subscribe(month -> fill());
        model.mondayProperty().subscribe(monday -> fill());
        model.marked().addListener((SetChangeListener<LocalDate>) change -> fill());
        model.ui().localization().languageProperty().subscribe(language -> fill());
    }

    private Button day(int index) {
        Button button = new Button();
        button.getStyleClass().add("cl-month-day");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.show(firstShown.plusDays(index)));
        button.setOnKeyPressed(event -> keys(event, index));
        return button;
    }

    private void keys(KeyEvent event, int index) {
        int to =
                switch (event.getCode()) {
                    case LEFT -> index - 1;
                    case RIGHT -> index + 1;
                    case UP -> index - 7;
                    case DOWN -> index + 7;
                    default -> index;
                };
        switch (event.getCode()) {
            case PAGE_UP -> turn(-1);
            case PAGE_DOWN -> turn(1);
            default -> {
                if (to == index) {
                    return;
                }
                days.get(Math.clamp(to, 0, CELLS - 1)).requestFocus();
            }
        }
        event.consume();
    }

    private void turn(int months) {
        model.showMonth(model.monthProperty().get().plusMonths(months));
    }

    private void fill() {
        YearMonth month = model.monthProperty().get();
        Locale locale = model.ui().localization().language().locale();
        String name = DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
        title.setText(name.substring(0, 1).toUpperCase(locale) + name.substring(1));
        firstShown = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate today = model.today();
        LocalDate monday = model.mondayProperty().get();
        grid.getChildren().clear();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            Label label = new Label(weekday.getDisplayName(TextStyle.NARROW_STANDALONE, locale));
            label.getStyleClass().add("cl-month-weekday");
            grid.add(label, weekday.getValue() - 1, 0);
        }
        for (int i = 0; i < CELLS; i++) {
            LocalDate date = firstShown.plusDays(i);
            Button button = days.get(i);
            boolean isShown = !date.isBefore(monday) && date.isBefore(monday.plusDays(7));
            button.setText(String.valueOf(date.getDayOfMonth()));
            button.setAccessibleText(model.ui().localization().dates().fullDay(date)
                    + (model.marked().contains(date) ? ", " + model.texts().now("month.marked") : ""));
            button.setFocusTraversable(date.equals(isShown ? monday : month.atDay(1)));
            button.pseudoClassStateChanged(TODAY, date.equals(today));
            button.pseudoClassStateChanged(SHOWN, isShown);
            button.pseudoClassStateChanged(OTHER, !YearMonth.from(date).equals(month));
            button.pseudoClassStateChanged(MARKED, model.marked().contains(date));
            grid.add(button, i % 7, 1 + i / 7);
        }
    }
}
