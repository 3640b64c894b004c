package org.coachlibre.core;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Who the coach is: what the wizard asks and what every room may say of the practice.
 *
 * @param practiceName what clients see, such as "Claire Morel Coaching"
 * @param coachName the coach's full name
 * @param email where clients reach the coach; empty until given
 * @param phone as the coach writes it; empty until given
 * @param address one or several lines; empty until given
 * @param language the coach's language: the window, the site, mails to the coach
 * @param zone the practice's time zone (IANA)
 * @param coaching the kind of coaching, which chooses the starter wording
 * @param themeId one of the site themes, such as {@code sage}
 * @param currency ISO 4217 code of the prices
 */
public record PracticeProfile(
        String practiceName,
        String coachName,
        String email,
        String phone,
        String address,
        Language language,
        ZoneId zone,
        CoachingKind coaching,
        String themeId,
        String currency) {

    /** The kinds of coaching that have their own starter wording. */
    public enum CoachingKind {
        EXECUTIVE,
        LIFE,
        SPORT,
        WELLBEING,
        CAREER,
        TEAM
    }

    public Locale locale() {
        return language.locale();
    }
}
