package org.coachlibre.site;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a link leads. Pages are named by id; addresses outside are http, https, mailto or tel and nothing else. */
public sealed interface LinkTarget {
    LinkTarget NOWHERE = new Nowhere();
    LinkTarget BOOKING = new Booking("");

    /** No link. */
    record Nowhere() implements LinkTarget {
        @Override
        public String toString() {
            return "";
        }
    }

    /** A page of this site. */
    record ToPage(PageId page) implements LinkTarget {
        @Override
        public String toString() {
            return "page:" + page;
        }
    }

    /** The booking pages; {@code offerId} is empty for the choice of all offers. */
    record Booking(String offerId) implements LinkTarget {
        @Override
        public String toString() {
            return offerId.isEmpty() ? "book" : "book:" + offerId;
        }
    }

    /** An address outside this site. */
    record Outside(String address) implements LinkTarget {
        private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

        public Outside {
            if (!isSafe(address)) {
                throw new IllegalArgumentException("Not a web, mail or telephone address");
            }
        }

        /** Whether {@code address} may stand in a link: a known scheme, no blanks or control characters. */
        public static boolean isSafe(String address) {
            if (address.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>')) {
                return false;
            }
            try {
                URI uri = URI.create(address);
                String scheme = uri.getScheme();
                boolean isWeb =
                        scheme != null && scheme.toLowerCase(Locale.ROOT).startsWith("http");
                return scheme != null
                        && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                        && (!isWeb || uri.getHost() != null)
                        && uri.getSchemeSpecificPart() != null;
            } catch (IllegalArgumentException notAnAddress) {
                return false;
            }
        }

        @Override
        public String toString() {
            return address;
        }
    }

    /**
     * Reads what {@code toString} wrote, or what a person typed: {@code www.example.org} and {@code anna@example.org} get
     * their scheme. What leads nowhere safe is {@link #NOWHERE}.
     */
    static LinkTarget parse(String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return NOWHERE;
        }
        if (typed.equals("book")) {
            return BOOKING;
        }
        if (typed.startsWith("book:")) {
            return new Booking(typed.substring(5));
        }
        if (typed.startsWith("page:")) {
            try {
                return new ToPage(PageId.of(typed.substring(5)));
            } catch (IllegalArgumentException notAnId) {
                return NOWHERE;
            }
        }
        String address = typed;
        if (!typed.contains(":")) {
            address = typed.contains("@") ? "mailto:" + typed : "https://" + typed;
        }
        return Outside.isSafe(address) ? new Outside(address) : NOWHERE;
    }
}
