package org.coachlibre.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.coachlibre.core.Language;

/**
 * The whole site as the coach edits it. Immutable: an earlier one is a complete undo.
 *
 * @param languages what the site is published in; the first is found at {@code /}, the others under their code
 * @param themeId one of the themes, such as {@code sage}
 * @param tagline what the practice does in a few words: in the title of the home page and in the footer
 * @param pages in the order of the menu
 */
public record Site(List<Language> languages, String themeId, LocalText tagline, List<Page> pages) {
    public Site {
        languages = List.copyOf(languages);
        pages = List.copyOf(pages);
        if (languages.isEmpty() || Set.copyOf(languages).size() != languages.size()) {
            throw new IllegalArgumentException("A site has one or several different languages");
        }
        Set<PageId> seen = new HashSet<>();
        if (!pages.stream().allMatch(page -> seen.add(page.id()))) {
            throw new IllegalArgumentException("Two pages with one id");
        }
    }

    /** The language found at {@code /}. */
    public Language mainLanguage() {
        return languages.getFirst();
    }

    public Optional<Page> findPage(PageId id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Optional<Page> findKind(PageKind kind) {
        return pages.stream().filter(page -> page.kind() == kind).findFirst();
    }

    /** The articles of the blog, newest first. */
    public List<Page> articles() {
        return pages.stream()
                .filter(page -> page.article() != null)
                .sorted(Comparator.comparing((Page page) -> date(page)).reversed())
                .toList();
    }

    private static LocalDate date(Page page) {
        Article article = page.article();
        return article == null ? LocalDate.MIN : article.date();
    }

    /** What visitors see of it at {@code now}: without drafts and without articles that appear later. */
    public Site asOf(Instant now) {
        List<Page> seen = pages.stream()
                .filter(page -> page.article() == null || page.article().appearsBy(now))
                .toList();
        return seen.size() == pages.size() ? this : withPages(seen);
    }

    public Site withLanguages(List<Language> other) {
        return new Site(other, themeId, tagline, pages);
    }

    public Site withTheme(String other) {
        return new Site(languages, other, tagline, pages);
    }

    public Site withTagline(LocalText other) {
        return new Site(languages, themeId, other, pages);
    }

    public Site withPages(List<Page> other) {
        return new Site(languages, themeId, tagline, other);
    }

    /** This site with one page changed; itself when there is no such page. */
    public Site changePage(PageId id, UnaryOperator<Page> change) {
        return withPages(pages.stream()
                .map(page -> page.id().equals(id) ? change.apply(page) : page)
                .toList());
    }

    public Site addPage(Page page) {
        List<Page> changed = new ArrayList<>(pages);
        changed.add(page);
        return withPages(changed);
    }

    public Site removePage(PageId id) {
        return withPages(pages.stream().filter(page -> !page.id().equals(id)).toList());
    }

    /** This site with a page moved {@code by} places down (up when negative). */
    public Site movePage(PageId id, int by) {
        Optional<Page> moved = findPage(id);
        if (moved.isEmpty()) {
            return this;
        }
        List<Page> changed = new ArrayList<>(pages);
        int index = changed.indexOf(moved.get());
        changed.remove(index);
        changed.add(Math.clamp((long) index + by, 0, changed.size()), moved.get());
        return withPages(changed);
    }
}
