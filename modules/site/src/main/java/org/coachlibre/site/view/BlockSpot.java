package org.coachlibre.site.view;

/** A place on the page that was pointed at: where a block is put in or moved to. */
sealed interface BlockSpot {
    /** In the list of another block, directly above or below it. */
    record Beside(String block, boolean below) implements BlockSpot {}

    /** At the end of a list inside a section or columns, counted from 0. */
    record Inside(String container, int slot) implements BlockSpot {}
}
