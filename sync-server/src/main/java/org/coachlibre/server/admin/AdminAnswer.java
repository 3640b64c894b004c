package org.coachlibre.server.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link AdminRequest}.
 *
 * @param exit 0 done, 1 refused, 2 wrong usage
 * @param sentence why not; null when done
 * @param code a one-time code, shown this once; null when none was asked for
 */
public record AdminAnswer(
        int exit,
        @Nullable String sentence,
        List<Row> studios,
        @Nullable String code) {
    public AdminAnswer {
        studios = List.copyOf(studios);
    }

    /** One studio. {@code url} is null when the server does not run. */
    public record Row(
            String slug, @Nullable String domain, @Nullable String url, int devices) {}

    static AdminAnswer done(List<Row> studios, @Nullable String code) {
        return new AdminAnswer(0, null, studios, code);
    }

    static AdminAnswer refused(String sentence) {
        return new AdminAnswer(1, sentence, List.of(), null);
    }

    static AdminAnswer wrong(String sentence) {
        return new AdminAnswer(2, sentence, List.of(), null);
    }

    /** Without the code, so that it reaches no log. */
    @Override
    public String toString() {
        return "AdminAnswer[" + exit + "]";
    }
}
