package org.coachlibre.scheduling.view;

import org.coachlibre.caldav.Trouble;

/** A server's trouble in the coach's words: what happened, what is safe, what to do. */
final class TroubleTexts {
    private TroubleTexts() {}

    static String sentence(Trouble trouble, CalendarTexts texts) {
        return switch (trouble) {
            case Trouble.WrongPassword it -> texts.now("trouble.password");
            case Trouble.NotFound it -> texts.now("trouble.not-found");
            case Trouble.NotCalDav it -> texts.now("trouble.not-caldav");
            case Trouble.CertificateProblem it -> texts.now("trouble.certificate");
            case Trouble.HostAway it -> texts.now("trouble.away");
            case Trouble.Unprotected it -> texts.now("trouble.unprotected");
            case Trouble.PrivateNetwork it ->
                texts.now("trouble.private", String.valueOf(it.to().getHost()));
            case Trouble.ConsentNeeded it -> texts.now("trouble.consent", it.host());
            case Trouble.TooLarge it -> texts.now("trouble.large");
            case Trouble.Malformed it -> texts.now("trouble.malformed");
            case Trouble.Refused it -> texts.now("trouble.refused", Integer.toString(it.status()));
        };
    }
}
