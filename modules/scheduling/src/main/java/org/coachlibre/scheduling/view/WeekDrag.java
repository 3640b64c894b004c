package org.coachlibre.scheduling.view;

import java.time.Instant;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.coachlibre.scheduling.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Dragging in the week: over free time makes an entry, an entry moves, the lower edge of a block stretches it. */
final class WeekDrag {
    private static final double SLACK = 4;
    private static final double EDGE = 7;
    private static final int QUARTER = 15;

    private final WeekGrid grid;
    private final CalendarViewModel model;
    private @Nullable EntryNode held;
    private boolean stretches;
    private boolean moves;
    /** The first click of two was on an entry: the second may fall beside it, for the week makes room for the inspector. */
    private boolean beganOnEntry;

    private double pressedX;
    private double pressedY;
    private int grabbedMinute;
    private WeekLayout.@Nullable Stretch target;

    WeekDrag(WeekGrid grid, CalendarViewModel model) {
        this.grid = grid;
        this.model = model;
        grid.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        grid.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        grid.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        grid.addEventFilter(MouseEvent.MOUSE_MOVED, this::hovered);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Point2D point = grid.sceneToLocal(event.getSceneX(), event.getSceneY());
        pressedX = point.getX();
        pressedY = point.getY();
        moves = false;
        target = null;
        held = entryAt(event);
        EntryNode node = held;
        if (event.getClickCount() == 1) {
            beganOnEntry = node != null;
        }
        stretches = node != null && isEdge(node, pressedY);
        if (node != null) {
            grabbedMinute = grid.minuteAt(pressedY) - node.piece().from();
            node.requestFocus();
            model.select(node.item());
        }
    }

    private void dragged(MouseEvent event) {
        Point2D point = grid.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (!event.isPrimaryButtonDown()
                || (!moves && Math.hypot(point.getX() - pressedX, point.getY() - pressedY) < SLACK)) {
            return;
        }
        EntryNode node = held;
        if (node != null && !node.item().isMovable()) {
            return;
        }
        moves = true;
        WeekLayout.Stretch place =
                node == null ? selection(point) : stretches ? stretched(node, point) : moved(node, point);
        target = place;
        CalendarItem item = node == null ? null : node.item();
        grid.showGhost(place, model.obstacle(item, span(place)).isPresent());
        event.consume();
    }

    private void released(MouseEvent event) {
        WeekLayout.Stretch place = target;
        EntryNode node = held;
        grid.showGhost(null, false);
        held = null;
        target = null;
        if (!moves || place == null) {
            boolean isDoubleClick = node == null && !beganOnEntry && event.getClickCount() == 2;
            if (isDoubleClick) {
                int from = grid.minuteAt(pressedY);
                grid.create(
                        span(new WeekLayout.Stretch(
                                grid.dayAt(pressedX), from, Math.min(from + 60, WeekLayout.MINUTES))),
                        false);
            } else if (node == null && event.getButton() == MouseButton.PRIMARY) {
                model.select(null);
            }
            return;
        }
        moves = false;
        if (node == null) {
            grid.create(span(place), false);
        } else if (stretches && node.item() instanceof CalendarItem.BusyItem it) {
            model.stretch(it.entry(), span(place).end());
        } else {
            model.move(node.item(), span(place).start());
        }
        event.consume();
    }

    private void hovered(MouseEvent event) {
        EntryNode node = entryAt(event);
        Point2D point = grid.sceneToLocal(event.getSceneX(), event.getSceneY());
        grid.setCursor(node != null && isEdge(node, point.getY()) ? Cursor.S_RESIZE : Cursor.DEFAULT);
    }

    private WeekLayout.Stretch selection(Point2D point) {
        int start = grid.minuteAt(Math.min(pressedY, point.getY()));
        int end = grid.minuteAt(Math.max(pressedY, point.getY())) + QUARTER;
        return new WeekLayout.Stretch(grid.dayAt(pressedX), start, Math.max(end, start + QUARTER));
    }

    private WeekLayout.Stretch stretched(EntryNode node, Point2D point) {
        int from = node.piece().from();
        return new WeekLayout.Stretch(
                node.piece().day(), from, Math.max(grid.minuteAt(point.getY()) + QUARTER, from + QUARTER));
    }

    private WeekLayout.Stretch moved(EntryNode node, Point2D point) {
        int length = node.piece().to() - node.piece().from();
        int from = Math.clamp(
                quarter(grid.minuteAt(point.getY()) - grabbedMinute), 0, Math.max(0, WeekLayout.MINUTES - length));
        return new WeekLayout.Stretch(grid.dayAt(point.getX()), from, Math.min(from + length, WeekLayout.MINUTES));
    }

    private static int quarter(int minute) {
        return minute - Math.floorMod(minute, QUARTER);
    }

    private TimeSpan span(WeekLayout.Stretch place) {
        Instant start = WeekLayout.instant(model.mondayProperty().get(), place.day(), place.from(), model.zone());
        Instant end = WeekLayout.instant(model.mondayProperty().get(), place.day(), place.to(), model.zone());
        return new TimeSpan(start, end.isAfter(start) ? end : start.plusSeconds(QUARTER * 60L));
    }

    private static boolean isEdge(EntryNode node, double y) {
        boolean isOwnBlock =
                node.item() instanceof CalendarItem.BusyItem it && !it.entry().isImported();
        return isOwnBlock && node.getBoundsInParent().getMaxY() - y < EDGE;
    }

    private static @Nullable EntryNode entryAt(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof EntryNode)) {
            node = node.getParent();
        }
        return (EntryNode) node;
    }
}
