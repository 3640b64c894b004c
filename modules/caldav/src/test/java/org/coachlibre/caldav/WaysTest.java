package org.coachlibre.caldav;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {
    private static final Map<String, String> NAMES = Map.of(
            "cloud.example.org", "192.0.2.7",
            "p51.example.org", "192.0.2.8",
            "trap.example.org", "192.168.1.1",
            "nas.local", "192.168.1.5",
            "tail.example.net", "100.101.102.103",
            "mixed.example.org", "127.0.0.1,192.0.2.9");

    private final Ways ways = new Ways(host -> {
        String found = NAMES.get(host);
        if (found == null && !host.matches("[0-9a-f.:]+")) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> addresses = new java.util.ArrayList<>();
        for (String address : (found == null ? host : found).split(",")) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses;
    });

    @ParameterizedTest
    @CsvSource({
        "https://cloud.example.org/, https://cloud.example.org/dav/, ",
        "http://nas.local:5232/, http://nas.local:5232/x, ",
        "http://nas.local/, https://nas.local/, ",
        "http://127.0.0.1:99/, http://127.0.0.1:99/, ",
        "http://[::1]:99/, http://[::1]:99/, ",
        "http://[fd00::7]/, http://[fd00::7]/, ",
        "http://tail.example.net/, http://tail.example.net/, ",
        "https://cloud.example.org/, https://trusted.example.org/, UNKNOWN",
        "http://cloud.example.org/, http://cloud.example.org/, UNPROTECTED",
        "http://mixed.example.org/, http://mixed.example.org/, UNPROTECTED",
        "https://cloud.example.org/, http://cloud.example.org/, UNPROTECTED",
        "http://nas.local/, http://127.0.0.1/, UNPROTECTED",
        "http://nas.local:5232/, http://nas.local:5233/, UNPROTECTED",
        "https://cloud.example.org/, https://p51.example.org/, p51.example.org",
        "https://cloud.example.org/, https://cloud.example.org:8443/, cloud.example.org:8443",
        "https://cloud.example.org/, https://trap.example.org/, PRIVATE",
        "https://cloud.example.org/, https://127.0.0.1/, PRIVATE",
        "https://nas.local/, https://trap.example.org/, trap.example.org",
        "https://cloud.example.org/, ftp://cloud.example.org/, NOT_CALDAV",
        "https://cloud.example.org/, https://me:you@cloud.example.org/, NOT_CALDAV",
    })
    void the_password_goes_only_where_the_coach_sent_it(String typed, String to, @Nullable String trouble) {
        assertEquals(trouble == null ? "" : trouble, ask(typed, to, Set.of("trusted.example.org")));
    }

    @Test
    void a_host_that_was_agreed_to_may_have_it() {
        assertEquals("", ask("https://cloud.example.org/", "https://p51.example.org/", Set.of("p51.example.org")));
    }

    @Test
    void agreeing_does_not_open_the_private_network() {
        assertEquals(
                "PRIVATE", ask("https://cloud.example.org/", "https://trap.example.org/", Set.of("trap.example.org")));
    }

    @Test
    void a_redirect_never_leaves_tls() {
        URI from = URI.create("https://cloud.example.org/.well-known/caldav");

        assertEquals(
                URI.create("https://cloud.example.org/dav/"),
                Ways.redirected(from, URI.create("http://cloud.example.org/dav/")));
        assertEquals(
                URI.create("http://other.example.org/dav/"),
                Ways.redirected(from, URI.create("http://other.example.org/dav/")));
    }

    private String ask(String typed, String to, Set<String> trusted) {
        try {
            ways.check(new CalDavAccount(URI.create(typed), "claire", "secret", trusted), URI.create(to));
            return "";
        } catch (TroubleException e) {
            return switch (e.trouble()) {
                case Trouble.Unprotected unprotected -> "UNPROTECTED";
                case Trouble.PrivateNetwork network -> "PRIVATE";
                case Trouble.ConsentNeeded consent -> consent.host();
                case Trouble.NotCalDav not -> "NOT_CALDAV";
                case Trouble.HostAway away -> "UNKNOWN";
                default -> e.trouble().toString();
            };
        }
    }
}
