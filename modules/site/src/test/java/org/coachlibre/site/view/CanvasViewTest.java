package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.RichText;
import org.coachlibre.site.Site;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.site.text.RichMarkup;
import org.coachlibre.testkit.ui.AccessibleTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Writing on the page, with real clicks and keys. */
class CanvasViewTest {
    @TempDir
    Path directory;

    private SiteWindow window;
    private FxRobot robot;
    private SiteViewModel model;

    @BeforeEach
    void open() throws Exception {
        window = SiteWindow.open(directory);
        robot = window.robot;
        model = window.model;
        window.start();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Site site() {
        return Objects.requireNonNull(model.siteProperty().get());
    }

    private HeroBlock hero() {
        return (HeroBlock) model.currentPage().orElseThrow().blocks().getFirst();
    }

    /** A text at the top of the page, so that all of it is in sight. */
    private void text(String markup) {
        Block block = new TextBlock(
                "text",
                Tone.PLAIN,
                LocalText.of("Essai", "Trial"),
                LocalRichText.of(RichMarkup.parse(markup), RichText.EMPTY));
        robot.interact(() -> model.editPage("put", "", page -> page.insert(0, block)));
        SiteWindow.waitFor(() -> window.inPage("document.querySelector('[data-block=text]') !== null"));
    }

    private String written() {
        TextBlock text =
                (TextBlock) model.currentPage().orElseThrow().findBlock("text").orElseThrow();
        return RichMarkup.print(text.text().only(Language.FRENCH));
    }

    private String selection() {
        return String.valueOf(window.run("String(getSelection())"));
    }

    /** Selects words of the text by dragging would be a guess; the page does it as a person's double click would. */
    private void selectWords(String words) {
        window.click("[data-block=text] [data-field=text] p", true);
        window.run(
                "(function(w){var t=document.createTreeWalker(document.querySelector('[data-block=text] [data-field=text]'),4);"
                        + "while(t.nextNode()){var i=t.currentNode.nodeValue.indexOf(w);if(i>=0){"
                        + "getSelection().setBaseAndExtent(t.currentNode,i,t.currentNode,i+w.length);return}}})("
                        + Script.text(words) + ")");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void again(int times, KeyCode key) {
        for (int i = 0; i < times; i++) {
            robot.push(key);
        }
    }

    @Test
    void aClickIntoATitleTakesTheCaretAndWhatIsTypedIsKeptAtOnce() {
        window.click("h1", false);
        assertEquals(hero().id(), model.blockProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write(" new/n");
        String typed = hero().title().only(Language.FRENCH);
        assertTrue(typed.endsWith(" new/n"), typed);
        assertEquals(
                typed,
                ((HeroBlock) window.room
                                .studio
                                .findSite()
                                .orElseThrow()
                                .pages()
                                .getFirst()
                                .blocks()
                                .getFirst())
                        .title()
                        .only(Language.FRENCH));
        assertTrue(window.inPage("document.activeElement === document.querySelector('h1')"), "the caret stays");
        TextInputControl field = robot.lookup("#site-field-title").queryAs(TextInputControl.class);
        assertEquals(typed, field.getText(), "the form follows");
        assertEquals(7, site().pages().size(), "n and the slash are letters here");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertFalse(hero().title().only(Language.FRENCH).endsWith(" new/n"), "one burst is one step");
        assertTrue(window.undo.nextUndo().isEmpty());
        assertEquals(hero().title().only(Language.FRENCH), window.run("document.querySelector('h1').textContent"));
        assertTrue(window.inPage("document.activeElement === document.querySelector('h1')"), "the caret comes back");
    }

    @Test
    void whatChangesElsewhereWaitsUntilNobodyTypes() {
        window.click("h1", false);
        robot.push(KeyCode.CONTROL, KeyCode.END);
        robot.write("one");
        window.run("window.first = true");
        int blocks = model.currentPage().orElseThrow().blocks().size();

        robot.interact(model::dataChanged);
        robot.push(KeyCode.BACK_SPACE);
        robot.write("two");

        assertTrue(window.inPage("window.first === true"), "the page is not drawn anew under the caret");
        String title = hero().title().only(Language.FRENCH);
        assertTrue(title.endsWith("ontwo"), title);
        assertEquals(blocks, model.currentPage().orElseThrow().blocks().size(), "no key meant the block");

        TextField field = robot.lookup("#site-field-title").queryAs(TextField.class);
        robot.interact(field::requestFocus);
        SiteWindow.waitFor(() -> window.inPage("window.first !== true"));
        SiteWindow.waitFor(() -> window.inPage("document.querySelector('h1').textContent.endsWith('ontwo')"));
    }

    @Test
    void whatIsTypedInTheFormIsSeenOnThePageAndTheFormKeepsItsCaret() {
        window.click("h1", false);
        TextField field = robot.lookup("#site-field-title").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write("Neuf");
        assertEquals("Neuf", window.run("document.querySelector('h1').textContent"));
        assertTrue(field.isFocused());
        assertEquals(4, field.getCaretPosition());
    }

    @Test
    void enterTabAndEscapeGoWhereAPersonExpects() {
        window.click("h1", false);
        robot.push(KeyCode.ENTER);
        assertEquals("lead", window.run("document.activeElement.getAttribute('data-field')"));
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("title", window.run("document.activeElement.getAttribute('data-field')"));
        robot.push(KeyCode.TAB);
        assertEquals("lead", window.run("document.activeElement.getAttribute('data-field')"));
        robot.push(KeyCode.END);
        robot.push(KeyCode.ENTER);
        robot.write("x");
        assertTrue(hero().lead().only(Language.FRENCH).contains("\n"), "a text of several lines breaks them");
        robot.push(KeyCode.ESCAPE);
        assertTrue(window.inPage("document.activeElement === document.body"));
        assertEquals(hero().id(), model.blockProperty().get(), "the block stays selected");
        robot.push(KeyCode.DOWN);
        assertEquals(
                model.currentPage().orElseThrow().blocks().get(1).id(),
                model.blockProperty().get());
        robot.push(KeyCode.ENTER);
        assertTrue(window.inPage("document.activeElement.closest('[data-block]').classList.contains('cl-selected')"));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        assertEquals("", model.blockProperty().get());
    }

    @Test
    void wordsTakeFormsByKeyAndByTheBar() {
        text("one two three");
        selectWords("two");
        assertTrue(robot.lookup("#site-format-bar").query().isVisible());
        assertEquals(
                List.of(),
                WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> AccessibleTree.violations(window.scene().getRoot())));
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertEquals("one **two** three", written());
        assertEquals("two", selection(), "the words stay selected");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        assertEquals("one ***two*** three", written());
        robot.push(KeyCode.ALT, KeyCode.F10);
        assertTrue(robot.lookup("#site-format-bold").query().isFocused());
        robot.push(KeyCode.SPACE);
        assertEquals("one *two* three", written());
        robot.clickOn("#site-format-heading");
        assertEquals("# one *two* three", written());
        robot.clickOn("#site-format-bullets");
        assertEquals("- one *two* three", written());
        robot.clickOn("#site-format-quote");
        robot.clickOn("#site-format-quote");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(written().contains("*two*"), written());
    }

    @Test
    void aLinkIsAskedForAndItsTargetStays() {
        text("one two three");
        selectWords("two");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertTrue(window.notices.isEmpty(), "the window's own Ctrl+K waits");
        robot.write("www.example.org");
        robot.push(KeyCode.ENTER);
        assertEquals("one [two](https://www.example.org) three", written());
        robot.interact(() -> model.editPage(
                "more",
                "",
                page -> page.changeBlock("text", block -> {
                    TextBlock text = (TextBlock) block;
                    return text.withText(
                            LocalRichText.of(RichMarkup.parse("one [two](book:deep) three"), RichText.EMPTY));
                })));
        window.click("[data-block=text] [data-field=text] p", true);
        robot.push(KeyCode.END);
        robot.write("!");
        assertEquals("one [two](book:deep) three!", written(), "typing beside a link loses nothing of it");
    }

    @Test
    void enterMakesParagraphsAndLeavesAHeading() {
        text("# Head\n\none");
        window.click("[data-block=text] [data-field=text] h2", false);
        robot.push(KeyCode.END);
        robot.push(KeyCode.ENTER);
        robot.write("below");
        robot.push(KeyCode.ENTER);
        robot.write("more");
        assertEquals("# Head\n\nbelow\n\nmore\n\none", written());
        again(5, KeyCode.BACK_SPACE);
        assertEquals("# Head\n\nbelow\n\none", written());
    }

    @Test
    void whatIsPastedIsCleanedToWhatATextCanHold() {
        text("one two");
        selectWords("two");
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putHtml("<style>p{color:red}</style><h1 onclick='alert(1)'>Big</h1><p style='color:red'>a <b>b</b>"
                    + "<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">"
                    + "<a href='javascript:alert(1)'>c</a></p>");
            content.putString("plain");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertTrue(written().contains("# Big"), written());
        assertTrue(written().contains("a **b**c"), written());
        assertFalse(written().contains("color"), written());
        assertFalse(window.inPage("document.title === 'broken'"));
        assertFalse(window.inPage(
                "document.querySelector('main script, main [onerror], main [onclick], main img[src=x]') !== null"));
        window.click("[data-block=text] [data-field=title]", false);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertEquals(
                "plain",
                model.currentPage()
                        .orElseThrow()
                        .findBlock("text")
                        .orElseThrow()
                        .title()
                        .only(Language.FRENCH));
    }

    @Test
    void aSlashInAnEmptyTextOpensThePaletteAndTheBlockIsPutInThere() {
        text("one");
        robot.interact(() -> model.selectBlock("text"));
        robot.interact(() -> model.addBlock("add", BlockKind.TEXT));
        String fresh = model.blockProperty().get();
        robot.interact(() -> window.web().requestFocus());
        robot.push(KeyCode.ENTER);
        robot.write("/");
        assertTrue(robot.lookup("#site-block-palette").query().isVisible());
        robot.write("divi");
        assertEquals(
                List.of(BlockKind.DIVIDER),
                robot.lookup("#site-block-list").queryAs(ListView.class).getItems());
        robot.push(KeyCode.ENTER);
        List<Block> blocks = model.currentPage().orElseThrow().blocks();
        assertEquals(fresh, blocks.get(1).id());
        assertEquals("DividerBlock", blocks.get(2).getClass().getSimpleName());
        assertTrue(window.web().isFocused());
        robot.write("/");
        robot.write("quota");
        robot.push(KeyCode.ENTER);
        assertEquals(
                "QuoteBlock",
                model.currentPage().orElseThrow().blocks().get(3).getClass().getSimpleName(),
                "on a selected block the slash opens it too");
        assertEquals("quote", window.run("document.activeElement.getAttribute('data-field')"), "ready to be written");
        robot.write("Oui");
        again(4, KeyCode.BACK_SPACE);
        assertEquals(
                "DividerBlock",
                model.currentBlock().orElseThrow().getClass().getSimpleName(),
                "what says nothing goes");
    }

    @Test
    void theSignBetweenBlocksPutsOneIn() {
        Point2D edge = window.point("[data-block]", 0.5, 1);
        robot.moveTo(edge.getX(), edge.getY() + 2);
        SiteWindow.waitFor(() -> window.inPage("document.getElementById('cl-add').style.display === 'block'"));
        window.picture("canvas-insert");
        robot.clickOn(edge.getX(), edge.getY());
        assertTrue(robot.lookup("#site-block-palette").query().isVisible());
        window.picture("canvas-palette");
        robot.write("texte");
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#site-block-palette").query().isVisible());
        robot.moveTo(edge.getX(), edge.getY() + 2);
        robot.clickOn(edge.getX(), edge.getY());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertEquals(
                "TextBlock",
                model.currentPage().orElseThrow().blocks().get(1).getClass().getSimpleName());
    }

    @Test
    void aBlockIsDraggedByItsHandle() {
        robot.interact(() -> model.selectBlock(
                model.currentPage().orElseThrow().blocks().get(1).id()));
        String moved = model.blockProperty().get();
        Point2D from = window.point("#cl-handle", 0.5, 0.5);
        robot.moveTo(from.getX(), from.getY());
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(from.getX() + 5, from.getY() + 5);
        Point2D top = WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.web().localToScreen(300, 4));
        for (int i = 0; i < 60; i++) {
            robot.moveTo(top.getX() + i % 2, top.getY());
        }
        Point2D first =
                WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.web().localToScreen(300, 120));
        robot.moveTo(first.getX(), first.getY());
        assertTrue(window.inPage("document.getElementById('cl-drop').style.display === 'block'"));
        window.picture("canvas-drag");
        robot.release(MouseButton.PRIMARY);
        assertEquals(
                moved, model.currentPage().orElseThrow().blocks().getFirst().id());
        robot.interact(window.undo::undo);
        assertEquals(moved, model.currentPage().orElseThrow().blocks().get(1).id());
    }

    @Test
    void blocksAreCutCopiedAndPastedFromThePageAndTheOutline() {
        int before = model.currentPage().orElseThrow().blocks().size();
        robot.interact(() -> {
            model.selectBlock(hero().id());
            window.web().requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(before + 2, model.currentPage().orElseThrow().blocks().size());
        robot.push(KeyCode.CONTROL, KeyCode.X);
        assertEquals(before + 1, model.currentPage().orElseThrow().blocks().size());
        robot.interact(() -> {
            model.openPage(site().pages().get(1).id());
            robot.lookup("#site-outline").queryAs(TreeView.class).requestFocus();
        });
        int other = model.currentPage().orElseThrow().blocks().size();
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertEquals(other + 1, model.currentPage().orElseThrow().blocks().size());
        assertEquals(HeroBlock.class, model.currentBlock().orElseThrow().getClass());
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        assertTrue(window.undo.nextUndo().isEmpty());
    }

    @Test
    void aNarrowPaneShowsTheDesktopPageSmallerAndNotThatOfAPhone() {
        assertTrue(window.inPage("Math.abs(document.documentElement.clientWidth - 1080) <= 25"));
        assertTrue(window.inPage("getComputedStyle(document.querySelector('.cl-menu-button')).display === 'none'"));
        robot.clickOn("#site-device-phone");
        SiteWindow.waitFor(() -> window.inPage("Math.abs(document.documentElement.clientWidth - 375) <= 16"));
        assertEquals(1, window.web().getLocalToSceneTransform().getMxx());
    }

    @Test
    void whatFloatsAboveThePageGoesWithTheKeyboard() {
        text("one two three");
        selectWords("two");
        robot.clickOn("#site-field-title");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#site-format-bar").query().isVisible());
        assertTrue(robot.lookup("#site-field-title").query().isFocused());
        robot.interact(() -> window.web().requestFocus());
        assertTrue(robot.lookup("#site-format-bar").query().isVisible(), "back with the words that are still selected");
        window.click("[data-block=text] [data-field=title]", false);
        robot.push(KeyCode.ESCAPE);
        robot.write("/");
        assertTrue(robot.lookup("#site-block-palette").query().isVisible());
        robot.clickOn("#site-field-title");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("#site-block-palette").query().isVisible());
        assertTrue(robot.lookup("#site-field-title").query().isFocused(), "the page does not take the keyboard back");
    }
}
