package org.coachlibre.app.studio;

import java.util.List;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.SessionType;

/** What a coach says at the first start, or what a sample practice begins with. */
public record NewPractice(PracticeProfile profile, OpeningHours hours, List<SessionType> types) {
    public NewPractice {
        types = List.copyOf(types);
    }
}
