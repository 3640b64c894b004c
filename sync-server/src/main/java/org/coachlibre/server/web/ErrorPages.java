package org.coachlibre.server.web;

import java.util.Locale;
import org.coachlibre.core.Language;
import org.coachlibre.core.Messages;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.http.Reply;
import org.coachlibre.syncprotocol.Problem;
import org.jspecify.annotations.Nullable;

/** What people and devices see when something cannot be done: a plain page in their language, or a {@link Problem}. */
public final class ErrorPages {
    private static final Messages ENGLISH = new Messages("org.coachlibre.server.web.messages", Locale.ENGLISH);
    private static final Messages FRENCH = ENGLISH.in(Locale.FRENCH);

    private ErrorPages() {}

    /** {@code problem} for whoever asked. */
    static Reply reply(HttpProblem problem, boolean device, @Nullable String acceptLanguage, String requestId) {
        Reply reply = device
                ? Reply.json(problem.status(), new Problem(problem.code(), problem.sentence(), requestId))
                : page(problem.status(), Exchange.language(acceptLanguage), requestId);
        return problem.retryAfter() == null
                ? reply
                : reply.header(
                        "Retry-After",
                        Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
    }

    /** The page of an error. It says nothing about the program, its version or what broke. */
    static Reply page(int status, Language language, String requestId) {
        Messages messages = language == Language.FRENCH ? FRENCH : ENGLISH;
        String key = known(status);
        return Reply.html(
                status,
                document(
                        messages,
                        messages.text("error." + key + ".title"),
                        messages.text("error." + key + ".text"),
                        status >= 500 ? messages.text("error.request", requestId) : ""));
    }

    /** The page of the base host, where nobody's site is. */
    static Reply welcome(Language language) {
        Messages messages = language == Language.FRENCH ? FRENCH : ENGLISH;
        return Reply.html(200, document(messages, messages.text("welcome.title"), messages.text("welcome.text"), ""));
    }

    /** The page of a studio that has published nothing yet. */
    static Reply nothingPublished(Language language) {
        Messages messages = language == Language.FRENCH ? FRENCH : ENGLISH;
        return Reply.html(404, document(messages, messages.text("empty.title"), messages.text("empty.text"), ""));
    }

    private static String document(Messages messages, String title, String text, String small) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/_coachlibre/server.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                %s</main>
                </body>
                </html>
                """.formatted(
                        messages.locale().getLanguage(),
                        title,
                        title,
                        text,
                        small.isEmpty() ? "" : "<p class=\"small\">" + small + "</p>\n");
    }

    private static String known(int status) {
        return switch (status) {
            case 403, 404, 405, 408, 413, 415, 429, 503, 507 -> Integer.toString(status);
            default -> status >= 500 ? "500" : "400";
        };
    }
}
