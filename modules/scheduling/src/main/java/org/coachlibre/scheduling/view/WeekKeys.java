package org.coachlibre.scheduling.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.scene.input.KeyEvent;

/**
 * The keys of an entry: arrows go to the neighbours, Enter or Space selects, Alt and arrows move it by a quarter of an hour
 * or a day, Delete takes it away.
 */
final class WeekKeys {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private WeekKeys() {}

    static void listen(EntryNode node, WeekGrid grid, CalendarViewModel model) {
        node.setOnKeyPressed(event -> {
            boolean isDone = event.isAltDown() ? move(node, model, event) : act(node, grid, model, event);
            if (isDone) {
                event.consume();
            }
        });
    }

    private static boolean move(EntryNode node, CalendarViewModel model, KeyEvent event) {
        Instant start = node.item().span().start();
        if (!node.item().isMovable()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> model.move(node.item(), start.minus(QUARTER));
            case DOWN -> model.move(node.item(), start.plus(QUARTER));
            case LEFT -> model.move(node.item(), byDay(model, start, -1));
            case RIGHT -> model.move(node.item(), byDay(model, start, 1));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The same time of the wall clock, also when the clocks change in between. */
    private static Instant byDay(CalendarViewModel model, Instant start, int days) {
        return start.atZone(model.zone()).plusDays(days).toInstant();
    }

    private static boolean act(EntryNode node, WeekGrid grid, CalendarViewModel model, KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE -> model.select(node.item());
            case UP -> step(grid, node, -1);
            case DOWN -> step(grid, node, 1);
            case LEFT -> toDay(grid, node, -1);
            case RIGHT -> toDay(grid, node, 1);
            case DELETE, BACK_SPACE -> {
                if (node.item() instanceof CalendarItem.BusyItem it
                        && !it.entry().isImported()) {
                    model.remove(it.entry());
                } else {
                    model.select(node.item());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void step(WeekGrid grid, EntryNode node, int by) {
        List<EntryNode> all = grid.entries();
        int next = all.indexOf(node) + by;
        if (next >= 0 && next < all.size()) {
            all.get(next).requestFocus();
        }
    }

    /** The entry nearest in time of day on the next day, in that direction, that has one. */
    private static void toDay(WeekGrid grid, EntryNode node, int by) {
        for (int day = node.piece().day() + by; day >= 0 && day < WeekLayout.DAYS; day += by) {
            int wanted = day;
            var nearest = grid.entries().stream()
                    .filter(other -> other.piece().day() == wanted)
                    .min(Comparator.comparingInt(other ->
                            Math.abs(other.piece().from() - node.piece().from())));
            if (nearest.isPresent()) {
                nearest.get().requestFocus();
                return;
            }
        }
    }
}
