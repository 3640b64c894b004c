package org.coachlibre.server.booking.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.coachlibre.core.Language;
import org.jspecify.annotations.Nullable;

/** The addresses of the client's pages. */
public final class Links {
    private Links() {}

    public static String offers(Language language) {
        return "/" + language.code() + "/book";
    }

    public static String offer(Language language, String offerId) {
        return offers(language) + "/" + encode(offerId);
    }

    public static String manage(Language language, String token) {
        return "/" + language.code() + "/manage/" + encode(token);
    }

    public static String contact(Language language) {
        return "/" + language.code() + "/contact";
    }

    /** The choice of a day, as the query of a page of slots; {@code zone} null for the practice's. */
    static String choice(@Nullable LocalDate day, @Nullable YearMonth month, @Nullable ZoneId zone) {
        StringBuilder query = new StringBuilder("?");
        if (day != null) {
            query.append("day=").append(day);
        }
        if (month != null) {
            query.append(query.length() > 1 ? "&" : "").append("month=").append(month);
        }
        if (zone != null) {
            query.append(query.length() > 1 ? "&" : "").append("zone=").append(encode(zone.getId()));
        }
        return query.toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
