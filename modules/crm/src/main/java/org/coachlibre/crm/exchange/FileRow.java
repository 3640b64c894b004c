package org.coachlibre.crm.exchange;

import java.util.List;
import org.coachlibre.crm.domain.PersonDraft;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file, or one card.
 *
 * @param number the line the row begins on, or the number of the card; from 1
 * @param reading what was read; null when nothing could be
 * @param messages what the reader says about the row itself
 */
public record FileRow(int number, PersonDraft.@Nullable Reading reading, List<RowMessage> messages) {
    public FileRow {
        messages = List.copyOf(messages);
    }
}
