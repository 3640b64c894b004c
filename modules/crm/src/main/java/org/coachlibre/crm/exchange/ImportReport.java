package org.coachlibre.crm.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do (a preview) or did.
 *
 * @param rows the first thousand rows, and every row with a message up to five thousand
 * @param complete whether {@code rows} holds all rows
 * @param batch what {@link PeopleExchange#undo} takes back; null for a preview and when nothing changed
 * @param cancelled whether the user stopped it; what was done until then is counted and can be taken back
 */
public record ImportReport(
        int created,
        int updated,
        int unchanged,
        int skipped,
        List<RowReport> rows,
        boolean complete,
        @Nullable UUID batch,
        boolean cancelled) {

    public ImportReport {
        rows = List.copyOf(rows);
    }

    public int total() {
        return created + updated + unchanged + skipped;
    }

    /** How many rows have something to say. */
    public int withMessages() {
        return (int) rows.stream().filter(row -> !row.messages().isEmpty()).count();
    }
}
