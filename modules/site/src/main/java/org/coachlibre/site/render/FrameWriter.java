package org.coachlibre.site.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coachlibre.core.Language;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.jspecify.annotations.Nullable;

/** Writes what is the same on every page: the header with the menu, and the footer. */
final class FrameWriter {
    private final Canvas canvas;
    private final Html html;
    private final @Nullable PageId current;

    FrameWriter(Canvas canvas, @Nullable PageId current) {
        this.canvas = canvas;
        this.html = canvas.html;
        this.current = current;
    }

    /** @param elsewhere the address of this page in another language; empty when it is not there */
    void header(Function<Language, Optional<String>> elsewhere) {
        html.element("a", canvas.word("nav.skip"), "class", "cl-skip", "href", "#content")
                .newLine();
        html.open("header", "class", "cl-header").open("div", "class", "cl-inner cl-header-row");
        html.open("a", "class", "cl-brand", "href", home());
        html.open("span", "class", "cl-mark", "aria-hidden", "true").close();
        html.element("span", canvas.practice().practiceName()).close().newLine();
        html.open("button", "class", "cl-menu-button", "type", "button", "popovertarget", "menu");
        html.open("span", "class", "cl-menu-lines", "aria-hidden", "true").close();
        html.text(canvas.word("nav.menu")).close().newLine();
        html.open("nav", "class", "cl-menu", "id", "menu", "popover", "", "aria-label", canvas.word("nav.label"));
        html.open("ul", "class", "cl-list");
        for (Page page : canvas.site.site().pages()) {
            if (page.inMenu() && page.kind() != PageKind.BOOKING && page.kind() != PageKind.HOME) {
                item(page);
            }
        }
        languages(elsewhere);
        Optional<Page> booking = canvas.site.site().findKind(PageKind.BOOKING).filter(Page::inMenu);
        if (booking.isPresent()) {
            html.open("li").open("a", linkTo(booking.get(), "cl-button cl-button--small"));
            html.text(canvas.word("nav.book")).close(2);
        }
        html.close(4).newLine();
    }

    void footer() {
        html.open("footer", "class", "cl-footer").open("div", "class", "cl-inner cl-footer-grid");
        html.open("div");
        html.element("p", canvas.practice().practiceName(), "class", "cl-footer-name");
        String tagline = canvas.words(canvas.site.site().tagline());
        if (!tagline.isEmpty()) {
            html.element("p", tagline, "class", "cl-muted");
        }
        html.close().newLine();
        html.open("nav", "aria-label", canvas.word("nav.footer")).open("ul", "class", "cl-list");
        List<Page> pages = canvas.site.site().pages();
        pages.stream()
                .filter(page -> page.inMenu() && page.kind() != PageKind.HOME)
                .forEach(this::item);
        html.close(2).newLine();
        html.open("ul", "class", "cl-list cl-footer-ways");
        if (!canvas.practice().email().isBlank()) {
            html.open("li");
            ContactWays.mail(canvas);
            html.close();
        }
        if (!canvas.practice().phone().isBlank()) {
            html.open("li");
            ContactWays.phone(canvas);
            html.close();
        }
        pages.stream().filter(page -> page.kind().isSmallPrint()).forEach(this::item);
        html.close(3).newLine();
    }

    private void item(Page page) {
        html.open("li")
                .open("a", linkTo(page, ""))
                .text(canvas.words(page.title()))
                .close(2);
        html.newLine();
    }

    private String[] linkTo(Page page, String cssClass) {
        String href = canvas.links.page(page.id(), canvas.language);
        boolean isHere = page.id().equals(current);
        if (cssClass.isEmpty()) {
            return isHere ? new String[] {"href", href, "aria-current", "page"} : new String[] {"href", href};
        }
        return isHere
                ? new String[] {"class", cssClass, "href", href, "aria-current", "page"}
                : new String[] {"class", cssClass, "href", href};
    }

    private void languages(Function<Language, Optional<String>> elsewhere) {
        for (Language other : canvas.site.site().languages()) {
            Optional<String> address = other == canvas.language ? Optional.empty() : elsewhere.apply(other);
            if (address.isPresent()) {
                String name = canvas.words.in(other.locale()).text("language.name");
                html.open("li").open("a", "href", address.get(), "lang", other.code(), "hreflang", other.code());
                html.text(name).close(2).newLine();
            }
        }
    }

    private String home() {
        return canvas.site
                .site()
                .findKind(PageKind.HOME)
                .map(page -> canvas.links.page(page.id(), canvas.language))
                .orElse("/");
    }
}
