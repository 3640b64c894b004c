package org.coachlibre.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.HeroBlock;
import org.coachlibre.site.Page;
import org.coachlibre.site.PictureUse;
import org.coachlibre.site.SampleRoom;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Navigation;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.theme.WindowTheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SiteViewTest {
    @TempDir
    Path directory;

    private final FxRobot robot = new FxRobot();
    private final UndoHistory undo = new UndoHistory();
    private final List<Notice> notices = new ArrayList<>();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SampleRoom room;
    private SiteViewModel model;
    private SitePlace place;
    private LiveLocalization localization;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        room = new SampleRoom(directory);
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            localization = new LiveLocalization(Language.ENGLISH, room.clock);
            DirectTasks tasks = new DirectTasks();
            UiContext context =
                    new UiContext(tasks, localization, notices::add, dialogs, undo, new NoNavigation(), room.clock);
            model = new SiteViewModel(room.studio, room.preview, room.data::get, tasks, undo, room.clock);
            PublishViewModel publishing =
                    new PublishViewModel(room.studio, room.publishing, tasks, localization.languageProperty());
            place = new SitePlace(model, publishing, context);
            scene = new Scene(new BorderPane(place.content()), 1280, 800);
            theme(scene);
            stage.setScene(scene);
            stage.show();
            place.shown();
        });
    }

    private static void theme(Scene scene) {
        new WindowTheme().dress(scene);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
        room.close();
    }

    private static final class NoNavigation implements Navigation {
        @Override
        public void open(String placeId) {
            throw new AssertionError(placeId);
        }

        @Override
        public void open(String placeId, Object target) {
            throw new AssertionError(placeId);
        }
    }

    private void start() {
        robot.interact(() -> model.start(true));
        waitFor(() -> inPage("document.querySelectorAll('[data-block]').length > 3"));
    }

    private boolean inPage(String script) {
        return Boolean.TRUE.equals(WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            WebView web = robot.lookup("#site-preview").queryAs(WebView.class);
            return web.getEngine().executeScript("document.body !== null && (" + script + ")");
        }));
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("It did not happen", e);
        }
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> scene.snapshot(null));
        BufferedImage copy =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        File file = new File("target/screenshots/" + name + ".png");
        Files.createDirectories(file.toPath().getParent());
        ImageIO.write(copy, "png", file);
    }

    @Test
    void anEmptyPlaceOffersTheFirstSite() throws Exception {
        picture("site-empty");
        robot.interact(() -> robot.lookup(".button.accent").queryButton().fire());
        waitFor(() -> robot.lookup("#site-outline").tryQuery().isPresent());
        assertEquals(7, room.studio.findSite().orElseThrow().pages().size());
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
        picture("site-editor");
        TextField title = robot.lookup("#site-field-title").queryAs(TextField.class);
        robot.interact(() -> {
            title.requestFocus();
            title.selectAll();
        });
        robot.write("Neuf");
        assertEquals(
                "Neuf", ((HeroBlock) model.currentBlock().orElseThrow()).title().only(Language.FRENCH));
        waitFor(() -> inPage("document.querySelector('h1').textContent === 'Neuf'"));
        robot.interact(undo::undo);
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
        waitFor(() -> inPage("document.querySelectorAll('[data-slot]').length === 2"));
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
        waitFor(() -> inPage("document.querySelector('.cl-column .cl-block-steps') !== null"));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals(
                List.of(0, 1),
                ((ColumnsBlock) model.currentPage()
                                .orElseThrow()
                                .findBlock(columns)
                                .orElseThrow())
                        .columns().stream().map(List::size).toList());
        picture("site-nested");
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
                notices.getLast().text());
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
        assertTrue(place.back() || model.blockProperty().get().isEmpty());
    }

    @Test
    void publishingNamesWhatChangedAndLooksAtTheResult() throws Exception {
        start();
        robot.interact(() -> place.shown());
        Button publish = robot.lookup("#site-publish").queryButton();
        assertEquals("Publish 7 changes", publish.getText());
        robot.interact(publish::fire);
        assertEquals(1, room.publishing.releases.size());
        assertEquals(1, dialogs.forms.size());
        assertEquals(Notice.Kind.SUCCESS, notices.getLast().kind());
        assertEquals(0, place.badge().getValue());
        robot.interact(() -> localization.use(Language.FRENCH));
        assertEquals("Publier", publish.getText());
        picture("site-french");
    }

    @Test
    void aPictureThatIsNoneIsRefusedInASentence() throws Exception {
        start();
        robot.interact(() -> model.selectBlock(
                model.currentPage().orElseThrow().blocks().getFirst().id()));
        dialogs.file = Files.writeString(directory.resolve("a.jpg"), "no picture");
        robot.interact(() -> robot.lookup("#site-picture-choose").queryButton().fire());
        assertEquals(
                "This file is not a JPEG, PNG or WebP picture. Nothing was added.",
                notices.getLast().text());
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
