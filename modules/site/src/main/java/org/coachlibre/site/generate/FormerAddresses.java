package org.coachlibre.site.generate;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coachlibre.core.Language;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.Site;
import org.coachlibre.site.render.Addresses;

/**
 * Where published pages were found, now or once. A page that moved leaves a small page at its old address which leads to the new one, on every web server
 * and without a script.
 *
 * @param byPath what was found at an address such as {@code about/}; the front page's is empty
 */
public record FormerAddresses(Map<String, Found> byPath) {
    public static final FormerAddresses NONE = new FormerAddresses(Map.of());

    /** A page in one of its languages. */
    public record Found(PageId page, Language language) {}

    public FormerAddresses {
        byPath = Map.copyOf(byPath);
    }

    /** The addresses of every page of {@code site} as it is. */
    public static FormerAddresses of(Site site) {
        Addresses addresses = new Addresses(site);
        Map<String, Found> byPath = new TreeMap<>();
        for (Language language : site.languages()) {
            for (Page page : site.pages()) {
                addresses.find(page.id(), language).ifPresent(path -> byPath.put(path, new Found(page.id(), language)));
            }
        }
        return new FormerAddresses(byPath);
    }

    /**
     * Where each address leads that no page has any more, to an address of {@code site}. A page that lost a language leads to the first it still has; a
     * page that is gone leads nowhere.
     */
    Map<String, Found> moved(Site site) {
        Map<String, Found> now = of(site).byPath;
        Map<String, Found> moved = new TreeMap<>();
        byPath.forEach((path, found) -> {
            boolean isTaken = now.containsKey(path);
            if (!isTaken) {
                Stream.concat(Stream.of(found.language), site.languages().stream())
                        .map(language -> new Found(found.page, language))
                        .filter(now::containsValue)
                        .findFirst()
                        .ifPresent(there -> moved.put(path, there));
            }
        });
        return moved;
    }
}
