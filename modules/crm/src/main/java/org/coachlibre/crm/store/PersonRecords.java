package org.coachlibre.crm.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Consent;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.store.jooq.tables.records.PersonHistoryRecord;
import org.coachlibre.crm.store.jooq.tables.records.PersonRecord;
import org.jspecify.annotations.Nullable;

/** People as rows and back. Several values in one column stand on lines of their own. */
final class PersonRecords {

    private PersonRecords() {}

    static Person person(PersonRecord row) {
        PersonDetails details = new PersonDetails(
                row.getGivenName(),
                row.getFamilyName(),
                lines(row.getEmails()),
                lines(row.getPhones()),
                row.getCompany(),
                row.getJobRole(),
                language(row.getLanguageCode()),
                zone(row.getZone()),
                lines(row.getTags()),
                row.getBirthday(),
                row.getAddress(),
                row.getOrigin(),
                Consent.valueOf(row.getConsent()));
        return new Person(
                new PersonId(row.getId()),
                details,
                row.getVersion(),
                row.getCreatedAt().toInstant(),
                row.getChangedAt().toInstant(),
                row.getArchivedAt() == null ? null : row.getArchivedAt().toInstant());
    }

    static PersonDetails details(PersonHistoryRecord row) {
        return new PersonDetails(
                row.getGivenName(),
                row.getFamilyName(),
                lines(row.getEmails()),
                lines(row.getPhones()),
                row.getCompany(),
                row.getJobRole(),
                language(row.getLanguageCode()),
                zone(row.getZone()),
                lines(row.getTags()),
                row.getBirthday(),
                row.getAddress(),
                row.getOrigin(),
                Consent.valueOf(row.getConsent()));
    }

    static void fill(PersonRecord row, Person person, String nameKey) {
        PersonDetails details = person.details();
        row.setId(person.id().value());
        row.setVersion(person.version());
        row.setGivenName(details.givenName());
        row.setFamilyName(details.familyName());
        row.setNameKey(nameKey);
        row.setEmails(String.join("\n", details.emails()));
        row.setPhones(String.join("\n", details.phones()));
        row.setCompany(details.company());
        row.setJobRole(details.role());
        row.setLanguageCode(
                details.language() == null ? null : details.language().code());
        row.setZone(details.zone() == null ? null : details.zone().getId());
        row.setTags(String.join("\n", details.tags()));
        row.setBirthday(details.birthday());
        row.setAddress(details.address());
        row.setOrigin(details.source());
        row.setConsent(details.consent().name());
        row.setCreatedAt(utc(person.createdAt()));
        row.setChangedAt(utc(person.changedAt()));
        row.setArchivedAt(person.archivedAt() == null ? null : utc(person.archivedAt()));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<String> lines(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }

    private static @Nullable Language language(@Nullable String code) {
        return code == null ? null : Language.ofCode(code);
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }
}
