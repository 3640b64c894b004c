package org.coachlibre.site.generate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.coachlibre.core.Language;
import org.coachlibre.site.PageId;
import org.coachlibre.site.Site;
import org.coachlibre.site.render.Addresses;
import org.coachlibre.site.render.Links;

/**
 * Links between published files. Pages link relatively, so that a copy of the site works in any folder; the frame of the
 * server's own pages links from the root, because they stand anywhere. Booking and contact are the server's.
 *
 * @param up what leads from the file to the root: {@code ""}, {@code "../"}, ... or {@code "/"}
 */
record PathLinks(Site site, Addresses addresses, String up) implements Links {

    static PathLinks fromRoot(Site site, Addresses addresses) {
        return new PathLinks(site, addresses, "/");
    }

    /** Links in a page found at {@code address}, such as {@code en/about/}. */
    static PathLinks from(Site site, Addresses addresses, String address) {
        return new PathLinks(site, addresses, "../".repeat((int)
                        address.chars().filter(c -> c == '/').count()));
    }

    @Override
    public String page(PageId page, Language language) {
        String address = addresses
                .find(page, language)
                .or(() -> addresses.find(page, site.mainLanguage()))
                .map(path -> up + path)
                .orElse("#");
        return address.isEmpty() ? "./" : address;
    }

    @Override
    public String file(String path) {
        return up + path;
    }

    @Override
    public String booking(Language language, String offerId) {
        String all = "/" + language.code() + "/book";
        return offerId.isEmpty() ? all : all + "/" + URLEncoder.encode(offerId, StandardCharsets.UTF_8);
    }

    @Override
    public String contact(Language language) {
        return "/" + language.code() + "/contact";
    }
}
