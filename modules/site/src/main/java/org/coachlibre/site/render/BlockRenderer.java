package org.coachlibre.site.render;

import java.util.Locale;
import java.util.Optional;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.DividerBlock;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.PictureBlock;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.SiteBlock;
import org.coachlibre.site.StepsBlock;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.site.UnknownBlock;

/** Writes blocks, each as a band across the page. */
final class BlockRenderer {
    private BlockRenderer() {}

    /** @param marked whether the editor must find the block again in the page */
    static void write(Canvas canvas, Block block, boolean marked) {
        if (block instanceof UnknownBlock
                || (block instanceof SuppliedBlock supplied
                        && room(canvas, supplied).isEmpty())) {
            return;
        }
        String cssClass = "cl-band cl-block-" + name(block);
        if (block.tone() != Tone.PLAIN) {
            cssClass += " cl-tone-" + block.tone().name().toLowerCase(Locale.ROOT);
        }
        // A section is something with a heading.
        boolean isUntitled = canvas.words(block.title()).isEmpty() && !(block instanceof SuppliedBlock);
        String tag = isUntitled ? "div" : "section";
        if (marked) {
            canvas.html.open(tag, "class", cssClass, "data-block", block.id());
        } else {
            canvas.html.open(tag, "class", cssClass);
        }
        canvas.html.newLine();
        content(canvas, block);
        canvas.html.close().newLine();
    }

    private static void content(Canvas canvas, Block block) {
        switch (block) {
            case HeroBlock hero -> HeroRenderer.write(canvas, hero);
            case TextBlock text -> TextRenderer.write(canvas, text);
            case PictureBlock picture -> PictureRenderer.write(canvas, picture);
            case ServicesBlock services -> ServicesRenderer.write(canvas, services);
            case QuoteBlock quote -> QuoteRenderer.write(canvas, quote);
            case StepsBlock steps -> StepsRenderer.write(canvas, steps);
            case FaqBlock faq -> FaqRenderer.write(canvas, faq);
            case AboutBlock about -> AboutRenderer.write(canvas, about);
            case CallToActionBlock call -> CallToActionRenderer.write(canvas, call);
            case ContactBlock contact -> ContactRenderer.write(canvas, contact);
            case BookingBlock booking -> BookingRenderer.write(canvas, booking);
            case DetailsBlock details -> DetailsRenderer.write(canvas, details);
            case DividerBlock divider ->
                canvas.html.open("div", "class", "cl-inner").single("hr").close();
            case SuppliedBlock supplied ->
                room(canvas, supplied).ifPresent(room -> SuppliedRenderer.write(canvas, supplied, room));
            case UnknownBlock unknown -> canvas.html.text("");
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
