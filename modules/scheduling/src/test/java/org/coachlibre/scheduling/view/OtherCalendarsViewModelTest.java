package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coachlibre.caldav.Trouble;
import org.coachlibre.core.Language;
import org.coachlibre.scheduling.AccountAnswer;
import org.coachlibre.scheduling.Calendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCalendarsViewModelTest {
    private static final List<Trouble> TROUBLES = List.of(
            new Trouble.WrongPassword(),
            new Trouble.NotFound(),
            new Trouble.NotCalDav(),
            new Trouble.CertificateProblem("x"),
            new Trouble.HostAway("x"),
            new Trouble.Unprotected(URI.create("http://example.org/")),
            new Trouble.PrivateNetwork(URI.create("https://192.168.1.1/")),
            new Trouble.ConsentNeeded("p51.example.org"),
            new Trouble.TooLarge(),
            new Trouble.Malformed("x"),
            new Trouble.Refused(403, ""));

    @TempDir
    private Path folder;

    private final OtherCalendarsFake others = new OtherCalendarsFake();
    private Calendar calendar;
    private Screen screen;
    private OtherCalendarsViewModel model;

    @BeforeEach
    void open() {
        calendar = new Calendar(folder);
        screen = new Screen(calendar);
        model = new OtherCalendarsViewModel(others, calendar.scheduling, screen.ui);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void a_test_says_what_is_there() {
        others.answer = new AccountAnswer.Reached(List.of("Private", "Family"));
        model.test("cloud.example.org", "claire", "secret");

        assertEquals(
                "It works. There are 2 calendars: Private, Family.",
                model.messageProperty().get());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void every_trouble_has_a_sentence_of_its_own_in_both_languages() {
        for (Language language : Language.values()) {
            screen.localization.use(language);
            Set<String> sentences = new HashSet<>();
            for (Trouble trouble : TROUBLES) {
                others.answer = new AccountAnswer.NotReached(trouble);
                model.test("cloud.example.org", "claire", "secret");
                sentences.add(model.messageProperty().get());
            }
            assertEquals(TROUBLES.size(), sentences.size());
        }
    }

    @Test
    void the_password_goes_to_another_host_only_when_the_coach_agrees_and_only_for_that_address() {
        others.answer = new AccountAnswer.NotReached(new Trouble.ConsentNeeded("p51.example.org"));
        model.add("cloud.example.org", "claire", "secret");
        assertEquals("p51.example.org", model.askingProperty().get());

        others.answer = new AccountAnswer.Added(OtherCalendarsFake.account(null));
        others.accounts.add(OtherCalendarsFake.account(null));
        model.agree();

        assertEquals("", model.askingProperty().get());
        assertEquals(1, model.accounts().size());
        model.add("other.example.org", "claire", "secret");
        assertEquals(
                List.of(
                        "add cloud.example.org []",
                        "add cloud.example.org [p51.example.org]",
                        "add other.example.org []"),
                others.acts);
    }

    @Test
    void a_changed_use_is_read_at_once() {
        others.accounts.add(OtherCalendarsFake.account(null));
        model.reload();
        model.setBlocking(OtherCalendarsFake.PRIVATE, false);
        model.writeInto(null);

        assertEquals(
                List.of("blocking " + OtherCalendarsFake.PRIVATE + " false", "sync", "write into null", "sync"),
                others.acts);
        model.remove(model.accounts().getFirst());
        assertEquals(List.of(), model.accounts());
    }

    @Test
    void without_accounts_or_work_no_round_is_made() {
        model.rounds().run();
        others.accounts.add(OtherCalendarsFake.account(null));
        model.rounds().runIfNeeded();
        assertEquals(List.of(), others.acts);

        others.waits = true;
        model.rounds().runIfNeeded();
        assertEquals(List.of("sync"), others.acts);
    }

    @Test
    void a_broken_round_is_told_once_and_asks_nothing() {
        others.accounts.add(OtherCalendarsFake.account(null));
        others.failure = new IllegalStateException("broken");
        model.rounds().run();

        assertEquals(1, screen.notices.size());
        assertEquals(List.of(), screen.forms);
    }

    @Test
    void an_imported_file_is_listed_and_removed() throws IOException {
        String file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260603T080000Z\r\n"
                + "DTEND:20260603T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        calendar.scheduling.importCalendar(
                "family.ics", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        model.reload();
        assertEquals(1, model.files().getFirst().entries());

        model.remove(model.files().getFirst());

        assertEquals(List.of(), model.files());
        assertTrue(calendar.scheduling.offer().busy().isEmpty());
    }
}
