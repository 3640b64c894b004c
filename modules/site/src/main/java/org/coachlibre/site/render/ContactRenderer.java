package org.coachlibre.site.render;

import org.coachlibre.site.ContactBlock;

/** Writes {@link ContactBlock}. The form is sent to the practice’s own server and works without a script. */
final class ContactRenderer {
    private ContactRenderer() {}

    static void write(Canvas canvas, ContactBlock block) {
        Html html = canvas.html;
        html.open("div", "class", "cl-inner cl-aside");
        html.open("div", "class", "cl-head");
        canvas.title(block.title(), canvas.hasTitle() ? "cl-title" : "cl-display");
        canvas.paragraph("intro", block.intro(), "cl-lead");
        if (block.details()) {
            html.open("dl", "class", "cl-details cl-details--stacked");
            ContactWays.rows(canvas);
            if (!canvas.practice().address().isBlank()) {
                html.open("div").element("dt", canvas.word("details.address")).open("dd");
                html.lines(canvas.practice().address()).close(2);
            }
            html.close();
        }
        html.close().newLine();
        html.open(
                "form",
                "class",
                "cl-card cl-form",
                "method",
                "post",
                "action",
                canvas.links.contact(canvas.language),
                "accept-charset",
                "utf-8");
        field(canvas, "name", "text", "name", 120);
        field(canvas, "email", "email", "email", 254);
        html.open("p", "class", "cl-field");
        html.element("label", canvas.word("form.message"), "for", "contact-message");
        html.open(
                        "textarea",
                        "id",
                        "contact-message",
                        "name",
                        "message",
                        "rows",
                        "7",
                        "maxlength",
                        "5000",
                        "required",
                        "")
                .close(2)
                .newLine();
        // A person leaves this empty; a machine fills it in.
        html.open("p", "class", "cl-hidden", "aria-hidden", "true");
        html.element("label", canvas.word("form.website"), "for", "contact-website");
        html.single(
                "input",
                "id",
                "contact-website",
                "name",
                "website",
                "type",
                "text",
                "tabindex",
                "-1",
                "autocomplete",
                "off");
        html.close().newLine();
        canvas.paragraph("consent", block.consent(), "cl-muted cl-small");
        html.open("p")
                .element("button", canvas.word("form.send"), "class", "cl-button", "type", "submit")
                .close();
        html.close(2);
    }

    private static void field(Canvas canvas, String name, String type, String autocomplete, int length) {
        canvas.html.open("p", "class", "cl-field");
        canvas.html.element("label", canvas.word("form." + name), "for", "contact-" + name);
        canvas.html.single(
                "input",
                "id",
                "contact-" + name,
                "name",
                name,
                "type",
                type,
                "autocomplete",
                autocomplete,
                "maxlength",
                Integer.toString(length),
                "required",
                "");
        canvas.html.close().newLine();
    }
}
