package org.coachlibre.site.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.ContactBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.LogosBlock;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteBuild;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.SiteFile;
import org.coachlibre.site.SiteRemark;
import org.coachlibre.site.SiteRemark.Kind;
import org.coachlibre.site.generate.Pictures;
import org.coachlibre.site.render.Addresses;
import org.coachlibre.site.render.Drawings;
import org.coachlibre.site.render.Marks;
import org.coachlibre.site.render.PageRenderer;
import org.coachlibre.site.render.RenderedSite;

/** Reads a whole site as a careful visitor would, and says what to mend. Needs no network. */
public final class SiteChecker {
    /** What search engines show of a title and of a description before they cut, in characters. */
    private static final int LONGEST_TITLE = 65;

    private static final int LONGEST_DESCRIPTION = 170;
    /** What a page may weigh before anything is scrolled to, in bytes. */
    private static final long HEAVIEST = 500_000;

    private final Site site;
    private final SiteData data;
    private final Pictures pictures;
    private final SiteBuild build;
    private final Set<PageId> pages;
    private final PageRenderer renderer;
    private final Addresses addresses;
    private final Remarks remarks = new Remarks();

    private SiteChecker(Site site, SiteData data, Pictures pictures, SiteBuild build) {
        this.site = site;
        this.data = data;
        this.pictures = pictures;
        this.build = build;
        this.addresses = new Addresses(site);
        this.pages = site.pages().stream().map(Page::id).collect(Collectors.toSet());
        this.renderer = new PageRenderer(
                new RenderedSite(site, data, pictures, new Drawings(), addresses, "", "style", List.of(), "icon"));
    }

    /**
     * What to mend, what matters most first.
     *
     * @param build the same site as files
     */
    public static List<SiteRemark> check(Site site, SiteData data, Pictures pictures, SiteBuild build) {
        SiteChecker checker = new SiteChecker(site, data, pictures, build);
        checker.law();
        site.pages().forEach(checker::page);
        return checker.remarks.list();
    }

    /** A site needs to say who is behind it and what happens to what visitors send. */
    private void law() {
        if (site.pages().isEmpty()) {
            return;
        }
        PageId front = site.pages().getFirst().id();
        if (site.findKind(PageKind.LEGAL).isEmpty()) {
            remarks.add(new SiteRemark(Kind.LEGAL_MISSING, front, site.mainLanguage(), "", ""));
        }
        if (site.findKind(PageKind.PRIVACY).isEmpty()) {
            remarks.add(new SiteRemark(Kind.PRIVACY_MISSING, front, site.mainLanguage(), "", ""));
        }
    }

    private void page(Page page) {
        for (Language language : site.languages().stream().filter(page::isIn).toList()) {
            head(page, language);
            PageText text =
                    new PageText(page, language, renderer.content(page, language, PageText.LINKS, Marks.BLOCKS));
            text.check(remarks);
            weight(page, language, text);
            page.allBlocks().forEach(block -> block(page, block, language));
        }
    }

    private void head(Page page, Language language) {
        missing(page.title(), page, "", language);
        if (page.title().in(language).length() + data.practice().practiceName().length() + 3 > LONGEST_TITLE) {
            remarks.add(new SiteRemark(
                    Kind.TITLE_LONG, page.id(), language, "", page.title().in(language)));
        }
        String description = page.description().only(language);
        if (description.isEmpty()) {
            if (!page.kind().isSmallPrint()) {
                remarks.add(new SiteRemark(Kind.DESCRIPTION_MISSING, page.id(), language, "", ""));
            }
        } else if (description.length() > LONGEST_DESCRIPTION) {
            remarks.add(new SiteRemark(
                    Kind.DESCRIPTION_LONG, page.id(), language, "", Integer.toString(description.length())));
        }
    }

    private void block(Page page, Block block, Language language) {
        BlockTexts.each(block, LocalText.class, text -> missing(text, page, block.id(), language));
        BlockTexts.each(block, LocalRichText.class, text -> {
            if (!text.isEmpty() && text.only(language).isEmpty()) {
                remarks.add(new SiteRemark(
                        Kind.TRANSLATION_MISSING,
                        page.id(),
                        language,
                        block.id(),
                        start(text.in(language).words())));
            }
        });
        if (language != site.mainLanguage()) {
            return; // what follows is the same in every language
        }
        block.pictures().forEach(picture -> picture(page, block, picture));
        BlockTexts.each(block, LinkButton.class, button -> {
            if (!button.label().isEmpty() && button.target() instanceof LinkTarget.Nowhere) {
                remarks.add(new SiteRemark(
                        Kind.LINK_NOWHERE,
                        page.id(),
                        language,
                        block.id(),
                        button.label().in(language)));
            }
        });
        BlockTexts.each(block, LinkTarget.class, target -> {
            if (PageText.leadsNowhere(target, pages)) {
                remarks.add(new SiteRemark(Kind.LINK_NOWHERE, page.id(), language, block.id(), ""));
            }
        });
        if (block instanceof ContactBlock contact && contact.consent().isEmpty()) {
            remarks.add(new SiteRemark(Kind.CONSENT_MISSING, page.id(), language, block.id(), ""));
        }
        if (page.kind() == PageKind.LEGAL && block instanceof DetailsBlock details) {
            details.facts().stream()
                    .filter(fact -> fact.value().isEmpty() && !fact.label().isEmpty())
                    .forEach(fact -> remarks.add(new SiteRemark(
                            Kind.LEGAL_UNFILLED,
                            page.id(),
                            language,
                            block.id(),
                            fact.label().in(language))));
        }
    }

    private void picture(Page page, Block block, PictureUse picture) {
        Language language = site.mainLanguage();
        // A logo says whose it is.
        boolean isNamed = block instanceof LogosBlock logos
                && logos.logos().stream()
                        .filter(logo -> logo.picture().equals(picture))
                        .noneMatch(logo -> logo.name().isEmpty());
        if (picture.needsAlternative() && !isNamed) {
            remarks.add(new SiteRemark(Kind.ALTERNATIVE_MISSING, page.id(), language, block.id(), ""));
        }
        if (picture.source() instanceof PictureUse.Photo(String sha256)
                && pictures.find(sha256).isEmpty()) {
            remarks.add(new SiteRemark(Kind.PICTURE_GONE, page.id(), language, block.id(), ""));
        }
    }

    private void missing(LocalText text, Page page, String block, Language language) {
        if (!text.isEmpty() && !text.has(language)) {
            remarks.add(new SiteRemark(Kind.TRANSLATION_MISSING, page.id(), language, block, start(text.in(language))));
        }
    }

    /** The page, its styles, its fonts and the pictures that are loaded at once. */
    private void weight(Page page, Language language, PageText text) {
        long bytes = addresses
                .find(page.id(), language)
                .map(path -> size(path + "index.html"))
                .orElse(0L);
        for (SiteFile file : build.files().values()) {
            if (file.path().startsWith("assets/")
                    && (file.path().endsWith(".css") || file.path().endsWith(".woff2"))) {
                bytes += file.size();
            }
        }
        bytes += text.document().select("img[src]:not([loading=lazy])").stream()
                .mapToLong(image -> size(image.attr("src")))
                .sum();
        if (bytes > HEAVIEST) {
            remarks.add(new SiteRemark(
                    Kind.PAGE_HEAVY, page.id(), language, "", String.format(Locale.ROOT, "%d kB", bytes / 1000)));
        }
    }

    private long size(String path) {
        SiteFile file = build.files().get(path);
        return file == null ? 0 : file.size();
    }

    private static String start(String words) {
        String line = words.lines().findFirst().orElse("");
        return line.length() <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(59, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
