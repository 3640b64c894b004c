package org.coachlibre.site.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coachlibre.site.SiteRemark;

/** What was found so far; the same thing is told once. */
final class Remarks {
    private final Set<SiteRemark> all = new LinkedHashSet<>();

    void add(SiteRemark remark) {
        all.add(remark);
    }

    /** Grave ones first, each page's together. */
    List<SiteRemark> list() {
        List<SiteRemark> sorted = new ArrayList<>(all);
        sorted.sort((one, other) ->
                Boolean.compare(other.kind().isGrave(), one.kind().isGrave()));
        return List.copyOf(sorted);
    }
}
