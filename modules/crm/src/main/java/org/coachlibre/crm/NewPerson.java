package org.coachlibre.crm;

import java.time.ZoneId;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * Someone another room met: a visitor who booked or wrote. Only what was said is filled in.
 *
 * @param email empty when unknown; then a new person is made each time
 * @param language the language the visitor read in; null when unknown
 * @param zone the visitor's time zone (IANA); null when unknown
 * @param source where the person came from, already in the coach's language
 */
public record NewPerson(
        String givenName,
        String familyName,
        String email,
        String phone,
        @Nullable Language language,
        @Nullable ZoneId zone,
        String source) {

    /**
     * From one field that holds the whole name: the first word is taken as the given name. What is no valid address is left
     * out, what is too long is cut, since a visitor's slip must not stop a booking from arriving.
     */
    public static NewPerson named(
            String name,
            String email,
            String phone,
            @Nullable Language language,
            @Nullable ZoneId zone,
            String source) {
        String clean = PersonDetails.line(cut(name));
        int space = clean.indexOf(' ');
        String address = email.strip();
        return new NewPerson(
                space < 0 ? clean : clean.substring(0, space),
                space < 0 ? "" : clean.substring(space + 1),
                EmailAddress.isValid(address) ? address : "",
                PersonDetails.line(cut(phone)),
                language,
                zone,
                source);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= PersonDetails.LONGEST_LINE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PersonDetails.LONGEST_LINE));
    }
}
