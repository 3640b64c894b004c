package org.coachlibre.app.studio;

import java.util.ArrayList;
import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;

/** Makes a new practice usable: profile, hours, session types and a first site. */
public final class PracticeStart {
    private PracticeStart() {}

    /** Waits for the disk. The site is written in both languages, the coach's own first. */
    public static void fill(Studio studio, NewPractice answers) {
        PracticeProfile profile = studio.profile().update(before -> answers.profile());
        studio.scheduling().saveHours(answers.hours());
        answers.types().forEach(studio.scheduling()::saveType);
        studio.site().start(profile, languages(profile.language()));
        studio.offer().tell();
    }

    private static List<Language> languages(Language own) {
        List<Language> languages = new ArrayList<>(List.of(own));
        for (Language other : Language.values()) {
            if (other != own) {
                languages.add(other);
            }
        }
        return languages;
    }
}
