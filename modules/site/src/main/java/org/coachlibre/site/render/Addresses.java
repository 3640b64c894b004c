package org.coachlibre.site.render;

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

    private record Key(PageId page, Language language) {}

    private final Map<Key, String> paths = new HashMap<>();

    public Addresses(Site site) {
        for (Language language : site.languages()) {
            String folder = language == site.mainLanguage() ? "" : language.code() + "/";
            Set<String> taken = new HashSet<>();
            for (Page page : site.pages()) {
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
        }
    }

    /** The address without a leading slash: empty for the front page, {@code about/} for others. */
    public Optional<String> find(PageId page, Language language) {
        return Optional.ofNullable(paths.get(new Key(page, language)));
    }
}
