package org.coachlibre.app.start;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.core.Money;
import org.coachlibre.core.PracticeProfile.CoachingKind;

/**
 * What the first-start wizard was told, or its defaults for what was skipped.
 *
 * @param email where bookings and messages are announced to the coach; may be empty
 * @param themeId one of the six site themes
 * @param hours when clients may book; empty when the coach chose no day
 * @param passphrase emptied by whoever uses it; empty when none is needed
 */
@SuppressWarnings("ArrayRecordComponent") // a secret must be erasable, which only an array is
public record WizardAnswers(
        Language language,
        String coachName,
        String email,
        String practiceName,
        ZoneId zone,
        CoachingKind coaching,
        String themeId,
        FirstOffer offer,
        List<Hours> hours,
        char[] passphrase) {
    public WizardAnswers {
        hours = List.copyOf(hours);
    }

    /** Where the first offer's sessions take place. */
    public enum OfferPlace {
        VIDEO,
        PHONE,
        ADDRESS
    }

    /** The first session type. A price of zero is free. */
    public record FirstOffer(String name, Duration length, Money price, OfferPlace place) {}

    /** One stretch of a weekday, in the practice's zone. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime until) {}

    /** Never shows the passphrase. */
    @Override
    public String toString() {
        return "WizardAnswers[" + practiceName + "]";
    }
}
