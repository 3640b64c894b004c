package org.coachlibre.app.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.coachlibre.app.studio.NewPractice;
import org.coachlibre.app.studio.PracticeStart;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.core.Money;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.core.Settings;
import org.coachlibre.core.SettingsStore;
import org.coachlibre.correspondence.ReceivedMessage;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonDetails;
import org.coachlibre.scheduling.BookSession;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.ServerBooking;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;

/**
 * Fills a new practice with a believable year: forty people, their sessions, some notes and messages, a site. Sessions of the past
 * are written as they would have arrived; those to come are asked of the server like any other.
 */
public final class SamplePractice {
    private static final String TEXTS = "org.coachlibre.app.sample.messages";
    private static final int NOTES = 12;

    private final Studio studio;
    private final Language language;
    private final Messages texts;
    private final Ids ids;
    private final ZoneId zone;
    private final Map<SampleSessions.Kind, SessionType> types = new EnumMap<>(SampleSessions.Kind.class);

    private SamplePractice(Studio studio, Language language) {
        this.studio = studio;
        this.language = language;
        this.texts = new Messages(TEXTS, language.locale());
        this.ids = new Ids(studio.clock());
        this.zone = ZoneId.of(language == Language.FRENCH ? "Europe/Paris" : "Europe/London");
    }

    /** Waits for the disk, some seconds in all: never on the window's thread. */
    public static void fill(Studio studio, Language language) {
        new SamplePractice(studio, language).fill();
    }

    /** Whether a practice was filled by {@link #fill}. */
    public static boolean isIn(SettingsStore settings) {
        return mark(settings).get().isSample();
    }

    private static Settings<Mark> mark(SettingsStore settings) {
        return settings.settings("sample", Mark.class, new Mark(false));
    }

    /** Kept in the practice: its data may be thrown away. */
    record Mark(boolean isSample) {}

    private void fill() {
        mark(studio.practice().settings()).update(before -> new Mark(true));
        types.put(SampleSessions.Kind.DISCOVERY, type("discovery", SampleSessions.Kind.DISCOVERY, 0));
        types.put(SampleSessions.Kind.COACHING, type("coaching", SampleSessions.Kind.COACHING, 9000));
        types.put(SampleSessions.Kind.TEAM, type("team", SampleSessions.Kind.TEAM, 24000));
        PracticeStart.fill(studio, new NewPractice(profile(), OpeningHours.usual(), List.copyOf(types.values())));
        List<SamplePerson> people = SamplePerson.all(language);
        List<Person> known = people.stream().map(this::person).toList();
        LocalDate today = LocalDate.ofInstant(studio.clock().instant(), zone);
        writeSessions(people, SampleSessions.around(today, people.size()));
        writeNotes(known);
        writeMessages(people);
    }

    private PracticeProfile profile() {
        return new PracticeProfile(
                texts.text("profile.practice"),
                "Claire Morel",
                "claire@example.org",
                texts.text("profile.phone"),
                texts.text("profile.address"),
                language,
                zone,
                CoachingKind.EXECUTIVE,
                "sage",
                language == Language.FRENCH ? "EUR" : "GBP");
    }

    private SessionType type(String key, SampleSessions.Kind kind, long priceMinor) {
        Messages french = texts.in(Language.FRENCH.locale());
        Messages english = texts.in(Language.ENGLISH.locale());
        return SessionType.of(
                        new SessionTypeId(ids.next()),
                        french.text("type." + key),
                        english.text("type." + key),
                        Duration.ofMinutes(kind.minutes()))
                .withDescriptions(french.text("type." + key + ".about"), english.text("type." + key + ".about"))
                .withPrice(Money.of(priceMinor, language == Language.FRENCH ? "EUR" : "GBP"));
    }

    private Person person(SamplePerson sample) {
        PersonDetails details = PersonDetails.empty()
                .withNames(sample.givenName(), sample.familyName())
                .withEmails(List.of(sample.email()))
                .withPhones(List.of(sample.phone()))
                .withWork(sample.company(), sample.role())
                .withTags(List.of(sample.tag()));
        return studio.crm().create(details);
    }

    private void writeSessions(List<SamplePerson> people, List<SampleSessions.Session> sessions) {
        Instant now = studio.clock().instant();
        List<ServerBooking> past = new ArrayList<>();
        List<SampleSessions.Session> toCome = new ArrayList<>();
        for (SampleSessions.Session session : sessions) {
            if (start(session).isBefore(now)) {
                past.add(held(people.get(session.person()), session));
            } else {
                toCome.add(session);
            }
        }
        studio.practice().database().write(tx -> {
            past.forEach(booking -> studio.scheduling().applyServerBooking(tx, booking));
            return past.size();
        });
        for (SampleSessions.Session session : toCome) {
            SamplePerson person = people.get(session.person());
            studio.scheduling()
                    .book(new BookSession(
                            type(session).id(), start(session), name(person), person.email(), zone, language));
        }
    }

    private ServerBooking held(SamplePerson person, SampleSessions.Session session) {
        Instant start = start(session);
        SessionType type = type(session);
        return new ServerBooking(
                new SessionId(
                        new UUID(start.getEpochSecond() << 16 | 0x7000, 0x8000_0000_0000_0000L | session.person())),
                type.id().toString(),
                type.name(language),
                start,
                start.plus(type.length()),
                zone,
                language,
                session.isCancelled(),
                name(person),
                person.email(),
                person.phone(),
                "",
                1,
                session.number() == 1,
                start.minus(Duration.ofDays(6 + session.number() % 5)));
    }

    private void writeNotes(List<Person> people) {
        Random random = new Random(7);
        for (int i = 0; i < NOTES; i++) {
            studio.crm().addNote(people.get(i * 3).id(), texts.text("note." + (1 + random.nextInt(6))));
        }
    }

    private void writeMessages(List<SamplePerson> people) {
        Instant now = studio.clock().instant();
        SamplePerson known = people.get(2);
        studio.practice().database().write(tx -> {
            studio.correspondence()
                    .applyMessage(tx, message(now.minus(Duration.ofHours(3)), name(known), known.email(), "message.1"));
            studio.correspondence()
                    .applyMessage(
                            tx,
                            message(
                                    now.minus(Duration.ofHours(26)),
                                    texts.text("message.2.name"),
                                    "visitor@example.org",
                                    "message.2"));
            return 2;
        });
    }

    private ReceivedMessage message(Instant at, String name, String email, String key) {
        return new ReceivedMessage(ids.next(), at, name, email, "", texts.text(key), language);
    }

    private SessionType type(SampleSessions.Session session) {
        SessionType type = types.get(session.kind());
        if (type == null) {
            throw new IllegalStateException("Every kind has a type");
        }
        return type;
    }

    private Instant start(SampleSessions.Session session) {
        return session.date().atTime(session.start()).atZone(zone).toInstant();
    }

    private static String name(SamplePerson person) {
        return person.givenName() + " " + person.familyName();
    }
}
