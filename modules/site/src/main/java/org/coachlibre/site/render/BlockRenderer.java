package org.coachlibre.site.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.ArticlesBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.DividerBlock;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.GalleryBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.HtmlBlock;
import org.coachlibre.site.LogosBlock;
import org.coachlibre.site.MapBlock;
import org.coachlibre.site.NumbersBlock;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.SectionBlock;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.SiteBlock;
import org.coachlibre.site.StepsBlock;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.TableBlock;
import org.coachlibre.site.TestimonialsBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.site.UnknownBlock;
import org.coachlibre.site.VideoBlock;

/** Writes blocks, each as a band across the page or, inside another, as a part of that. */
final class BlockRenderer {
    private BlockRenderer() {}

    /** A block of the page itself. */
    static void write(Canvas canvas, Block block) {
        write(canvas, block, "cl-band");
    }

    /** A block inside another. */
    static void writeInside(Canvas canvas, Block block) {
        write(canvas, block, "cl-part");
    }

    private static void write(Canvas canvas, Block block, String place) {
        if (!isShown(canvas, block)) {
            return;
        }
        String cssClass = place + " cl-block-" + name(block);
        if (block.tone() != Tone.PLAIN) {
            cssClass += " cl-tone-" + block.tone().name().toLowerCase(Locale.ROOT);
        }
        int before = canvas.html.length();
        // A section is something with a heading.
        boolean isUntitled = canvas.words(block.title()).isEmpty() && !(block instanceof SuppliedBlock);
        String tag = isUntitled ? "div" : "section";
        if (canvas.marked) {
            canvas.html.open(tag, "class", cssClass, "data-block", block.id());
        } else {
            canvas.html.open(tag, "class", cssClass);
        }
        canvas.html.newLine();
        content(canvas, block);
        canvas.html.close().newLine();
        if (!canvas.marked) {
            canvas.html.dropUnseen(before);
        }
    }

    /** The editor shows also what is empty, so that it can be clicked and filled. */
    private static boolean isShown(Canvas canvas, Block block) {
        if (block instanceof ContainerBlock container) {
            return canvas.marked
                    || !canvas.words(container.title()).isEmpty()
                    || container.slots().stream().flatMap(List::stream).anyMatch(inside -> isShown(canvas, inside));
        }
        return !(block instanceof UnknownBlock)
                && (!(block instanceof SuppliedBlock supplied)
                        || room(canvas, supplied).isPresent());
    }

    private static void content(Canvas canvas, Block block) {
        switch (block) {
            case HeroBlock hero -> HeroRenderer.write(canvas, hero);
            case TextBlock text -> TextRenderer.write(canvas, text);
            case PictureBlock picture -> PictureRenderer.write(canvas, picture);
            case GalleryBlock gallery -> GalleryRenderer.write(canvas, gallery);
            case VideoBlock video -> VideoRenderer.write(canvas, video);
            case ServicesBlock services -> ServicesRenderer.write(canvas, services);
            case QuoteBlock quote -> QuoteRenderer.write(canvas, quote);
            case TestimonialsBlock testimonials -> TestimonialsRenderer.write(canvas, testimonials);
            case StepsBlock steps -> StepsRenderer.write(canvas, steps);
            case NumbersBlock numbers -> NumbersRenderer.write(canvas, numbers);
            case FaqBlock faq -> FaqRenderer.write(canvas, faq);
            case AboutBlock about -> AboutRenderer.write(canvas, about);
            case LogosBlock logos -> LogosRenderer.write(canvas, logos);
            case CallToActionBlock call -> CallToActionRenderer.write(canvas, call);
            case ContactBlock contact -> ContactRenderer.write(canvas, contact);
            case BookingBlock booking -> BookingRenderer.write(canvas, booking);
            case MapBlock map -> MapRenderer.write(canvas, map);
            case TableBlock table -> TableRenderer.write(canvas, table);
            case DetailsBlock details -> DetailsRenderer.write(canvas, details);
            case DividerBlock _ ->
                canvas.html.open("div", "class", "cl-inner").single("hr").close();
            case ArticlesBlock articles -> ArticlesRenderer.write(canvas, articles);
            case HtmlBlock html -> HtmlRenderer.write(canvas, html);
            case SectionBlock section -> SectionRenderer.write(canvas, section);
            case ColumnsBlock columns -> ColumnsRenderer.write(canvas, columns);
            case SuppliedBlock supplied ->
                room(canvas, supplied).ifPresent(room -> SuppliedRenderer.write(canvas, supplied, room));
            case UnknownBlock _ -> canvas.html.text("");
        }
    }

    private static Optional<SiteBlock> room(Canvas canvas, SuppliedBlock block) {
        return canvas.site.data().blocks().stream()
                .filter(room -> room.type().equals(block.type()))
                .findFirst();
    }

    private static String name(Block block) {
        String type = block.getClass().getSimpleName();
        return type.substring(0, type.length() - "Block".length()).toLowerCase(Locale.ROOT);
    }
}
