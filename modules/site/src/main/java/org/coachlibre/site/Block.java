package org.coachlibre.site;

/**
 * A part of a page, from top to bottom. The types are closed: the generator and the editor switch over them without a default,
 * so a new type cannot be forgotten. What a newer version wrote is kept as {@link UnknownBlock}.
 */
public sealed interface Block
        permits HeroBlock,
                TextBlock,
                PictureBlock,
                ServicesBlock,
                QuoteBlock,
                StepsBlock,
                FaqBlock,
                AboutBlock,
                CallToActionBlock,
                ContactBlock,
                BookingBlock,
                DetailsBlock,
                DividerBlock,
                SuppliedBlock,
                UnknownBlock {

    /** Stable within the site; not shown to visitors. */
    String id();

    Tone tone();

    /** The same block on another ground. */
    Block onTone(Tone tone);

    /** The same block under another id: for a copy. */
    Block withId(String id);

    /** The heading the block writes; empty when it has none. */
    default LocalText title() {
        return LocalText.EMPTY;
    }

    /** What the outline calls this block: its title or first words; empty when it has none. */
    LocalText label();
}
