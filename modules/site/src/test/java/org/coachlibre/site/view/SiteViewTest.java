package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.Article;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.DetailsBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.SampleRoom;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class SiteViewTest {
    @TempDir
    Path directory;

    private SiteWindow window;
    private FxRobot robot;
    private SiteViewModel model;
    private SampleRoom room;

    @BeforeEach
    void open() throws Exception {
        window = SiteWindow.open(directory);
        robot = window.robot;
        model = window.model;
        room = window.room;
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void start() {
        window.start();
    }

    private boolean inPage(String script) {
        return window.inPage(script);
    }

    @Test
    void anEmptyPlaceOffersTheFirstSite() throws Exception {
        window.picture("site-empty");
        robot.interact(() -> robot.lookup(".button.accent").queryButton().fire());
        SiteWindow.waitFor(() -> robot.lookup("#site-outline").tryQuery().isPresent());
        assertEquals(7, room.studio.findSite().orElseThrow().pages().size());
    }

    @Test
    void anArticleIsAddedBesideItsBlogAndItsFactsAreSaid() throws Exception {
        start();
        robot.interact(() -> robot.lookup("#site-add-article").queryButton().fire());
        TreeView<?> tree = robot.lookup("#site-outline").queryAs(TreeView.class);
        assertEquals(9, tree.getRoot().getChildren().size(), "the article and the page of the blog");
        assertEquals(PageKind.ARTICLE, model.currentPage().orElseThrow().kind());
        window.picture("site-article");
        TextField author = robot.lookup("#site-article-author").queryAs(TextField.class);
        robot.interact(author::requestFocus);
        robot.write("Zoe");
        robot.interact(() ->
                robot.lookup("#site-article-draft").queryAs(CheckBox.class).fire());
        Article article = model.currentPage().map(Page::article).orElseThrow();
        assertEquals("Zoe", article.author());
        assertEquals(
                "Appears with the next publishing.",
                robot.lookup("#site-article-fate").queryLabeled().getText());
        robot.interact(() -> window.localization.use(Language.FRENCH));
        window.picture("site-article-fr");
    }

    @Test
    void theKeyboardWalksTypesAndTakesBack() throws Exception {
        start();
        TreeView<?> tree = robot.lookup("#site-outline").queryAs(TreeView.class);
        robot.interact(tree::requestFocus);
        robot.push(KeyCode.DOWN);
        assertEquals(
                model.currentPage().orElseThrow().blocks().getFirst().id(),
                model.blockProperty().get());
        window.picture("site-editor");
        TextField title = robot.lookup("#site-field-title").queryAs(TextField.class);
        robot.interact(() -> {
            title.requestFocus();
            title.selectAll();
        });
        robot.write("Neuf");
        assertEquals(
                "Neuf", ((HeroBlock) model.currentBlock().orElseThrow()).title().only(Language.FRENCH));
        SiteWindow.waitFor(() -> inPage("document.querySelector('h1').textContent === 'Neuf'"));
        robot.interact(window.undo::undo);
        assertFalse(title.getText().contains("Neuf"));
        robot.interact(tree::requestFocus);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(
                model.blockProperty().get(),
                model.currentPage().orElseThrow().blocks().get(1).id());
        robot.push(KeyCode.DELETE);
        assertEquals(6, model.currentPage().orElseThrow().blocks().size());
    }

    @Test
    void whatNeedsTheSiteWaitsUntilItWasRead() {
        start();
        List<Integer> pages = new ArrayList<>();
        robot.interact(() -> {
            SiteViewModel fresh = new SiteViewModel(
                    room.studio, room.preview, room.data::get, new DirectTasks(), new UndoHistory(), room.clock);
            assertEquals(List.of(), fresh.languages().getValue(), "before anything was read");
            fresh.whenThere(() -> pages.add(
                    Objects.requireNonNull(fresh.siteProperty().get()).pages().size()));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(7), pages);
    }

    @Test
    void theKeyboardMovesABlockIntoASectionAndOut() throws Exception {
        start();
        TreeView<?> tree = robot.lookup("#site-outline").queryAs(TreeView.class);
        Page home = model.currentPage().orElseThrow();
        robot.interact(() -> {
            model.selectBlock(home.blocks().getFirst().id());
            model.addBlock("add", BlockKind.COLUMNS);
        });
        String columns = model.blockProperty().get();
        assertEquals(2, tree.getTreeItem(0).getChildren().get(1).getChildren().size(), "a line for each column");
        SiteWindow.waitFor(() -> inPage("document.querySelectorAll('[data-slot]').length === 2"));
        robot.interact(() -> robot.lookup("#site-preview")
                .queryAs(WebView.class)
                .getEngine()
                .executeScript("document.querySelectorAll('[data-slot]')[1].click()"));
        assertEquals(1, model.slot());
        assertEquals(
                "Column 2",
                robot.lookup(node -> node instanceof TreeCell<?> cell && cell.isSelected())
                        .queryAs(TreeCell.class)
                        .getText());
        robot.interact(() -> {
            model.selectBlock(home.blocks().get(1).id());
            tree.requestFocus();
        });
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertEquals(
                columns,
                model.currentPage()
                        .orElseThrow()
                        .findParent(home.blocks().get(1).id())
                        .orElseThrow()
                        .id());
        SiteWindow.waitFor(() -> inPage("document.querySelector('.cl-column .cl-block-steps') !== null"));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(
                List.of(0, 1),
                ((ColumnsBlock) model.currentPage()
                                .orElseThrow()
                                .findBlock(columns)
                                .orElseThrow())
                        .columns().stream().map(List::size).toList());
        window.picture("site-nested");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertTrue(model.currentPage()
                .orElseThrow()
                .findParent(home.blocks().get(1).id())
                .isEmpty());
        robot.push(KeyCode.UP);
        robot.push(KeyCode.DELETE);
        assertTrue(
                model.currentPage().orElseThrow().findBlock(columns).isPresent(),
                "a column cannot be removed, only the columns as a whole");
    }

    @Test
    void whatWouldStandTooDeepIsToldInASentence() {
        start();
        robot.interact(() -> {
            for (int i = 0; i < ContainerBlock.DEEPEST; i++) {
                model.addBlock("add", BlockKind.SECTION);
            }
        });
        MenuButton add = robot.lookup("#site-add-block").queryAs(MenuButton.class);
        robot.interact(() -> add.getItems().stream()
                .flatMap(group -> ((Menu) group).getItems().stream())
                .filter(item -> "Columns".equals(item.getText()))
                .forEach(MenuItem::fire));
        assertEquals(
                "Sections and columns can stand in one another 4 deep at most, or they become too narrow to read."
                        + " Nothing was changed; put the block beside them instead.",
                window.notices.getLast().text());
    }

    @Test
    void aClickOnThePageSelectsAndALinkLeadsToItsPage() {
        start();
        robot.interact(() -> robot.lookup("#site-preview")
                .queryAs(WebView.class)
                .getEngine()
                .executeScript("document.querySelectorAll('[data-block]')[2].click()"));
        assertEquals(
                model.currentPage().orElseThrow().blocks().get(2).id(),
                model.blockProperty().get());
        assertTrue(inPage("document.querySelector('.cl-selected') !== null"));
        robot.interact(() -> robot.lookup("#site-preview")
                .queryAs(WebView.class)
                .getEngine()
                .executeScript("document.querySelector('.cl-menu a').click()"));
        Page page = model.currentPage().orElseThrow();
        assertEquals("About", page.title().only(Language.ENGLISH));
        assertTrue(window.place.back() || model.blockProperty().get().isEmpty());
    }

    @Test
    void checkingNamesWhatToMendAndLeadsThere() {
        start();
        robot.interact(() -> robot.lookup("#site-check").queryButton().fire());
        Dialogs.Form form = window.dialogs.forms.getFirst();
        assertEquals("What to mend before publishing", form.title());
        assertTrue(form.text().endsWith(", nothing that must be mended."), form.text());
        assertEquals(PageKind.LEGAL, model.currentPage().orElseThrow().kind());
        assertTrue(model.currentBlock().orElseThrow() instanceof DetailsBlock, "the place of the first remark");

        Page legal = model.currentPage().orElseThrow();
        robot.interact(() -> model.removePage("remove"));
        robot.interact(() -> robot.lookup("#site-check").queryButton().fire());
        assertTrue(window.dialogs.forms.getLast().text().endsWith(", one of which must be mended."));
        assertFalse(model.currentPage().orElseThrow().id().equals(legal.id()));
    }

    @Test
    void publishingNamesWhatChangedAndLooksAtTheResult() throws Exception {
        start();
        robot.interact(() -> window.place.shown());
        Button publish = robot.lookup("#site-publish").queryButton();
        assertEquals("Publish 7 changes", publish.getText());
        robot.interact(publish::fire);
        assertEquals(1, room.publishing.releases.size());
        assertEquals(1, window.dialogs.forms.size());
        assertEquals(Notice.Kind.SUCCESS, window.notices.getLast().kind());
        assertEquals(0, window.place.badge().getValue());
        robot.interact(() -> window.localization.use(Language.FRENCH));
        assertEquals("Publier", publish.getText());
        window.picture("site-french");
    }

    @Test
    void aPictureThatIsNoneIsRefusedInASentence() throws Exception {
        start();
        robot.interact(() -> model.selectBlock(
                model.currentPage().orElseThrow().blocks().getFirst().id()));
        window.dialogs.file = Files.writeString(directory.resolve("a.jpg"), "no picture");
        robot.interact(() -> robot.lookup("#site-picture-choose").queryButton().fire());
        assertEquals(
                "This file is not a JPEG, PNG or WebP picture. Nothing was added.",
                window.notices.getLast().text());
        assertTrue(((HeroBlock) model.currentBlock().orElseThrow()).picture().source() instanceof PictureUse.Drawing);
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        start();
        robot.interact(() -> model.selectBlock(
                model.currentPage().orElseThrow().blocks().getFirst().id()));
        WaitForAsyncUtils.waitForFxEvents();
        for (Node node :
                robot.lookup(n -> n.isFocusTraversable() && n.isVisible()).queryAll()) {
            boolean isPart = node.getStyleClass().contains("arrow-button")
                    || node.getParent() instanceof javafx.scene.control.ComboBoxBase;
            boolean isNamed = node.getAccessibleText() != null
                    || (node instanceof javafx.scene.control.Labeled labeled
                            && !labeled.getText().isEmpty())
                    || node instanceof javafx.scene.control.ScrollPane
                    || node instanceof javafx.scene.control.SplitPane;
            assertTrue(isNamed || isPart, node.toString());
            assertNotNull(node.getScene());
        }
    }
}
