package org.coachlibre.site.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.AboutBlock;
import org.coachlibre.site.Block;
import org.coachlibre.site.BookingBlock;
import org.coachlibre.site.CallToActionBlock;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.FaqBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.QuoteBlock;
import org.coachlibre.site.ServicesBlock;
import org.coachlibre.site.StepsBlock;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;

/** The blocks of the starter pages, top to bottom. */
final class StarterBlocks {
    private final Wording own;
    private final Wording common;
    private final Supplier<String> ids;

    StarterBlocks(Wording own, Wording common, Supplier<String> ids) {
        this.own = own;
        this.common = common;
        this.ids = ids;
    }

    List<Block> home(
            PracticeProfile practice,
            String drawing,
            LinkTarget about,
            LinkTarget services,
            LinkTarget booking,
            LinkTarget contact) {
        return List.of(
                new HeroBlock(
                        ids.get(),
                        Tone.PLAIN,
                        own.text("hero.eyebrow"),
                        own.text("hero.title"),
                        own.text("hero.lead"),
                        button("button.book", booking),
                        button("button.services", services),
                        PictureUse.drawing(drawing)),
                points(Tone.TINTED, own, "for", LocalText.EMPTY, false),
                points(Tone.PLAIN, own, "method", own.text("method.intro"), true),
                new QuoteBlock(
                        ids.get(),
                        Tone.DEEP,
                        own.text("quote"),
                        practice.coachName().isBlank() ? LocalText.EMPTY : LocalText.same(practice.coachName()),
                        LocalText.EMPTY),
                services(Tone.PLAIN),
                questions(Tone.TINTED),
                call(about, contact, booking));
    }

    List<Block> about(LinkTarget booking, LinkTarget contact) {
        return List.of(
                new AboutBlock(
                        ids.get(),
                        Tone.PLAIN,
                        own.text("about.title"),
                        own.richText("about.text"),
                        PictureUse.NONE,
                        button("button.contact", contact),
                        List.of()),
                points(Tone.TINTED, common, "principles", LocalText.EMPTY, false),
                call(contact, contact, booking));
    }

    List<Block> services(LinkTarget booking, LinkTarget contact) {
        return List.of(
                services(Tone.PLAIN),
                points(Tone.TINTED, own, "method", own.text("method.intro"), true),
                questions(Tone.PLAIN),
                call(contact, contact, booking));
    }

    List<Block> contact() {
        return List.of(new ContactBlock(
                ids.get(),
                Tone.PLAIN,
                common.text("contact.heading"),
                common.text("contact.intro"),
                common.text("contact.consent"),
                true));
    }

    List<Block> booking(LinkTarget contact) {
        return List.of(
                new BookingBlock(
                        ids.get(),
                        Tone.PLAIN,
                        common.text("booking.title"),
                        common.text("booking.intro"),
                        common.text("booking.button"),
                        ""),
                new CallToActionBlock(
                        ids.get(),
                        Tone.TINTED,
                        common.text("contact.heading"),
                        common.text("contact.intro"),
                        button("button.contact", contact),
                        LinkButton.NONE));
    }

    List<Block> legal() {
        List<DetailsBlock.Fact> facts = new ArrayList<>();
        for (String fact : List.of("status", "number", "vat", "host", "mediator")) {
            facts.add(new DetailsBlock.Fact(common.text("legal.fact." + fact), LocalText.EMPTY));
        }
        return List.of(
                new DetailsBlock(ids.get(), Tone.PLAIN, common.text("legal.title"), facts),
                new TextBlock(ids.get(), Tone.PLAIN, LocalText.EMPTY, common.richText("legal.text")));
    }

    List<Block> privacy() {
        return List.of(
                new TextBlock(ids.get(), Tone.PLAIN, common.text("privacy.title"), common.richText("privacy.text")),
                new DetailsBlock(ids.get(), Tone.TINTED, common.text("privacy.who"), List.of()));
    }

    private ServicesBlock services(Tone tone) {
        return new ServicesBlock(ids.get(), tone, own.text("services.title"), own.text("services.intro"), true);
    }

    private StepsBlock points(Tone tone, Wording wording, String name, LocalText intro, boolean numbered) {
        List<StepsBlock.Step> steps = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            steps.add(new StepsBlock.Step(
                    wording.text(name + "." + i + ".title"), wording.text(name + "." + i + ".text")));
        }
        return new StepsBlock(ids.get(), tone, wording.text(name + ".title"), intro, numbered, steps);
    }

    private FaqBlock questions(Tone tone) {
        List<FaqBlock.Question> questions = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Wording wording = i == 5 ? own : common;
            questions.add(new FaqBlock.Question(
                    wording.text("faq." + i + ".question"), wording.richText("faq." + i + ".answer")));
        }
        return new FaqBlock(ids.get(), tone, common.text("faq.title"), questions);
    }

    private CallToActionBlock call(LinkTarget second, LinkTarget contact, LinkTarget booking) {
        return new CallToActionBlock(
                ids.get(),
                Tone.DEEP,
                own.text("call.title"),
                own.text("call.text"),
                button("button.book", booking),
                button(second.equals(contact) ? "button.contact" : "button.about", second));
    }

    private LinkButton button(String label, LinkTarget target) {
        return new LinkButton(common.text(label), target);
    }
}
