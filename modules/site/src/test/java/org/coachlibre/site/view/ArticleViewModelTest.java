package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.Article;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.SampleRoom;
import org.coachlibre.site.Site;
import org.coachlibre.testkit.DirectTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleViewModelTest {
    @TempDir
    Path directory;

    private SampleRoom room;
    private final UndoHistory undo = new UndoHistory();
    private SiteViewModel model;
    private ArticleViewModel articles;

    @BeforeEach
    void open() {
        room = new SampleRoom(directory);
        model = new SiteViewModel(room.studio, room.preview, room.data::get, new DirectTasks(), undo, room.clock);
        model.start(true);
        articles = new ArticleViewModel(model);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Site site() {
        return Objects.requireNonNull(model.siteProperty().get());
    }

    private Article article() {
        return articles.article().orElseThrow();
    }

    private void add(String name) {
        articles.add("New", name, LocalText.of("Blog", "Blog"));
    }

    @Test
    void theFirstArticleBringsThePageOfTheBlogInOneStepOfUndo() {
        Site before = site();
        add("Dormir");
        assertTrue(site().findKind(PageKind.BLOG).orElseThrow().inMenu());
        assertEquals(Article.draft(LocalDate.of(2026, 3, 2)), article());
        undo.undo();
        assertEquals(before, site());
        undo.redo();
        assertEquals(site(), room.studio.findSite().orElseThrow());
        add("Marcher");
        assertEquals(
                1,
                site().pages().stream()
                        .filter(page -> page.kind() == PageKind.BLOG)
                        .count());
        assertEquals(2, site().articles().size());
    }

    @Test
    void itsFateFollowsDraftAndTime() {
        add("Dormir");
        assertEquals(ArticleViewModel.Fate.DRAFT, articles.fate(article()));
        articles.edit("Draft", "", article -> article.withDraft(false));
        assertEquals(ArticleViewModel.Fate.NEXT, articles.fate(article()));
        articles.setAppearsOn("Later", LocalDate.of(2026, 3, 12));
        assertEquals(
                LocalTime.of(8, 0), Objects.requireNonNull(articles.appears()).toLocalTime());
        assertEquals(ArticleViewModel.Fate.LATER, articles.fate(article()));
        articles.setAppearsAt("Later", "14h30");
        articles.setAppearsAt("Later", "25:00");
        assertEquals(
                LocalTime.of(14, 30), Objects.requireNonNull(articles.appears()).toLocalTime());
        articles.setAppearsOn("Now", null);
        assertNull(article().appearsAt());
    }

    @Test
    void aKnownTagKeepsItsOtherLanguage() {
        LocalText sleep = LocalText.of("Sommeil", "Sleep");
        add("Un");
        articles.edit("Tags", "", article -> article.withTags(List.of(sleep)));
        add("Deux");
        articles.setTags("Tags", "sommeil, Repos,,");
        assertEquals(sleep, article().tags().getFirst());
        assertEquals("Sommeil, Repos", articles.tags());
    }

    @Test
    void aRemovedArticleComesBackWithUndo() {
        add("Dormir");
        Site before = site();
        model.removePage("Remove");
        assertTrue(site().articles().stream().map(Page::title).toList().isEmpty());
        undo.undo();
        assertEquals(before, site());
    }
}
