package org.coachlibre.crm.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.crm.exchange.ImportReport;
import org.coachlibre.crm.exchange.RowReport;
import org.coachlibre.crm.exchange.RowReport.Outcome;
import org.jspecify.annotations.Nullable;

/** Counts rows and keeps those worth showing, so that a file of any size fits into memory. */
final class ImportTally {
    private static final int FIRST_ROWS = 1_000;
    private static final int MOST_ROWS = 5_000;

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<RowReport> rows = new ArrayList<>();
    private int total;

    void add(RowReport row) {
        counts.merge(row.outcome(), 1, Integer::sum);
        total++;
        boolean isWorthKeeping = total <= FIRST_ROWS || !row.messages().isEmpty();
        if (isWorthKeeping && rows.size() < MOST_ROWS) {
            rows.add(row);
        }
    }

    int total() {
        return total;
    }

    ImportReport report(@Nullable UUID batch, boolean cancelled) {
        int changed = count(Outcome.CREATED) + count(Outcome.UPDATED);
        return new ImportReport(
                count(Outcome.CREATED),
                count(Outcome.UPDATED),
                count(Outcome.UNCHANGED),
                count(Outcome.SKIPPED),
                rows,
                rows.size() == total,
                changed == 0 ? null : batch,
                cancelled);
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
