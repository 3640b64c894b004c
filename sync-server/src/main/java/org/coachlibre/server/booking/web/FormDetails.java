package org.coachlibre.server.booking.web;

import org.coachlibre.server.booking.domain.Details;
import org.coachlibre.server.http.Form;

/** Reads a visitor's details out of a form. */
final class FormDetails {
    private FormDetails() {}

    static Details read(Form form, int longest) {
        return new Details(
                        form.text("name", longest),
                        form.text("email", longest),
                        form.text("message", longest),
                        form.text("phone", longest))
                .tidied();
    }

    /** Whether the field that people do not see was filled in. */
    static boolean isTrapped(Form form) {
        return !form.text("website").isEmpty();
    }
}
