package org.coachlibre.site.render;

import java.util.regex.Pattern;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.LinkTarget;

/** The ways to reach the coach, as links. */
final class ContactWays {
    private ContactWays() {}

    private static final Pattern NOT_DIALLED = Pattern.compile("[^+0-9]");

    /** Mail and telephone as rows of a list of details. */
    static void rows(Canvas canvas) {
        PracticeProfile practice = canvas.practice();
        if (!practice.email().isBlank()) {
            canvas.html.open("div").element("dt", canvas.word("details.email")).open("dd");
            mail(canvas);
            canvas.html.close(2).newLine();
        }
        if (!practice.phone().isBlank()) {
            canvas.html.open("div").element("dt", canvas.word("details.phone")).open("dd");
            phone(canvas);
            canvas.html.close(2).newLine();
        }
    }

    static void mail(Canvas canvas) {
        link(
                canvas,
                "mailto:" + canvas.practice().email().strip(),
                canvas.practice().email().strip());
    }

    static void phone(Canvas canvas) {
        String shown = canvas.practice().phone().strip();
        link(canvas, "tel:" + NOT_DIALLED.matcher(shown).replaceAll(""), shown);
    }

    private static void link(Canvas canvas, String address, String shown) {
        if (LinkTarget.Outside.isSafe(address)) {
            canvas.html.element("a", shown, "href", address);
        } else {
            canvas.html.text(shown);
        }
    }
}
