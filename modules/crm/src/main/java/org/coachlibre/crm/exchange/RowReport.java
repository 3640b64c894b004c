package org.coachlibre.crm.exchange;

import java.util.List;
import org.coachlibre.crm.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * What an import does, or did, with one row.
 *
 * @param number the line or card, from 1
 * @param name who it is about; empty when nobody could be read
 * @param messages sentences to show; empty for most rows
 * @param details what the person becomes; null when skipped
 */
public record RowReport(
        int number,
        Outcome outcome,
        String name,
        List<RowMessage> messages,
        @Nullable PersonDetails details) {
    /** What happens with a row. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED
    }

    public RowReport {
        messages = List.copyOf(messages);
    }
}
