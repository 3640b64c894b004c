package org.coachlibre.scheduling;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NewPerson;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.crm.TimelineEntry;

/** The little that the calendar asks of the people room, in memory: people by e-mail, and what was told to timelines. */
public final class CrmDouble {
    private final Map<String, PersonId> byEmail = new HashMap<>();
    private final List<PersonRow> rows = new ArrayList<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();

    public List<TimelineEntry> timeline() {
        return timeline;
    }

    public List<String> kinds() {
        return timeline.stream().map(TimelineEntry::kind).toList();
    }

    public PersonId add(String given, String family, String email) {
        PersonId id = new PersonId(UUID.randomUUID());
        byEmail.put(email.toLowerCase(Locale.ROOT), id);
        rows.add(new PersonRow(id, given, family, email, "", "", "", List.of(), false, 1));
        return id;
    }

    public Crm crm() {
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(),
                new Class<?>[] {Crm.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "findOrCreate" -> findOrCreate((NewPerson) arguments[1]);
                    case "addTimelineEntry" -> timeline.add((TimelineEntry) arguments[1]) ? null : null;
                    case "findByEmail" -> Optional.empty();
                    case "search" -> search((String) arguments[0]);
                    default -> throw new IllegalStateException("The calendar does not ask for " + method.getName());
                });
    }

    private PersonId findOrCreate(NewPerson person) {
        PersonId known = byEmail.get(person.email().toLowerCase(Locale.ROOT));
        return known != null ? known : add(person.givenName(), person.familyName(), person.email());
    }

    private List<PersonRow> search(String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.displayName().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
