package org.coachlibre.scheduling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time that is not for clients.
 *
 * @param title only the coach sees it; may be empty
 * @param blocks whether clients cannot book then; an imported entry can be let go
 * @param calendar the imported calendar it came with; null for the coach's own
 */
public record BusyEntry(
        UUID id,
        String title,
        TimeSpan span,
        boolean allDay,
        boolean blocks,
        @Nullable UUID calendar) {

    public boolean isImported() {
        return calendar != null;
    }

    public BusyEntry withSpan(TimeSpan newSpan) {
        return new BusyEntry(id, title, newSpan, allDay, blocks, calendar);
    }

    public BusyEntry withTitle(String newTitle) {
        return new BusyEntry(id, newTitle, span, allDay, blocks, calendar);
    }

    public BusyEntry withBlocks(boolean isBlocking) {
        return new BusyEntry(id, title, span, allDay, isBlocking, calendar);
    }
}
