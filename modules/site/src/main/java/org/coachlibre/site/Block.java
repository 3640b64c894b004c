package org.coachlibre.site;

import java.util.List;
import java.util.function.Supplier;

/**
 * A part of a page, from top to bottom. The types are closed: the generator and the editor switch over them without a default,
 * so a new type cannot be forgotten. What a newer version wrote is kept as {@link UnknownBlock}.
 */
public sealed interface Block
        permits HeroBlock,
                TextBlock,
                PictureBlock,
                GalleryBlock,
                VideoBlock,
                ServicesBlock,
                QuoteBlock,
                TestimonialsBlock,
                StepsBlock,
                NumbersBlock,
                FaqBlock,
                AboutBlock,
                LogosBlock,
                CallToActionBlock,
                ContactBlock,
                BookingBlock,
                MapBlock,
                TableBlock,
                DetailsBlock,
                DividerBlock,
                HtmlBlock,
                ArticlesBlock,
                ContainerBlock,
                SuppliedBlock,
                UnknownBlock {

    /** Stable within the site; not shown to visitors. */
    String id();

    Tone tone();

    /** The same block on another ground. */
    Block onTone(Tone tone);

    /** The same block under another id. */
    Block withId(String id);

    /** A copy that may stand beside this one: it and all that is inside have ids of their own. */
    default Block copy(Supplier<String> ids) {
        return withId(ids.get());
    }

    /** The heading the block writes; empty when it has none. */
    default LocalText title() {
        return LocalText.EMPTY;
    }

    /** What the outline calls this block: its title or first words; empty when it has none. */
    LocalText label();

    /** The pictures the block itself shows, without those of blocks inside it. */
    default List<PictureUse> pictures() {
        return List.of();
    }
}
