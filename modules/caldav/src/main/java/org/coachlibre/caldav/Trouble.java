package org.coachlibre.caldav;

import java.net.URI;

/** Why a server did not do what was asked. The sentence for it belongs to who shows it. */
public sealed interface Trouble {

    /** Name and password are not accepted. */
    record WrongPassword() implements Trouble {}

    /** There is nothing at the address. */
    record NotFound() implements Trouble {}

    /** Something answers, such as a web page, that keeps no calendars. */
    record NotCalDav() implements Trouble {}

    /** The connection could not be protected: the certificate is not trusted, too old or somebody else's. */
    record CertificateProblem(String detail) implements Trouble {}

    /** Nobody answers, or not now: offline, wrong name, too slow, overloaded. Later may be better. */
    record HostAway(String detail) implements Trouble {}

    /** Anybody on the way could read the password: neither TLS nor the coach's own network. */
    record Unprotected(URI to) implements Trouble {}

    /** The server sends on into the coach's own network, where nobody but the coach may lead. */
    record PrivateNetwork(URI to) implements Trouble {}

    /** The server sends on to another host; the password goes there when the coach agrees. {@code host} is what to trust. */
    record ConsentNeeded(String host) implements Trouble {}

    /** The answer is larger than a calendar can be. */
    record TooLarge() implements Trouble {}

    /** The answer is broken. */
    record Malformed(String detail) implements Trouble {}

    /** The server does not want that; {@code condition} is what it calls the reason, or empty. */
    record Refused(int status, String condition) implements Trouble {}
}
