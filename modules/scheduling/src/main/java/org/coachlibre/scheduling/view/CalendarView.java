package org.coachlibre.scheduling.view;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.crm.Crm;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.ErrorState;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.PageHeader;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The calendar: month and types at the left, the week in the middle, the selected entry at the right. In a narrow window the selected entry floats over the
 * week, beside its day, so that the days keep their width.
 */
public final class CalendarView extends BorderPane {
    /** From this width on, in pixels at usual text size, the week and the selected entry have room beside each other. */
    private static final double ROOMY = 1300;

    private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

    private final CalendarViewModel model;
    private final CalendarTexts texts;
    private final Crm crm;
    private final EntryInspector inspector;
    private final WeekGrid grid;
    private final ScrollPane scroll;
    private final StackPane middle = new StackPane();
    private final WeekHead head;
    private boolean isScrolled;

    public CalendarView(CalendarViewModel model, Crm crm) {
        this.model = model;
        this.texts = model.texts();
        this.crm = crm;
        this.inspector = new EntryInspector(model);
        this.grid = new WeekGrid(model, this::openNew);
        this.head = new WeekHead();
        this.scroll = new ScrollPane(grid);
        getStyleClass().add("cl-calendar");
        getStylesheets().add(ConflictCards.STYLES);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox week = new VBox(8, header(), new ConflictCards(model, inspector::askMove), middle);
        week.getStyleClass().add("cl-calendar-middle");
        setLeft(side());
        setCenter(week);
        keepMorningInSight();
        showWeek();
        widthProperty().addListener((width, before, now) -> placeInspector());
        model.selectedProperty().subscribe(selected -> placeInspector());
        model.failureProperty().subscribe(this::showProblem);
        model.mondayProperty().subscribe(monday -> head.fill());
        model.ui().localization().languageProperty().subscribe(language -> head.fill());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        model.reload();
    }

    /** The form of a new entry at the next full hour, or on the first day of another week in sight. */
    void openNew() {
        LocalDateTime next = model.wallClock().truncatedTo(ChronoUnit.HOURS).plusHours(1);
        LocalDate monday = model.mondayProperty().get();
        boolean isThisWeek =
                !next.toLocalDate().isBefore(monday) && next.toLocalDate().isBefore(monday.plusDays(7));
        LocalDateTime start = isThisWeek ? next : monday.atTime(9, 0);
        openNew(TimeSpan.of(start.atZone(model.zone()).toInstant(), Duration.ofHours(1)), false);
    }

    private void openNew(TimeSpan span, boolean block) {
        new BookSessionDialog(new BookSessionViewModel(model, crm, span, block), model.ui()).open();
    }

    private void openNew(SessionType type) {
        BookSessionViewModel entry = new BookSessionViewModel(
                model,
                crm,
                TimeSpan.of(
                        model.wallClock()
                                .truncatedTo(ChronoUnit.HOURS)
                                .plusHours(1)
                                .atZone(model.zone())
                                .toInstant(),
                        type.length()),
                false);
        entry.typeProperty().set(type);
        new BookSessionDialog(entry, model.ui()).open();
    }

    private Node header() {
        return new PageHeader(
                texts.live("calendar.title"),
                Icons.button("fth-chevron-left", texts.live("calendar.previous"), model::previousWeek),
                Buttons.plain(texts.live("calendar.today"), model::showToday),
                Icons.button("fth-chevron-right", texts.live("calendar.next"), model::nextWeek),
                Icons.button("fth-download", texts.live("calendar.import"), this::importFile),
                Buttons.primary(texts.live("calendar.new"), this::openNew));
    }

    private Node side() {
        ListView<SessionType> types =
                Rows.list(model.types(), texts.live("calendar.types"), this::typeRow, this::typeSpoken, this::openNew);
        types.setId("calendar-types");
        VBox.setVgrow(types, Priority.ALWAYS);
        StackPane list = new StackPane(types, noTypes());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox side = new VBox(16, new MonthPicker(model), Texts.section(texts.live("calendar.types")), list);
        side.getStyleClass().add("cl-calendar-side");
        return side;
    }

    private Node noTypes() {
        VBox none = new VBox(
                8,
                Texts.secondary(texts.live("calendar.no-types")),
                Buttons.plain(
                        texts.live("calendar.make-type"),
                        () -> model.ui().navigation().open("settings", "session-types")));
        none.visibleProperty().bind(Bindings.isEmpty(model.types()));
        none.managedProperty().bind(none.visibleProperty());
        return none;
    }

    private Node typeRow(SessionType type) {
        HBox row = new HBox(
                8,
                Texts.body(Texts.fixed(type.name(model.ui().localization().language()))),
                Texts.secondary(Texts.fixed(model.ui().localization().dates().length(type.length()))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String typeSpoken(SessionType type) {
        return type.name(model.ui().localization().language()) + ", "
                + model.ui().localization().dates().length(type.length());
    }

    private void showWeek() {
        VBox week = new VBox(head, scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        middle.getChildren().setAll(week, empty());
        placeInspector();
    }

    /** Low and out of the way: the hours of the day stay free to be dragged over. */
    private Node empty() {
        VBox words = new VBox(
                4, Texts.section(texts.live("calendar.empty")), Texts.secondary(texts.live("calendar.empty-text")));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox empty = new HBox(
                16, Picture.CALENDAR.draw(), words, Buttons.primary(texts.live("calendar.new"), this::openNew));
        empty.setAlignment(Pos.CENTER_LEFT);
        empty.getStyleClass().add("cl-calendar-empty");
        empty.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        empty.visibleProperty()
                .bind(model.weekProperty()
                        .map(shown -> shown != null && shown.items().isEmpty())
                        .orElse(false));
        StackPane.setAlignment(empty, Pos.BOTTOM_CENTER);
        StackPane.setMargin(empty, new Insets(16));
        return empty;
    }

    private void placeInspector() {
        boolean isFloating = getWidth() < ROOMY * WeekGrid.hourHeight() / WeekGrid.HOUR_AT_13_PX;
        inspector.pseudoClassStateChanged(FLOATING, isFloating);
        if (!isFloating) {
            middle.getChildren().remove(inspector);
            setRight(inspector);
            return;
        }
        if (getRight() == inspector) {
            setRight(null);
        }
        if (!middle.getChildren().contains(inspector)) {
            middle.getChildren().add(inspector);
        }
        boolean isLate = dayOf(model.selectedProperty().get()) > WeekLayout.DAYS / 2;
        StackPane.setAlignment(inspector, isLate ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        StackPane.setMargin(inspector, new Insets(head.prefHeight(-1) + 8, 16, 8, WeekGrid.gutter() + 8));
    }

    /** 0 is Monday. */
    private int dayOf(@Nullable CalendarItem item) {
        return item == null
                ? 0
                : (int) ChronoUnit.DAYS.between(
                        model.mondayProperty().get(),
                        item.span().start().atZone(model.zone()).toLocalDate());
    }

    /** The working day is what a coach wants to see first; once the coach has scrolled, the place is theirs. */
    private void keepMorningInSight() {
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> isScrolled = true);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> isScrolled = true);
        scroll.viewportBoundsProperty().addListener((bounds, before, after) -> {
            if (!isScrolled) {
                scrollToMorning();
            }
        });
    }

    private void scrollToMorning() {
        double whole = 24 * WeekGrid.hourHeight();
        double seen = scroll.getViewportBounds().getHeight();
        if (whole > seen) {
            scroll.setVvalue(Math.min(1, 7.5 * WeekGrid.hourHeight() / (whole - seen)));
        }
    }

    private void showProblem(@Nullable Throwable problem) {
        if (problem == null) {
            if (!(middle.getChildren().getFirst() instanceof VBox)
                    || middle.getChildren().getFirst() instanceof ErrorState) {
                showWeek();
            }
            return;
        }
        middle.getChildren()
                .setAll(new ErrorState(
                        model.ui().localization(),
                        new Dialogs.ErrorReport(
                                texts.now("error.what"),
                                texts.now("error.safe"),
                                texts.now("error.next"),
                                String.valueOf(problem)),
                        model::reload));
    }

    private void importFile() {
        new CalendarImporter(model).choose();
    }

    private void keys(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_UP -> model.previousWeek();
            case PAGE_DOWN -> model.nextWeek();
            case HOME, T -> model.showToday();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Esc closes the inspector; false when it was closed. */
    boolean back() {
        boolean wasOpen = model.selectedProperty().get() != null;
        model.select(null);
        return wasOpen;
    }

    WeekGrid grid() {
        return grid;
    }

    void askMove(Session session) {
        inspector.askMove(session);
    }

    /** The names of the seven days over the week. */
    private final class WeekHead extends Pane {
        WeekHead() {
            getStyleClass().add("cl-week-head");
            setMinHeight(USE_PREF_SIZE);
            grid.widthProperty().addListener((width, before, now) -> requestLayout());
        }

        private void fill() {
            Locale locale = model.ui().localization().language().locale();
            LocalDate monday = model.mondayProperty().get();
            getChildren().clear();
            for (int day = 0; day < WeekLayout.DAYS; day++) {
                LocalDate date = monday.plusDays(day);
                Label label =
                        new Label(DateTimeFormatter.ofPattern("EEE d", locale).format(date));
                label.setAccessibleText(model.ui().localization().dates().fullDay(date));
                label.getStyleClass().add("cl-week-day");
                label.setAlignment(Pos.CENTER);
                label.pseudoClassStateChanged(TODAY, date.equals(model.today()));
                getChildren().add(label);
            }
            Label month = new Label(DateTimeFormatter.ofPattern("LLL", locale).format(monday));
            month.getStyleClass().add("cl-week-month");
            getChildren().add(month);
        }

        @Override
        protected double computePrefHeight(double width) {
            return WeekGrid.hourHeight() * 0.75;
        }

        @Override
        protected void layoutChildren() {
            double left = WeekGrid.gutter();
            double column = (grid.getWidth() - left) / WeekLayout.DAYS;
            for (int day = 0; day < WeekLayout.DAYS; day++) {
                getChildren().get(day).resizeRelocate(left + day * column, 0, column, getHeight());
            }
            getChildren().getLast().resizeRelocate(0, 0, left, getHeight());
        }
    }
}
