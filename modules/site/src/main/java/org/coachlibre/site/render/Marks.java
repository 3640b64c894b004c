package org.coachlibre.site.render;

/** What a written page tells the editor. Visitors get {@link #NONE}. */
public enum Marks {
    /** Nothing: the page as it is published. */
    NONE,
    /** Each block carries its id as {@code data-block}, and an empty list of blocks says that it waits for some. */
    BLOCKS,
    /**
     * As {@link #BLOCKS}; besides, each text that can be typed on the page carries the name of its field as {@code data-field}, also
     * when it is still empty.
     */
    TEXTS
}
