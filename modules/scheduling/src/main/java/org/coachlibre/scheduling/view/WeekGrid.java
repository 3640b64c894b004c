package org.coachlibre.scheduling.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.coachlibre.scheduling.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Seven days side by side, 24 hours high. Draws open hours, items and the line of now; {@link WeekDrag} moves things in it,
 * {@link WeekKeys} hears its keys.
 */
final class WeekGrid extends Pane {
    static final double HOUR_AT_13_PX = 48;

    private final CalendarViewModel model;
    private final BiConsumer<TimeSpan, Boolean> create;
    private final List<Region> hourLines = new ArrayList<>();
    private final List<Region> dayLines = new ArrayList<>();
    private final List<Label> hours = new ArrayList<>();
    private final List<Region> open = new ArrayList<>();
    private final List<WeekLayout.Stretch> openStretches = new ArrayList<>();
    private final List<EntryNode> entries = new ArrayList<>();
    private final Region today = region("cl-week-today");
    private final Region now = region("cl-week-now");
    private final Region ghost = region("cl-week-ghost");
    private WeekLayout.@Nullable Stretch ghostPlace;

    /** @param create opens the form of a new entry; true for blocked time */
    WeekGrid(CalendarViewModel model, BiConsumer<TimeSpan, Boolean> create) {
        this.model = model;
        this.create = create;
        getStyleClass().add("cl-week");
        getChildren().add(today);
        for (int hour = 0; hour < 24; hour++) {
            Label label = new Label(hour == 0 ? "" : "%02d:00".formatted(hour));
            label.getStyleClass().add("cl-week-hour");
            label.setAlignment(Pos.TOP_RIGHT);
            hours.add(label);
            hourLines.add(region("cl-week-line"));
        }
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            dayLines.add(region("cl-week-line"));
        }
        getChildren().addAll(hourLines);
        getChildren().addAll(dayLines);
        getChildren().addAll(hours);
        getChildren().addAll(now, ghost);
        ghost.setVisible(false);
        new WeekDrag(this, model);
        model.weekProperty().subscribe(this::draw);
        model.selectedProperty().subscribe(this::mark);
    }

    /** The height of an hour, growing with the text. */
    static double hourHeight() {
        return HOUR_AT_13_PX * Math.max(1, Font.getDefault().getSize() / 13);
    }

    static double gutter() {
        return hourHeight() * 1.1;
    }

    List<EntryNode> entries() {
        return entries;
    }

    void create(TimeSpan span, boolean block) {
        create.accept(span, block);
    }

    /** Where a drag would put things; null hides it. */
    void showGhost(WeekLayout.@Nullable Stretch place, boolean isConflict) {
        ghostPlace = place;
        ghost.setVisible(place != null);
        ghost.pseudoClassStateChanged(EntryNode.CONFLICT, isConflict);
        ghost.toFront();
        requestLayout();
    }

    int dayAt(double x) {
        double column = (getWidth() - gutter()) / WeekLayout.DAYS;
        return Math.clamp((long) ((x - gutter()) / column), 0, WeekLayout.DAYS - 1);
    }

    /** The minute of the day at a height, rounded down to a quarter of an hour. */
    int minuteAt(double y) {
        int minute = (int) (y / hourHeight() * 60);
        return Math.clamp(minute - Math.floorMod(minute, 15), 0, WeekLayout.MINUTES - 15);
    }

    private void draw(CalendarViewModel.@Nullable Week week) {
        String focused = entries.stream()
                .filter(EntryNode::isFocused)
                .map(node -> node.item().id())
                .findFirst()
                .orElse("");
        getChildren().removeAll(open);
        getChildren().removeAll(entries);
        open.clear();
        openStretches.clear();
        entries.clear();
        if (week == null) {
            return;
        }
        openStretches.addAll(WeekLayout.stretches(week.range().open(), week.monday(), model.zone()));
        openStretches.forEach(stretch -> open.add(region("cl-week-open")));
        getChildren().addAll(0, open);
        WeekLayout.place(week.items(), week.monday(), model.zone()).stream()
                .map(piece -> new EntryNode(piece, model.texts(), model.zone()))
                .sorted(Comparator.comparing(node -> node.item().span().start()))
                .forEach(this::add);
        mark(model.selectedProperty().get());
        entries.stream()
                .filter(node -> node.item().id().equals(focused))
                .findFirst()
                .ifPresent(Region::requestFocus);
        requestLayout();
    }

    private void add(EntryNode node) {
        entries.add(node);
        getChildren().add(node);
        WeekKeys.listen(node, this, model);
        boolean isConflict = model.conflicts().stream()
                .anyMatch(conflict ->
                        node.item().id().equals("session:" + conflict.session().id()));
        node.pseudoClassStateChanged(EntryNode.CONFLICT, isConflict);
    }

    private void mark(@Nullable CalendarItem selected) {
        for (EntryNode node : entries) {
            node.pseudoClassStateChanged(
                    EntryNode.SELECTED,
                    selected != null && selected.id().equals(node.item().id()));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24 * hourHeight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return gutter() + WeekLayout.DAYS * 120;
    }

    @Override
    protected void layoutChildren() {
        double left = gutter();
        double column = (getWidth() - left) / WeekLayout.DAYS;
        for (int hour = 0; hour < 24; hour++) {
            double y = hour * hourHeight();
            hourLines.get(hour).resizeRelocate(left, y, getWidth() - left, 1);
            hours.get(hour).resizeRelocate(0, y - 8, left - 8, hours.get(hour).prefHeight(-1));
        }
        for (int day = 0; day < WeekLayout.DAYS; day++) {
            dayLines.get(day).resizeRelocate(left + day * column, 0, 1, 24 * hourHeight());
        }
        for (int i = 0; i < open.size(); i++) {
            place(open.get(i), openStretches.get(i), left, column);
        }
        for (EntryNode node : entries) {
            WeekLayout.Piece piece = node.piece();
            double width = (column - 6) / piece.columns();
            double y = piece.from() / 60.0 * hourHeight();
            node.resizeRelocate(
                    left + piece.day() * column + 2 + piece.column() * width,
                    y + 1,
                    Math.max(8, width - 2),
                    (piece.to() - piece.from()) / 60.0 * hourHeight() - 2);
        }
        WeekLayout.Stretch shown = ghostPlace;
        if (shown != null) {
            place(ghost, shown, left, column);
        }
        layoutNow(left, column);
    }

    private void layoutNow(double left, double column) {
        LocalDateTime clock = model.wallClock();
        LocalDate monday = model.mondayProperty().get();
        long day = clock.toLocalDate().toEpochDay() - monday.toEpochDay();
        boolean isHere = day >= 0 && day < WeekLayout.DAYS;
        now.setVisible(isHere);
        today.setVisible(isHere);
        double minutes = clock.getHour() * 60 + clock.getMinute();
        now.resizeRelocate(left + day * column, minutes / 60.0 * hourHeight(), column, 2);
        today.resizeRelocate(left + day * column, 0, column, 24 * hourHeight());
    }

    private static void place(Region region, WeekLayout.Stretch stretch, double left, double column) {
        region.resizeRelocate(
                left + stretch.day() * column + 1,
                stretch.from() / 60.0 * hourHeight(),
                column - 1,
                (stretch.to() - stretch.from()) / 60.0 * hourHeight());
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        return region;
    }
}
