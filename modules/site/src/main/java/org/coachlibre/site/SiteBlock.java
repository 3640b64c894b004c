package org.coachlibre.site;

import java.util.List;
import org.coachlibre.core.Language;

/**
 * A block type that another room offers: it says what to show, the site decides how it looks. Handed over in the composition
 * root. Called on background threads; must not wait for anything slow.
 */
public interface SiteBlock {

    /** Stable name, part of the file format, such as {@code courses.list}. */
    String type();

    /** What the coach reads in the list of blocks. */
    String title(Language language);

    /**
     * What a page shows now.
     *
     * @param setting what the coach chose in the editor; empty at first
     */
    Content content(Language language, String setting);

    /** A title and a row of cards; empty texts are left out. */
    record Content(String title, String intro, List<Card> cards) {
        public Content {
            cards = List.copyOf(cards);
        }
    }

    record Card(String title, String text, String remark, LinkTarget target, String targetLabel) {}
}
