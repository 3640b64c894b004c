package org.coachlibre.crm.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.SearchWords;
import org.coachlibre.crm.domain.DetailsMerge;
import org.coachlibre.crm.domain.People;
import org.coachlibre.crm.exchange.FileRow;
import org.coachlibre.crm.exchange.ImportMode;
import org.coachlibre.crm.exchange.RowMessage;
import org.coachlibre.crm.exchange.RowReport;
import org.coachlibre.crm.exchange.RowReport.Outcome;
import org.coachlibre.storage.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each row of one file whether it makes a person, changes one, changes nothing or is skipped. Remembers the rows
 * before, so that a person who stands in a file twice is taken once; that is also why importing a file twice changes nothing.
 */
final class ImportMatcher {
    private final People people;
    private final ImportMode mode;
    private final String fileName;
    private final Map<String, Integer> rowOfEmail = new HashMap<>();
    private final Map<String, List<NamedRow>> rowsOfName = new HashMap<>();
    private final Map<PersonId, Integer> rowOfPerson = new HashMap<>();

    private record NamedRow(int number, Set<String> phones) {}

    /** A decision: the report and, for a change, the person before. */
    record Decision(RowReport report, @Nullable Person before) {}

    ImportMatcher(People people, ImportMode mode, String fileName) {
        this.people = people;
        this.mode = mode;
        this.fileName = fileName;
    }

    List<Decision> decide(Transaction tx, List<FileRow> rows) {
        Set<String> emails = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (FileRow row : rows) {
            if (row.reading() != null) {
                PersonDetails details = row.reading().details();
                details.emails().forEach(email -> emails.add(EmailAddress.key(email)));
                if (details.emails().isEmpty()) {
                    names.add(nameKey(details));
                }
            }
        }
        Map<String, Person> byEmail = people.listByEmailKeys(tx, emails);
        Map<String, List<Person>> byName = people.listByNameKeys(tx, names);
        return rows.stream().map(row -> decide(row, byEmail, byName)).toList();
    }

    private Decision decide(FileRow row, Map<String, Person> byEmail, Map<String, List<Person>> byName) {
        List<RowMessage> messages = new ArrayList<>(row.messages());
        if (row.reading() == null) {
            return skipped(row, "", messages);
        }
        row.reading().problems().forEach(problem -> messages.add(RowMessage.of(problem)));
        PersonDetails details = row.reading().details();
        if (details.isNobody()) {
            return skipped(row, "", messages);
        }
        Person known = find(details, byEmail, byName).orElse(null);
        Integer earlier = earlierRow(details, known);
        remember(row.number(), details, known);
        if (earlier != null) {
            messages.add(new RowMessage("row.same-as", List.of(String.valueOf(earlier))));
            return skipped(row, details.displayName(), messages);
        }
        if (known == null) {
            PersonDetails made =
                    DetailsMerge.merge(details, PersonDetails.empty().withSource(fileName));
            return new Decision(new RowReport(row.number(), Outcome.CREATED, made.displayName(), messages, made), null);
        }
        PersonDetails changed = mode == ImportMode.COMPLETE
                ? DetailsMerge.merge(known.details(), details)
                : DetailsMerge.merge(details, known.details());
        if (known.isArchived()) {
            messages.add(new RowMessage("row.archived", List.of()));
        }
        Outcome outcome = changed.equals(known.details()) ? Outcome.UNCHANGED : Outcome.UPDATED;
        return new Decision(new RowReport(row.number(), outcome, changed.displayName(), messages, changed), known);
    }

    private static Optional<Person> find(
            PersonDetails details, Map<String, Person> byEmail, Map<String, List<Person>> byName) {
        for (String email : details.emails()) {
            Person known = byEmail.get(EmailAddress.key(email));
            if (known != null) {
                return Optional.of(known);
            }
        }
        if (!details.emails().isEmpty()) {
            return Optional.empty();
        }
        Set<String> phones = phoneKeys(details);
        return byName.getOrDefault(nameKey(details), List.of()).stream()
                .filter(person -> phones.isEmpty() || sharesOne(phones, phoneKeys(person.details())))
                .findFirst();
    }

    /** The row before that stands for the same person; null when this is the first. */
    private @Nullable Integer earlierRow(PersonDetails details, @Nullable Person known) {
        if (known != null && rowOfPerson.containsKey(known.id())) {
            return rowOfPerson.get(known.id());
        }
        for (String email : details.emails()) {
            Integer row = rowOfEmail.get(EmailAddress.key(email));
            if (row != null) {
                return row;
            }
        }
        if (!details.emails().isEmpty()) {
            return null;
        }
        Set<String> phones = phoneKeys(details);
        return rowsOfName.getOrDefault(nameKey(details), List.of()).stream()
                .filter(row -> phones.isEmpty() || sharesOne(phones, row.phones()))
                .map(NamedRow::number)
                .findFirst()
                .orElse(null);
    }

    private void remember(int number, PersonDetails details, @Nullable Person known) {
        if (known != null) {
            rowOfPerson.putIfAbsent(known.id(), number);
        }
        details.emails().forEach(email -> rowOfEmail.putIfAbsent(EmailAddress.key(email), number));
        rowsOfName
                .computeIfAbsent(nameKey(details), _ -> new ArrayList<>(1))
                .add(new NamedRow(number, phoneKeys(details)));
    }

    private static boolean sharesOne(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static Set<String> phoneKeys(PersonDetails details) {
        Set<String> keys = new HashSet<>();
        details.phones().forEach(phone -> keys.add(SearchWords.phoneKey(phone)));
        return keys;
    }

    private static String nameKey(PersonDetails details) {
        return SearchWords.nameKey(details.givenName(), details.familyName());
    }

    private static Decision skipped(FileRow row, String name, List<RowMessage> messages) {
        return new Decision(new RowReport(row.number(), Outcome.SKIPPED, name, messages, null), null);
    }
}
