package org.coachlibre.site.view;

import java.util.List;
import java.util.Locale;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.DividerBlock;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.StepsBlock;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.site.UnknownBlock;

/** The kinds of block a coach can add, and a new one of each. */
enum BlockKind {
    HERO("fth-maximize"),
    TEXT("fth-align-left"),
    PICTURE("fth-image"),
    SERVICES("fth-shopping-bag"),
    QUOTE("fth-message-square"),
    STEPS("fth-list"),
    FAQ("fth-help-circle"),
    ABOUT("fth-user"),
    CALL("fth-flag"),
    CONTACT("fth-mail"),
    BOOKING("fth-calendar"),
    DETAILS("fth-info"),
    DIVIDER("fth-minus");

    private final String icon;

    BlockKind(String icon) {
        this.icon = icon;
    }

    private static StepsBlock.Step step() {
        return new StepsBlock.Step(LocalText.EMPTY, LocalText.EMPTY);
    }

    String icon() {
        return icon;
    }

    /** The message key of the name. */
    String key() {
        return "block." + name().toLowerCase(Locale.ROOT);
    }

    /** A new block; its texts are empty and the preview shows nothing of what is empty. */
    Block create(String id) {
        LocalText none = LocalText.EMPTY;
        return switch (this) {
            case HERO ->
                new HeroBlock(
                        id,
                        Tone.PLAIN,
                        none,
                        none,
                        none,
                        LinkButton.NONE,
                        LinkButton.NONE,
                        PictureUse.drawing("horizon"));
            case TEXT -> new TextBlock(id, Tone.PLAIN, none, LocalRichText.EMPTY);
            case PICTURE -> new PictureBlock(id, Tone.PLAIN, PictureUse.drawing("path"), none, false);
            case SERVICES -> new ServicesBlock(id, Tone.PLAIN, none, none, true);
            case QUOTE -> new QuoteBlock(id, Tone.DEEP, none, none, none);
            case STEPS -> new StepsBlock(id, Tone.PLAIN, none, none, true, List.of(step()));
            case FAQ -> new FaqBlock(id, Tone.PLAIN, none, List.of(new FaqBlock.Question(none, LocalRichText.EMPTY)));
            case ABOUT -> new AboutBlock(id, Tone.PLAIN, none, LocalRichText.EMPTY, PictureUse.NONE, LinkButton.NONE);
            case CALL -> new CallToActionBlock(id, Tone.DEEP, none, none, LinkButton.NONE, LinkButton.NONE);
            case CONTACT -> new ContactBlock(id, Tone.PLAIN, none, none, none, true);
            case BOOKING -> new BookingBlock(id, Tone.PLAIN, none, none, none, "");
            case DETAILS -> new DetailsBlock(id, Tone.PLAIN, none, List.of());
            case DIVIDER -> new DividerBlock(id);
        };
    }

    /** The message key of a block's type. */
    static String keyOf(Block block) {
        return switch (block) {
            case HeroBlock b -> HERO.key();
            case TextBlock b -> TEXT.key();
            case PictureBlock b -> PICTURE.key();
            case ServicesBlock b -> SERVICES.key();
            case QuoteBlock b -> QUOTE.key();
            case StepsBlock b -> STEPS.key();
            case FaqBlock b -> FAQ.key();
            case AboutBlock b -> ABOUT.key();
            case CallToActionBlock b -> CALL.key();
            case ContactBlock b -> CONTACT.key();
            case BookingBlock b -> BOOKING.key();
            case DetailsBlock b -> DETAILS.key();
            case DividerBlock b -> DIVIDER.key();
            case SuppliedBlock b -> "block.supplied";
            case UnknownBlock b -> "block.unknown";
        };
    }
}
