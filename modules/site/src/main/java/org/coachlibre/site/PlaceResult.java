package org.coachlibre.site;

/** What became of a block that was to be put somewhere on a page. */
public sealed interface PlaceResult {

    /** @param page with the block in its place */
    record Placed(Page page) implements PlaceResult {}

    /** More than {@link ContainerBlock#DEEPEST} sections and columns would stand in one another; nothing was changed. */
    record TooDeep() implements PlaceResult {}

    /** The page has no such block or place, or the place is inside the block itself; nothing was changed. */
    record NoSuchPlace() implements PlaceResult {}
}
