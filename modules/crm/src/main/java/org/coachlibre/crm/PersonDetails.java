package org.coachlibre.crm;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a coach knows about a person. Texts are trimmed; single-line texts hold no line break, control character or direction
 * override (U+202A to U+202E, U+2066 to U+2069), since those would make a name look like another. Letters of every script and
 * emoji are welcome.
 *
 * @param givenName empty when unknown
 * @param familyName empty when unknown
 * @param emails the first is the one to write to; no address twice (upper and lower case are the same)
 * @param phones as people write them; the first is the one to call
 * @param language the language to write in; null when unknown
 * @param zone the person's time zone (IANA); null when unknown
 * @param tags sorted as given, no tag twice
 * @param birthday null when unknown
 * @param address one or several lines
 * @param source where the person came from, such as a booking or an import
 */
public record PersonDetails(
        String givenName,
        String familyName,
        List<String> emails,
        List<String> phones,
        String company,
        String role,
        @Nullable Language language,
        @Nullable ZoneId zone,
        List<String> tags,
        @Nullable LocalDate birthday,
        String address,
        String source,
        Consent consent) {
    /** The longest single-line text, in characters as people count them (code points). */
    public static final int LONGEST_LINE = 200;

    /** The longest address, in code points. */
    public static final int LONGEST_ADDRESS = 500;

    /** The most e-mail addresses, phones or tags of one person. */
    public static final int MOST_VALUES = 15;

    /**
     * @throws IllegalArgumentException when an address is no e-mail address or a text is too long; screens and imports check
     *     before
     */
    public PersonDetails {
        givenName = line(givenName);
        familyName = line(familyName);
        company = line(company);
        role = line(role);
        source = line(source);
        address = lines(address);
        emails = distinct(emails, EmailAddress::key);
        phones = distinct(phones, SearchWords::phoneKey);
        // Lists of tags are written with commas and semicolons between, so a tag has none.
        tags = distinct(
                tags.stream().map(tag -> tag.replaceAll("[,;]", " ")).toList(), tag -> tag.toLowerCase(Locale.ROOT));
        for (String email : emails) {
            if (!EmailAddress.isValid(email)) {
                throw new IllegalArgumentException("Not an e-mail address");
            }
        }
    }

    /** Details that hold nothing yet. */
    public static PersonDetails empty() {
        return new PersonDetails(
                "", "", List.of(), List.of(), "", "", null, null, List.of(), null, "", "", Consent.UNKNOWN);
    }

    public static PersonDetails of(NewPerson person) {
        return new PersonDetails(
                person.givenName(),
                person.familyName(),
                person.email().isBlank() ? List.of() : List.of(person.email()),
                person.phone().isBlank() ? List.of() : List.of(person.phone()),
                "",
                "",
                person.language(),
                person.zone(),
                List.of(),
                null,
                "",
                person.source(),
                Consent.UNKNOWN);
    }

    /** The address to write to; empty when none is known. */
    public String email() {
        return emails.isEmpty() ? "" : emails.getFirst();
    }

    /** The number to call; empty when none is known. */
    public String phone() {
        return phones.isEmpty() ? "" : phones.getFirst();
    }

    /** The name as people read it; the e-mail address or phone when there is no name. */
    public String displayName() {
        String name = (givenName + " " + familyName).strip();
        return !name.isEmpty() ? name : !email().isEmpty() ? email() : !company.isEmpty() ? company : phone();
    }

    /** Whether there is anything by which a coach could tell this person from another. */
    public boolean isNobody() {
        return displayName().isEmpty();
    }

    public PersonDetails withNames(String given, String family) {
        return new PersonDetails(
                given, family, emails, phones, company, role, language, zone, tags, birthday, address, source, consent);
    }

    public PersonDetails withEmails(List<String> value) {
        return new PersonDetails(
                givenName,
                familyName,
                value,
                phones,
                company,
                role,
                language,
                zone,
                tags,
                birthday,
                address,
                source,
                consent);
    }

    public PersonDetails withPhones(List<String> value) {
        return new PersonDetails(
                givenName,
                familyName,
                emails,
                value,
                company,
                role,
                language,
                zone,
                tags,
                birthday,
                address,
                source,
                consent);
    }

    public PersonDetails withWork(String newCompany, String newRole) {
        return new PersonDetails(
                givenName,
                familyName,
                emails,
                phones,
                newCompany,
                newRole,
                language,
                zone,
                tags,
                birthday,
                address,
                source,
                consent);
    }

    public PersonDetails withTags(List<String> value) {
        return new PersonDetails(
                givenName,
                familyName,
                emails,
                phones,
                company,
                role,
                language,
                zone,
                value,
                birthday,
                address,
                source,
                consent);
    }

    public PersonDetails withSource(String value) {
        return new PersonDetails(
                givenName,
                familyName,
                emails,
                phones,
                company,
                role,
                language,
                zone,
                tags,
                birthday,
                address,
                value,
                consent);
    }

    /** {@code text} on one line, trimmed, without control characters and direction overrides. */
    public static String line(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                clean.append(' ');
            } else if (!isDirectionOverride(c)) {
                clean.appendCodePoint(c);
            }
        });
        return limited(clean.toString().strip().replaceAll(" {2,}", " "), LONGEST_LINE);
    }

    private static String lines(String text) {
        List<String> kept = new ArrayList<>();
        for (String line : text.split("\\R")) {
            String clean = line(line);
            if (!clean.isEmpty()) {
                kept.add(clean);
            }
        }
        return limited(String.join("\n", kept), LONGEST_ADDRESS);
    }

    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static String limited(String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new IllegalArgumentException("A text is longer than " + most + " characters");
        }
        return text;
    }

    private static List<String> distinct(Collection<String> values, UnaryOperator<String> key) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String value : values) {
            String clean = line(value);
            if (!clean.isEmpty()) {
                kept.putIfAbsent(key.apply(clean), clean);
            }
        }
        if (kept.size() > MOST_VALUES) {
            throw new IllegalArgumentException("More than " + MOST_VALUES + " values");
        }
        return List.copyOf(kept.values());
    }
}
