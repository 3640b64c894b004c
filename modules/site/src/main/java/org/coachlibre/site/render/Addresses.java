package org.coachlibre.site.render;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coachlibre.core.Language;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.Site;

/**
 * The address of each page in each language: the main language at the root, the others under their code. A slug that is taken
 * or kept for the server's own pages gets a number, so that no page hides another.
 */
public final class Addresses {
    /** First parts of addresses that the server answers itself or the generator uses. */
    private static final Set<String> KEPT =
            Set.of("fr", "en", "book", "contact", "manage", "assets", "api", "_coachlibre", "404");

    /** The part of an address between the blog and a tag. */
    private static final String TAG = "tag";

    private record Key(PageId page, Language language) {}

    private final Map<Key, String> paths = new HashMap<>();
    private final Map<Language, String> blogs = new EnumMap<>(Language.class);

    private final Language main;

    public Addresses(Site site) {
        this.main = site.mainLanguage();
        for (Language language : site.languages()) {
            String folder = language == site.mainLanguage() ? "" : language.code() + "/";
            Set<String> taken = new HashSet<>();
            for (Page page : site.pages()) {
                if (page.article() != null) {
                    continue;
                }
                if (page.kind() == PageKind.HOME && taken.add("")) {
                    paths.put(new Key(page.id(), language), folder);
                    continue;
                }
                String slug = page.slug().in(language);
                String wanted = Slugs.of(slug.isEmpty() ? page.title().in(language) : slug);
                String free = KEPT.contains(wanted) ? wanted + "-2" : wanted;
                for (int i = 2; !taken.add(free); i++) {
                    free = wanted + "-" + i;
                }
                paths.put(new Key(page.id(), language), folder + free + "/");
            }
            articles(site, language, blog(site, language, folder), taken);
        }
    }

    /** Articles stand under the blog's page, or under the front page when there is none. */
    private String blog(Site site, Language language, String folder) {
        return site.findKind(PageKind.BLOG)
                .flatMap(page -> find(page.id(), language))
                .orElse(folder);
    }

    private void articles(Site site, Language language, String blog, Set<String> taken) {
        blogs.put(language, blog);
        boolean isUnderBlog = site.findKind(PageKind.BLOG).isPresent();
        Set<String> names = isUnderBlog ? new HashSet<>(Set.of(TAG)) : taken;
        for (Page page : site.pages()) {
            if (page.article() == null || !page.isIn(language)) {
                continue;
            }
            String slug = page.slug().only(language);
            String wanted = Slugs.of(slug.isEmpty() ? page.title().in(language) : slug);
            String free = !isUnderBlog && KEPT.contains(wanted) ? wanted + "-2" : wanted;
            for (int i = 2; !names.add(free); i++) {
                free = wanted + "-" + i;
            }
            paths.put(new Key(page.id(), language), blog + free + "/");
        }
    }

    /** Where the feed of a language is found. */
    public String feed(Language language) {
        return language == main ? "feed.xml" : language.code() + "/feed.xml";
    }

    /** Where the articles with a tag are listed, such as {@code blog/tag/sleep/}. */
    public String tag(String tag, Language language) {
        return blogs.getOrDefault(language, "") + TAG + "/" + Slugs.of(tag) + "/";
    }

    /** The address without a leading slash: empty for the front page, {@code about/} for others. */
    public Optional<String> find(PageId page, Language language) {
        return Optional.ofNullable(paths.get(new Key(page, language)));
    }
}
