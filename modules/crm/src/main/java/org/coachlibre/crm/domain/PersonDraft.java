package org.coachlibre.crm.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Consent;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * A person's details as someone wrote them, in a file or on the screen, before they are checked. Values of one field are added
 * one after the other; several in one cell are cut at semicolons and commas where the field allows several.
 */
public final class PersonDraft {
    private static final int SHOWN_OF_A_VALUE = 60;
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            dayFirst("d/M/uuuu"),
            dayFirst("d.M.uuuu"),
            dayFirst("d-M-uuuu"),
            DateTimeFormatter.BASIC_ISO_DATE);

    private final Map<PersonField, List<String>> values = new EnumMap<>(PersonField.class);

    /** What could be read, and what could not. */
    public record Reading(PersonDetails details, List<DraftProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }

        /** Whether there is nobody in it: no name, address, phone or company that can be read. */
        public boolean isNobody() {
            return details.isNobody();
        }
    }

    public PersonDraft put(PersonField field, String text) {
        if (!text.isBlank()) {
            values.computeIfAbsent(field, _ -> new ArrayList<>()).add(text);
        }
        return this;
    }

    /** Reads the draft: what cannot be taken is left out (or cut) and told as a problem. */
    public Reading read() {
        List<DraftProblem> problems = new ArrayList<>();
        String given = line(PersonField.GIVEN_NAME, problems);
        String family = line(PersonField.FAMILY_NAME, problems);
        if (given.isEmpty() && family.isEmpty()) {
            String[] names = splitName(line(PersonField.FULL_NAME, problems));
            given = names[0];
            family = names[1];
        }
        PersonDetails details = new PersonDetails(
                given,
                family,
                emails(problems),
                several(PersonField.PHONE, "[;\\n]|,(?=\\s*[+0(])", problems),
                line(PersonField.COMPANY, problems),
                line(PersonField.ROLE, problems),
                language(problems),
                zone(problems),
                several(PersonField.TAGS, "[;,\\n]", problems),
                birthday(problems),
                address(problems),
                line(PersonField.SOURCE, problems),
                consent(problems));
        if (details.isNobody()) {
            problems.add(new DraftProblem(DraftProblem.Kind.NOBODY, PersonField.FULL_NAME, ""));
        }
        return new Reading(details, problems);
    }

    /** "Morel, Anna" and "Anna Morel" as given and family name; a single word is a given name. */
    private static String[] splitName(String name) {
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new String[] {
                name.substring(comma + 1).strip(), name.substring(0, comma).strip()
            };
        }
        int space = name.indexOf(' ');
        return space < 0
                ? new String[] {name, ""}
                : new String[] {
                    name.substring(0, space), name.substring(space + 1).strip()
                };
    }

    private String text(PersonField field) {
        return String.join(" ", values.getOrDefault(field, List.of())).strip();
    }

    private String line(PersonField field, List<DraftProblem> problems) {
        return cut(field, text(field), PersonDetails.LONGEST_LINE, problems);
    }

    private String address(List<DraftProblem> problems) {
        String joined = String.join("\n", values.getOrDefault(PersonField.ADDRESS, List.of()));
        StringBuilder kept = new StringBuilder();
        for (String line : joined.split("\\R")) {
            kept.append(cut(PersonField.ADDRESS, line.strip(), PersonDetails.LONGEST_LINE, problems))
                    .append('\n');
        }
        return cut(PersonField.ADDRESS, kept.toString().strip(), PersonDetails.LONGEST_ADDRESS, problems);
    }

    private List<String> emails(List<DraftProblem> problems) {
        List<String> kept = new ArrayList<>();
        for (String cell : values.getOrDefault(PersonField.EMAIL, List.of())) {
            if (cell.strip().chars().anyMatch(Character::isISOControl)) {
                // Not cut at the break: what follows it may be a mail header slipped in.
                problems.add(problem(DraftProblem.Kind.EMAIL_LINE_BREAK, PersonField.EMAIL, cell));
                continue;
            }
            for (String part : cell.split("[;,]")) {
                String address = part.strip();
                if (EmailAddress.isValid(address)) {
                    kept.add(address);
                } else if (!address.isEmpty()) {
                    problems.add(problem(DraftProblem.Kind.EMAIL_INVALID, PersonField.EMAIL, address));
                }
            }
        }
        return limited(PersonField.EMAIL, kept, problems);
    }

    private List<String> several(PersonField field, String separator, List<DraftProblem> problems) {
        List<String> kept = new ArrayList<>();
        for (String cell : values.getOrDefault(field, List.of())) {
            for (String part : cell.split(separator)) {
                String clean = cut(field, part.strip(), PersonDetails.LONGEST_LINE, problems);
                if (!clean.isEmpty()) {
                    kept.add(clean);
                }
            }
        }
        return limited(field, kept, problems);
    }

    private static List<String> limited(PersonField field, List<String> kept, List<DraftProblem> problems) {
        List<String> distinct = kept.stream().distinct().toList();
        if (distinct.size() <= PersonDetails.MOST_VALUES) {
            return distinct;
        }
        problems.add(problem(DraftProblem.Kind.TOO_MANY, field, distinct.get(PersonDetails.MOST_VALUES)));
        return distinct.subList(0, PersonDetails.MOST_VALUES);
    }

    private @Nullable Language language(List<DraftProblem> problems) {
        String text = SearchWords.fold(text(PersonField.LANGUAGE));
        if (text.isEmpty()) {
            return null;
        }
        if (text.startsWith("fr")) {
            return Language.FRENCH;
        }
        if (text.startsWith("en") || text.startsWith("ang")) {
            return Language.ENGLISH;
        }
        problems.add(problem(DraftProblem.Kind.LANGUAGE_UNKNOWN, PersonField.LANGUAGE, text(PersonField.LANGUAGE)));
        return null;
    }

    private @Nullable ZoneId zone(List<DraftProblem> problems) {
        String text = text(PersonField.ZONE);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            problems.add(problem(DraftProblem.Kind.ZONE_UNKNOWN, PersonField.ZONE, text));
            return null;
        }
    }

    private @Nullable LocalDate birthday(List<DraftProblem> problems) {
        String text = text(PersonField.BIRTHDAY);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = null;
        for (DateTimeFormatter format : DATES) {
            date = date == null ? parse(text, format) : date;
        }
        if (date == null) {
            problems.add(problem(DraftProblem.Kind.DATE_UNREADABLE, PersonField.BIRTHDAY, text));
        }
        return date;
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Consent consent(List<DraftProblem> problems) {
        String text = SearchWords.fold(text(PersonField.CONSENT));
        return switch (text) {
            case "", "unknown", "inconnu", "?" -> Consent.UNKNOWN;
            case "given", "yes", "y", "true", "1", "oui", "o", "vrai", "donne", "accorde" -> Consent.GIVEN;
            case "withdrawn", "refused", "no", "n", "false", "0", "non", "faux", "retire", "refuse" ->
                Consent.WITHDRAWN;
            default -> {
                problems.add(problem(DraftProblem.Kind.CONSENT_UNKNOWN, PersonField.CONSENT, text));
                yield Consent.UNKNOWN;
            }
        };
    }

    private static String cut(PersonField field, String text, int most, List<DraftProblem> problems) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        problems.add(problem(DraftProblem.Kind.TOO_LONG, field, text));
        return text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }

    private static DraftProblem problem(DraftProblem.Kind kind, PersonField field, String value) {
        String shown = value.strip().replaceAll("\\R", "⏎").replaceAll("\\p{Cntrl}", " ");
        return new DraftProblem(
                kind,
                field,
                shown.codePointCount(0, shown.length()) <= SHOWN_OF_A_VALUE
                        ? shown
                        : shown.substring(0, shown.offsetByCodePoints(0, SHOWN_OF_A_VALUE)) + "…");
    }

    private static DateTimeFormatter dayFirst(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
