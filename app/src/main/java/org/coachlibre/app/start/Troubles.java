package org.coachlibre.app.start;

import java.util.Locale;
import org.coachlibre.ui.Phrases;

/** What hinders a start, in one sentence. */
final class Troubles {
    private Troubles() {}

    static String sentence(Phrases phrases, StudioStart.Trouble trouble) {
        return phrases.now("trouble." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
