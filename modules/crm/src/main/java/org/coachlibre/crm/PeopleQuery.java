package org.coachlibre.crm;

/**
 * Which people a list shows.
 *
 * @param text what was typed; every word must begin a word of the name, e-mail, company, phone or a tag
 * @param tag only people with this tag; empty for all
 */
public record PeopleQuery(String text, String tag, Shown shown, Order order, boolean descending) {
    /** Which people, by their archive mark. */
    public enum Shown {
        ACTIVE,
        ARCHIVED
    }

    /** What the list is sorted by; BEST is the closest match first and by name among equals. */
    public enum Order {
        BEST,
        NAME,
        FAMILY_NAME,
        EMAIL,
        COMPANY
    }

    /** All active people by name. */
    public static PeopleQuery everyone() {
        return new PeopleQuery("", "", Shown.ACTIVE, Order.NAME, false);
    }
}
