package org.coachlibre.site.view;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.Site;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The pages with their blocks. Arrows walk, Alt with an arrow moves a page or block up and down, Delete removes it, Ctrl+D makes a
 * copy of a block.
 */
final class OutlinePane extends VBox {
    /** A line of the tree: a page, or one of its blocks. */
    private record Line(Page page, @Nullable Block block) {
        private static String blockId(Line line) {
            return line.block == null ? "" : line.block.id();
        }
    }

    private final SiteViewModel model;
    private final ViewTexts texts;
    private final TreeView<Line> tree = new TreeView<>(new TreeItem<>());
    private boolean isFilling;

    OutlinePane(SiteViewModel model, ViewTexts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("site-outline");
        setMinWidth(200);
        Button newPage = Icons.button("fth-file-plus", texts.live("page.add"), this::addPage);
        newPage.setId("site-add-page");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(4, Texts.section(texts.live("outline.title")), space, newPage);
        head.getStyleClass().add("site-outline-head");
        tree.setShowRoot(false);
        tree.setId("site-outline");
        tree.accessibleTextProperty().bind(texts.live("outline.title"));
        tree.setCellFactory(view -> new LineCell());
        tree.getSelectionModel().selectedItemProperty().addListener((item, before, after) -> selected(after));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head, tree, addBlock());
        model.siteProperty().addListener((site, before, after) -> fill(after));
        model.pageProperty().addListener((page, before, after) -> follow());
        model.blockProperty().addListener((block, before, after) -> follow());
        model.languageProperty().addListener((language, before, after) -> tree.refresh());
        texts.localization().languageProperty().addListener((language, before, after) -> tree.refresh());
        fill(model.siteProperty().get());
    }

    private MenuButton addBlock() {
        MenuButton add = new MenuButton();
        add.textProperty().bind(texts.live("block.add"));
        add.setGraphic(Icons.icon("fth-plus"));
        add.setId("site-add-block");
        add.setMaxWidth(Double.MAX_VALUE);
        for (BlockKind kind : BlockKind.values()) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(texts.live(kind.key()));
            item.setGraphic(Icons.icon(kind.icon()));
            item.setOnAction(event -> model.addBlock(texts.now("undo.add-block"), kind));
            add.getItems().add(item);
        }
        return add;
    }

    /** Fills the tree anew, but leaves lines that are the same in place so that focus and selection stay. */
    private void fill(@Nullable Site site) {
        if (site == null) {
            return;
        }
        isFilling = true;
        TreeItem<Line> root = tree.getRoot();
        while (root.getChildren().size() > site.pages().size()) {
            root.getChildren().removeLast();
        }
        for (int i = 0; i < site.pages().size(); i++) {
            Page page = site.pages().get(i);
            TreeItem<Line> item =
                    i < root.getChildren().size() ? root.getChildren().get(i) : new TreeItem<>();
            item.setValue(new Line(page, null));
            if (i >= root.getChildren().size()) {
                root.getChildren().add(item);
            }
            while (item.getChildren().size() > page.blocks().size()) {
                item.getChildren().removeLast();
            }
            for (int j = 0; j < page.blocks().size(); j++) {
                Line line = new Line(page, page.blocks().get(j));
                if (j < item.getChildren().size()) {
                    item.getChildren().get(j).setValue(line);
                } else {
                    item.getChildren().add(new TreeItem<>(line));
                }
            }
        }
        isFilling = false;
        follow();
    }

    /** Selects the line of what is shown. */
    private void follow() {
        PageId page = model.pageProperty().get();
        if (page == null || isFilling) {
            return;
        }
        String block = model.blockProperty().get();
        isFilling = true;
        for (TreeItem<Line> item : tree.getRoot().getChildren()) {
            item.setExpanded(item.getValue().page().id().equals(page));
        }
        for (TreeItem<Line> item : tree.getRoot().getChildren()) {
            if (item.isExpanded()) {
                TreeItem<Line> wanted = item.getChildren().stream()
                        .filter(child -> Line.blockId(child.getValue()).equals(block))
                        .findFirst()
                        .orElse(item);
                tree.getSelectionModel().select(wanted);
            }
        }
        isFilling = false;
        // The tree moves its focus, a little later, when lines open above it: arrows would then skip a line.
        FxThread.later(() -> tree.getFocusModel().focus(tree.getSelectionModel().getSelectedIndex()));
    }

    private void selected(@Nullable TreeItem<Line> item) {
        if (item == null || isFilling || item.getValue() == null) {
            return;
        }
        Line line = item.getValue();
        model.openPage(line.page().id());
        model.selectBlock(Line.blockId(line));
    }

    private void key(KeyEvent event) {
        boolean isBlock = !model.blockProperty().get().isEmpty();
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            remove();
            event.consume();
        } else if (event.getCode() == KeyCode.D && event.isShortcutDown() && isBlock) {
            model.duplicateBlock(texts.now("undo.duplicate-block"));
            event.consume();
        }
    }

    private void move(int by) {
        if (model.blockProperty().get().isEmpty()) {
            model.movePage(texts.now("undo.move-page"), by);
        } else {
            model.moveBlock(texts.now("undo.move-block"), by);
        }
    }

    private void remove() {
        if (model.blockProperty().get().isEmpty()) {
            model.removePage(texts.now("undo.remove-page"));
        } else {
            model.removeBlock(texts.now("undo.remove-block"));
        }
    }

    void addPage() {
        LocalText name = LocalText.of(
                texts.localization()
                        .messages(ViewTexts.BUNDLE)
                        .in(Language.FRENCH.locale())
                        .text("page.new"),
                texts.localization()
                        .messages(ViewTexts.BUNDLE)
                        .in(Language.ENGLISH.locale())
                        .text("page.new"));
        model.addPage(texts.now("undo.add-page"), name);
    }

    private ContextMenu menu(Line line) {
        ContextMenu menu = new ContextMenu(
                item("menu.up", () -> move(-1)), item("menu.down", () -> move(1)), new SeparatorMenuItem());
        if (line.block() != null) {
            menu.getItems().add(item("menu.duplicate", () -> model.duplicateBlock(texts.now("undo.duplicate-block"))));
        }
        if (line.block() != null || line.page().kind() != PageKind.HOME) {
            menu.getItems().add(item("menu.remove", this::remove));
        }
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.now(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private final class LineCell extends TreeCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                setContextMenu(null);
                return;
            }
            Block block = line.block();
            if (block == null) {
                setText(line.page().title().in(model.languageProperty().get()));
                setGraphic(Icons.icon(line.page().kind() == PageKind.HOME ? "fth-home" : "fth-file-text"));
            } else {
                String label = block.label().in(model.languageProperty().get());
                String type = texts.now(BlockKind.keyOf(block));
                setText(label.isBlank() ? type : label);
                setAccessibleText(type + ": " + label);
                setGraphic(null);
            }
            setContextMenu(menu(line));
        }
    }
}
