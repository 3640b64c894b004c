package org.coachlibre.sync;

import java.util.List;

/** Differences were found and settled as each of them says; they stay listed until the coach has seen them. */
public record DifferencesFound(List<Difference> differences) {
    public DifferencesFound {
        differences = List.copyOf(differences);
    }
}
