package org.coachlibre.server.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The headers that every answer carries, errors included. */
public final class SecurityHeaders {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final HttpField CONTENT_POLICY = new PreEncodedHttpField("Content-Security-Policy", PAGE_POLICY);

    /** For files that a browser must not run: pictures made of markup, downloads. */
    private static final HttpField FILE_POLICY = new PreEncodedHttpField(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");

    private static final HttpField NO_SNIFFING = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

    // Not "no-referrer": browsers would then send "Origin: null" with the pages' own forms.
    private static final HttpField REFERRER = new PreEncodedHttpField("Referrer-Policy", "same-origin");
    private static final HttpField OPENER = new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin");
    private static final HttpField ONLY_TLS = new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000");

    private SecurityHeaders() {}

    /** Adds those of a page, a JSON answer or an error. */
    public static void addTo(HttpFields.Mutable fields, boolean secure) {
        fields.add(CONTENT_POLICY);
        addCommon(fields, secure);
    }

    /** Adds those of a file that is shown or downloaded but never run. */
    public static void addSandboxed(HttpFields.Mutable fields, boolean secure) {
        fields.add(FILE_POLICY);
        addCommon(fields, secure);
    }

    private static void addCommon(HttpFields.Mutable fields, boolean secure) {
        fields.add(NO_SNIFFING);
        fields.add(REFERRER);
        fields.add(OPENER);
        if (secure) {
            fields.add(ONLY_TLS);
        }
    }
}
