package org.coachlibre.app.studio;

import java.time.ZoneId;
import java.util.Locale;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;
import org.coachlibre.core.SettingsStore;

/** Where the practice's profile is kept. */
public final class Profiles {
    private static final String KEY = "practice";

    private Profiles() {}

    /** The profile of a practice; the system's language and zone until the coach has said more. */
    public static Settings<PracticeProfile> in(SettingsStore settings) {
        return settings.settings(KEY, PracticeProfile.class, unset());
    }

    private static PracticeProfile unset() {
        return new PracticeProfile(
                "",
                "",
                "",
                "",
                "",
                Language.of(Locale.getDefault()),
                ZoneId.systemDefault(),
                PracticeProfile.CoachingKind.LIFE,
                "sage",
                "EUR");
    }
}
