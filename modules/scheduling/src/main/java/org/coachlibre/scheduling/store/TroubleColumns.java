package org.coachlibre.scheduling.store;

import java.net.URI;
import org.coachlibre.caldav.Trouble;
import org.jspecify.annotations.Nullable;

/** A server's trouble as two columns: what it is, and what belongs to it. */
final class TroubleColumns {
    private static final int LONGEST = 500;

    private TroubleColumns() {}

    static @Nullable String kind(@Nullable Trouble trouble) {
        return switch (trouble) {
            case null -> null;
            case Trouble.WrongPassword it -> "WRONG_PASSWORD";
            case Trouble.NotFound it -> "NOT_FOUND";
            case Trouble.NotCalDav it -> "NOT_CALDAV";
            case Trouble.CertificateProblem it -> "CERTIFICATE";
            case Trouble.HostAway it -> "AWAY";
            case Trouble.Unprotected it -> "UNPROTECTED";
            case Trouble.PrivateNetwork it -> "PRIVATE_NETWORK";
            case Trouble.ConsentNeeded it -> "CONSENT_NEEDED";
            case Trouble.TooLarge it -> "TOO_LARGE";
            case Trouble.Malformed it -> "MALFORMED";
            case Trouble.Refused it -> "REFUSED_" + it.status();
        };
    }

    static @Nullable String detail(@Nullable Trouble trouble) {
        String detail =
                switch (trouble) {
                    case Trouble.CertificateProblem it -> it.detail();
                    case Trouble.HostAway it -> it.detail();
                    case Trouble.Unprotected it -> it.to().toString();
                    case Trouble.PrivateNetwork it -> it.to().toString();
                    case Trouble.ConsentNeeded it -> it.host();
                    case Trouble.Malformed it -> it.detail();
                    case Trouble.Refused it -> it.condition();
                    case null, default -> null;
                };
        return detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }

    /** A kind that a newer version wrote is shown as a server that is away: it is tried again all the same. */
    static @Nullable Trouble trouble(@Nullable String kind, @Nullable String written) {
        if (kind == null) {
            return null;
        }
        String detail = written == null ? "" : written;
        return switch (kind) {
            case "WRONG_PASSWORD" -> new Trouble.WrongPassword();
            case "NOT_FOUND" -> new Trouble.NotFound();
            case "NOT_CALDAV" -> new Trouble.NotCalDav();
            case "CERTIFICATE" -> new Trouble.CertificateProblem(detail);
            case "UNPROTECTED" -> new Trouble.Unprotected(URI.create(detail));
            case "PRIVATE_NETWORK" -> new Trouble.PrivateNetwork(URI.create(detail));
            case "CONSENT_NEEDED" -> new Trouble.ConsentNeeded(detail);
            case "TOO_LARGE" -> new Trouble.TooLarge();
            case "MALFORMED" -> new Trouble.Malformed(detail);
            default ->
                kind.matches("REFUSED_\\d{3}")
                        ? new Trouble.Refused(Integer.parseInt(kind.substring(8)), detail)
                        : new Trouble.HostAway(detail);
        };
    }
}
