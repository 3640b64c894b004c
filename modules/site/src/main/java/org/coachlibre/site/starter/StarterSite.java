package org.coachlibre.site.starter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.site.Block;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.Site;

/**
 * The first site of a practice: seven pages with wording for its kind of coaching, in French and in English. Every text holds for
 * any coach of that kind; facts that only the coach knows are left to fill in and are not shown until then.
 */
public final class StarterSite {
    private final PracticeProfile practice;
    private final Supplier<UUID> ids;
    private final Wording own;
    private final Wording common;
    private final StarterBlocks blocks;

    private StarterSite(PracticeProfile practice, Supplier<UUID> ids) {
        this.practice = practice;
        this.ids = ids;
        this.own = new Wording(practice.coaching().name().toLowerCase(Locale.ROOT));
        this.common = new Wording("common");
        this.blocks = new StarterBlocks(own, common, () -> ids.get().toString());
    }

    /**
     * The site for {@code practice}.
     *
     * @param languages what it is published in, the coach's language first; the wording of the others is there all the same
     * @param ids gives new identifiers
     */
    public static Site create(PracticeProfile practice, List<Language> languages, Supplier<UUID> ids) {
        return new StarterSite(practice, ids).site(languages);
    }

    private Site site(List<Language> languages) {
        PageId about = id();
        PageId services = id();
        PageId contact = id();
        PageId booking = id();
        LinkTarget toAbout = new LinkTarget.ToPage(about);
        LinkTarget toServices = new LinkTarget.ToPage(services);
        LinkTarget toContact = new LinkTarget.ToPage(contact);
        LinkTarget toBooking = new LinkTarget.ToPage(booking);
        String drawing = drawing();
        List<Page> pages = List.of(
                new Page(
                        id(),
                        PageKind.HOME,
                        LocalText.EMPTY,
                        common.text("home.title"),
                        own.text("home.description"),
                        true,
                        blocks.home(practice, drawing, toAbout, toServices, toBooking, toContact)),
                page(about, PageKind.ABOUT, "about", true, blocks.about(toBooking, toContact)),
                page(services, PageKind.SERVICES, "services", true, blocks.services(toBooking, toContact)),
                page(contact, PageKind.CONTACT, "contact", true, blocks.contact()),
                page(booking, PageKind.BOOKING, "booking", true, blocks.booking(toContact)),
                page(id(), PageKind.LEGAL, "legal", false, blocks.legal()),
                page(id(), PageKind.PRIVACY, "privacy", false, blocks.privacy()));
        return new Site(languages, practice.themeId(), own.text("tagline"), pages);
    }

    private Page page(PageId id, PageKind kind, String name, boolean inMenu, List<Block> content) {
        boolean hasLabel = kind == PageKind.ABOUT || kind == PageKind.SERVICES;
        return new Page(
                id,
                kind,
                common.text(name + ".slug"),
                common.text(name + (hasLabel ? ".label" : ".title")),
                common.text(name + ".description"),
                inMenu,
                content);
    }

    private String drawing() {
        return switch (practice.coaching()) {
            case EXECUTIVE -> "summit";
            case LIFE -> "horizon";
            case SPORT -> "track";
            case WELLBEING -> "stones";
            case CAREER -> "compass";
            case TEAM -> "circle";
        };
    }

    private PageId id() {
        return new PageId(ids.get());
    }
}
