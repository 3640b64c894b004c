package org.coachlibre.caldav;

import static org.coachlibre.caldav.Recorded.found;
import static org.coachlibre.caldav.Recorded.multistatus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coachlibre.caldav.RecordedServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    @TempDir
    private Path folder;

    private RecordedServer server;
    private final CalDav calDav = new CalDav();

    @BeforeEach
    void start() throws IOException {
        server = new RecordedServer();
    }

    @AfterEach
    void stop() {
        calDav.close();
        server.close();
    }

    @Test
    void from_a_host_to_its_calendars() throws InterruptedException {
        server.then(Answer.redirect(301, "/remote.php/dav/"))
                .then(207, Recorded.principal("/remote.php/dav/principals/users/claire/"))
                .then(
                        207,
                        Recorded.home("/remote.php/dav/principals/users/claire/", "/remote.php/dav/calendars/claire/"))
                .then(207, nextcloudCalendars());

        CalendarList.Listed listed = assertInstanceOf(CalendarList.Listed.class, calDav.discover(server.account()));

        assertEquals(server.address().resolve("/remote.php/dav/calendars/claire/"), listed.home());
        assertEquals(
                List.of("Personal & private", "Holidays", "Tasks"),
                listed.calendars().stream().map(RemoteCalendar::name).toList());
        RemoteCalendar personal = listed.calendars().getFirst();
        assertEquals("#0082c9", personal.colour());
        assertTrue(personal.writable());
        assertTrue(personal.holdsEvents());
        assertTrue(personal.listsChanges());
        assertEquals("http://sabre.io/ns/sync/7", personal.syncToken());
        assertEquals("7", personal.version());
        assertFalse(listed.calendars().get(1).writable());
        assertFalse(listed.calendars().get(1).listsChanges());
        assertFalse(listed.calendars().get(2).holdsEvents());
        assertEquals("/.well-known/caldav", server.asked.getFirst().path());
        assertEquals("1", server.asked.getLast().headers().get("Depth"));
    }

    private static String nextcloudCalendars() {
        String calendar = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>";
        return multistatus(
                found("/remote.php/dav/calendars/claire/", "<d:resourcetype><d:collection/></d:resourcetype>"),
                found(
                        "/remote.php/dav/calendars/claire/personal/",
                        calendar + "<d:displayname>Personal &amp; private</d:displayname>"
                                + "<a:calendar-color>#0082C9FF</a:calendar-color><cs:getctag>7</cs:getctag>"
                                + "<d:sync-token>http://sabre.io/ns/sync/7</d:sync-token>"
                                + "<d:current-user-privilege-set><d:privilege><d:read/></d:privilege>"
                                + "<d:privilege><d:write/></d:privilege></d:current-user-privilege-set>"
                                + "<c:supported-calendar-component-set><c:comp name=\"VEVENT\"/>"
                                + "</c:supported-calendar-component-set>"),
                found(
                        "/remote.php/dav/calendars/claire/holidays",
                        calendar + "<d:displayname>Holidays</d:displayname><d:current-user-privilege-set><d:privilege>"
                                + "<d:read/></d:privilege></d:current-user-privilege-set>"),
                found(
                        "/remote.php/dav/calendars/claire/tasks/",
                        calendar + "<d:displayname>Tasks</d:displayname><c:supported-calendar-component-set>"
                                + "<c:comp name=\"VTODO\"/></c:supported-calendar-component-set>"));
    }

    @Test
    void a_whole_address_is_asked_first() throws InterruptedException {
        server.then(207, Recorded.principal("/p/"))
                .then(207, Recorded.home("/p/", "/h/"))
                .then(207, multistatus());
        CalDavAccount account =
                new CalDavAccount(server.address().resolve("/dav/claire"), "claire", "secret", Set.of());

        assertInstanceOf(CalendarList.Listed.class, calDav.discover(account));
        assertEquals(
                List.of("/dav/claire", "/p/", "/h/"),
                server.asked.stream().map(RecordedServer.Asked::path).toList());
    }

    @Test
    void a_wrong_password_is_said_at_once() throws InterruptedException {
        server.then(401, "");

        assertEquals(new Trouble.WrongPassword(), trouble(server.account()));
        assertEquals(1, server.asked.size());
    }

    @Test
    void nobody_signed_in_is_a_wrong_password() throws InterruptedException {
        server.then(
                207,
                multistatus(found(
                        "/.well-known/caldav",
                        "<d:current-user-principal><d:unauthenticated/></d:current-user-principal>")));

        assertEquals(new Trouble.WrongPassword(), trouble(server.account()));
    }

    @Test
    void a_web_page_keeps_no_calendars() throws InterruptedException {
        server.then(404, "").then(Answer.page()).then(404, "");

        assertEquals(new Trouble.NotCalDav(), trouble(server.account()));
    }

    @Test
    void a_web_page_that_claims_to_be_an_answer_is_none() throws InterruptedException {
        Answer page = new Answer(207, Answer.page().headers(), Answer.page().body());
        server.then(page).then(page).then(page);

        assertEquals(new Trouble.NotCalDav(), trouble(server.account()));
    }

    @Test
    void nothing_at_any_address_is_not_found() throws InterruptedException {
        server.then(404, "").then(404, "").then(404, "");

        assertEquals(new Trouble.NotFound(), trouble(server.account()));
    }

    @Test
    void broken_xml_is_malformed() throws InterruptedException {
        String broken = multistatus().replace("</d:multistatus>", "<d:response>");
        server.then(207, broken).then(207, broken).then(207, broken);

        assertInstanceOf(Trouble.Malformed.class, trouble(server.account()));
    }

    @Test
    void security21_a_document_type_with_a_billion_laughs_is_not_read() throws InterruptedException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        String answer = laughs + "]><d:multistatus xmlns:d=\"DAV:\"><d:x>&a29;</d:x></d:multistatus>";
        server.then(207, answer).then(207, answer).then(207, answer);

        assertInstanceOf(Trouble.Malformed.class, trouble(server.account()));
    }

    @Test
    void security21_nothing_is_fetched_for_an_answer() throws InterruptedException, IOException {
        try (RecordedServer bait = new RecordedServer()) {
            String answer = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + bait.address()
                    + "secret\">]><d:multistatus xmlns:d=\"DAV:\"><d:x>&x;</d:x></d:multistatus>";
            server.then(207, answer).then(207, answer).then(207, answer);

            assertInstanceOf(Trouble.Malformed.class, trouble(server.account()));
            assertEquals(List.of(), bait.asked);
        }
    }

    @Test
    void an_answer_of_five_megabytes_that_should_name_a_principal_is_hung_up_on() throws InterruptedException {
        byte[] much = new byte[5_000_000];
        Arrays.fill(much, (byte) ' ');
        Answer large = new Answer(207, Answer.page().headers(), much);
        server.then(large).then(large).then(large);

        assertEquals(new Trouble.TooLarge(), trouble(server.account()));
    }

    @Test
    void a_server_that_is_out_of_order_is_away() throws InterruptedException {
        server.then(503, "");

        assertEquals(new Trouble.HostAway("HTTP 503"), trouble(server.account()));
    }

    @Test
    void nobody_at_the_port_is_away() throws InterruptedException {
        server.close();

        assertInstanceOf(Trouble.HostAway.class, trouble(server.account()));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_said() throws Exception {
        try (RecordedServer tls = new RecordedServer(Certificates.selfSigned(folder))) {
            assertInstanceOf(Trouble.CertificateProblem.class, trouble(tls.account()));
            assertEquals(List.of(), tls.asked);
        }
    }

    @Test
    void a_redirect_without_end_is_given_up() throws InterruptedException {
        for (int i = 0; i < 30; i++) {
            server.then(Answer.redirect(302, "/again"));
        }

        assertEquals(new Trouble.NotCalDav(), trouble(server.account()));
        assertEquals(18, server.asked.size());
    }

    @Test
    void another_server_gets_no_password_by_a_redirect() throws InterruptedException, IOException {
        try (RecordedServer other = new RecordedServer()) {
            server.then(Answer.redirect(302, other.address().toString()));

            assertInstanceOf(Trouble.Unprotected.class, trouble(server.account()));
            assertEquals(List.of(), other.asked);
        }
    }

    @Test
    void what_people_type_becomes_an_address() {
        assertEquals(Optional.of(URI.create("https://cloud.example.org/")), CalDavAddress.of(" cloud.example.org "));
        assertEquals(
                Optional.of(URI.create("http://localhost:5232/claire/")),
                CalDavAddress.of("http://localhost:5232/claire/"));
        assertEquals(
                Optional.of(URI.create("https://nas.local:8443/dav")),
                CalDavAddress.of("HTTPS://nas.local:8443/dav?x=1#y"));
        for (String wrong :
                List.of("", "not an address", "ftp://example.org", "https://a:b@example.org/", "https:///x")) {
            assertEquals(Optional.empty(), CalDavAddress.of(wrong), wrong);
        }
    }

    @Test
    void an_account_tells_no_log_who_and_how() {
        assertEquals("CalDavAccount[127.0.0.1]", server.account().toString());
    }

    private Trouble trouble(CalDavAccount account) throws InterruptedException {
        return assertInstanceOf(CalendarList.Failed.class, calDav.discover(account))
                .trouble();
    }
}
