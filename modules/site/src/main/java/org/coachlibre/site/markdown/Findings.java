package org.coachlibre.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects findings from all threads. */
final class Findings {
    private final ConcurrentLinkedQueue<Finding> all = new ConcurrentLinkedQueue<>();

    void add(Finding.Kind kind, String file, int line, String detail) {
        all.add(new Finding(kind, file, line, detail));
    }

    void add(Finding.Kind kind, String file, String detail) {
        add(kind, file, 0, detail);
    }

    /** In the order of the files, whichever thread came first. */
    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(Finding::inOrder);
        return sorted;
    }
}
