package org.coachlibre.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.coachlibre.testkit.ui.BundleConsistency;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void both_languages_hold_the_same_used_texts() {
        assertEquals(List.of(), BundleConsistency.faults(Path.of("")));
    }
}
