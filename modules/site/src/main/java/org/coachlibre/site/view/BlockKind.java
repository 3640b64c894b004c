package org.coachlibre.site.view;

import java.util.List;
import java.util.Locale;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.ArticlesBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.DividerBlock;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.GalleryBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.HtmlBlock;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.LogosBlock;
import org.coachlibre.site.MapBlock;
import org.coachlibre.site.NumbersBlock;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.SectionBlock;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.StepsBlock;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.TableBlock;
import org.coachlibre.site.TestimonialsBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.site.UnknownBlock;
import org.coachlibre.site.VideoBlock;

/** The kinds of block a coach can add, and a new one of each. */
enum BlockKind {
    HERO(Group.WORDS, "fth-maximize"),
    TEXT(Group.WORDS, "fth-align-left"),
    STEPS(Group.WORDS, "fth-list"),
    FAQ(Group.WORDS, "fth-help-circle"),
    TABLE(Group.WORDS, "fth-layout"),
    CALL(Group.WORDS, "fth-flag"),
    ABOUT(Group.TRUST, "fth-user"),
    QUOTE(Group.TRUST, "fth-message-square"),
    TESTIMONIALS(Group.TRUST, "fth-message-circle"),
    NUMBERS(Group.TRUST, "fth-hash"),
    LOGOS(Group.TRUST, "fth-briefcase"),
    PICTURE(Group.PICTURES, "fth-image"),
    GALLERY(Group.PICTURES, "fth-grid"),
    VIDEO(Group.PICTURES, "fth-film"),
    SERVICES(Group.MEETING, "fth-shopping-bag"),
    BOOKING(Group.MEETING, "fth-calendar"),
    CONTACT(Group.MEETING, "fth-mail"),
    MAP(Group.MEETING, "fth-map-pin"),
    DETAILS(Group.MEETING, "fth-info"),
    ARTICLES(Group.WORDS, "fth-book-open"),
    SECTION(Group.LAYOUT, "fth-square"),
    COLUMNS(Group.LAYOUT, "fth-columns"),
    DIVIDER(Group.LAYOUT, "fth-minus"),
    HTML(Group.LAYOUT, "fth-code");

    /** What a coach is after: the palette shows the kinds by it. */
    enum Group {
        WORDS("blocks.words"),
        TRUST("blocks.trust"),
        PICTURES("blocks.pictures"),
        MEETING("blocks.meeting"),
        LAYOUT("blocks.layout");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** The message key of the name. */
        String key() {
            return key;
        }
    }

    private final Group group;
    private final String icon;

    BlockKind(Group group, String icon) {
        this.group = group;
        this.icon = icon;
    }

    Group group() {
        return group;
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
            case STEPS -> new StepsBlock(id, Tone.PLAIN, none, none, true, List.of(StepsBlock.Step.EMPTY));
            case FAQ -> new FaqBlock(id, Tone.PLAIN, none, List.of(FaqBlock.Question.EMPTY));
            case TABLE -> new TableBlock(id, Tone.PLAIN, none, none, none, true);
            case CALL -> new CallToActionBlock(id, Tone.DEEP, none, none, LinkButton.NONE, LinkButton.NONE);
            case ABOUT ->
                new AboutBlock(id, Tone.PLAIN, none, LocalRichText.EMPTY, PictureUse.NONE, LinkButton.NONE, List.of());
            case QUOTE -> new QuoteBlock(id, Tone.DEEP, none, none, none);
            case TESTIMONIALS ->
                new TestimonialsBlock(id, Tone.TINTED, none, List.of(TestimonialsBlock.Testimonial.EMPTY));
            case NUMBERS -> new NumbersBlock(id, Tone.PLAIN, none, List.of(NumbersBlock.Figure.EMPTY));
            case LOGOS -> new LogosBlock(id, Tone.PLAIN, none, List.of(LogosBlock.Logo.EMPTY));
            case PICTURE -> new PictureBlock(id, Tone.PLAIN, PictureUse.drawing("path"), none, false);
            case GALLERY -> new GalleryBlock(id, Tone.PLAIN, none, none, List.of(GalleryBlock.Item.EMPTY));
            case VIDEO -> new VideoBlock(id, Tone.PLAIN, none, "", PictureUse.NONE, none);
            case SERVICES -> new ServicesBlock(id, Tone.PLAIN, none, none, true);
            case BOOKING -> new BookingBlock(id, Tone.PLAIN, none, none, none, "");
            case CONTACT -> new ContactBlock(id, Tone.PLAIN, none, none, none, true);
            case MAP -> new MapBlock(id, Tone.PLAIN, none, none, "", PictureUse.drawing("map"));
            case DETAILS -> new DetailsBlock(id, Tone.PLAIN, none, List.of());
            case ARTICLES -> new ArticlesBlock(id, Tone.PLAIN, none, none, none, 3);
            case SECTION -> new SectionBlock(id, Tone.PLAIN, none, none, List.of());
            case COLUMNS -> new ColumnsBlock(id, Tone.PLAIN, List.of());
            case DIVIDER -> new DividerBlock(id);
            case HTML -> new HtmlBlock(id, Tone.PLAIN, none);
        };
    }

    /** The message key of a block's type. */
    static String keyOf(Block block) {
        return switch (block) {
            case AboutBlock _ -> ABOUT.key();
            case ArticlesBlock _ -> ARTICLES.key();
            case BookingBlock _ -> BOOKING.key();
            case CallToActionBlock _ -> CALL.key();
            case ColumnsBlock _ -> COLUMNS.key();
            case ContactBlock _ -> CONTACT.key();
            case DetailsBlock _ -> DETAILS.key();
            case DividerBlock _ -> DIVIDER.key();
            case FaqBlock _ -> FAQ.key();
            case GalleryBlock _ -> GALLERY.key();
            case HeroBlock _ -> HERO.key();
            case HtmlBlock _ -> HTML.key();
            case LogosBlock _ -> LOGOS.key();
            case MapBlock _ -> MAP.key();
            case NumbersBlock _ -> NUMBERS.key();
            case PictureBlock _ -> PICTURE.key();
            case QuoteBlock _ -> QUOTE.key();
            case SectionBlock _ -> SECTION.key();
            case ServicesBlock _ -> SERVICES.key();
            case StepsBlock _ -> STEPS.key();
            case TableBlock _ -> TABLE.key();
            case TestimonialsBlock _ -> TESTIMONIALS.key();
            case TextBlock _ -> TEXT.key();
            case VideoBlock _ -> VIDEO.key();
            case SuppliedBlock _ -> "block.supplied";
            case UnknownBlock _ -> "block.unknown";
        };
    }
}
