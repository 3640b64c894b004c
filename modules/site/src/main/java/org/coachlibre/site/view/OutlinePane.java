package org.coachlibre.site.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.site.Article;
import org.coachlibre.site.Block;
import org.coachlibre.site.ColumnsBlock;
import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.SectionBlock;
import org.coachlibre.site.Site;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The pages with their blocks, those inside others below them. Arrows walk, Alt with up and down moves a page or block, Alt with right
 * moves a block into the section or columns beside it, Alt with left out again; Delete removes it, Enter goes to its first text on the page, Ctrl
 * with X, C, V and D cuts, copies, pastes and duplicates a block.
 */
final class OutlinePane extends VBox {
    /** A line of the tree: a page, one of its blocks, or a list of blocks inside one. */
    private record Line(Page page, @Nullable Block block, int slot) {
        private static final int ITSELF = -1;

        private static Line of(Page page) {
            return new Line(page, null, ITSELF);
        }

        private String blockId() {
            return block == null ? "" : block.id();
        }

        private boolean isSlot() {
            return slot != ITSELF;
        }

        /** What stands below this line. */
        private List<Line> inside() {
            if (block == null) {
                return lines(page.blocks());
            }
            if (!(block instanceof ContainerBlock container)) {
                return List.of();
            }
            if (isSlot()) {
                return lines(container.slots().get(slot));
            }
            return switch (container) {
                case SectionBlock section -> lines(section.blocks());
                case ColumnsBlock columns ->
                    IntStream.range(0, columns.columns().size())
                            .mapToObj(column -> new Line(page, columns, column))
                            .toList();
            };
        }

        private List<Line> lines(List<Block> blocks) {
            return blocks.stream().map(inside -> new Line(page, inside, ITSELF)).toList();
        }
    }

    private final SiteViewModel model;
    private final ViewTexts texts;
    private final BlockActs acts;
    private final Runnable edit;
    private final TreeView<Line> tree = new TreeView<>(new TreeItem<>());
    private final ArticleViewModel articles;
    private boolean isFilling;

    /** @param edit puts the caret into the first text of the selected block */
    OutlinePane(SiteViewModel model, ViewTexts texts, BlockActs acts, Runnable edit) {
        this.model = model;
        this.articles = new ArticleViewModel(model);
        this.texts = texts;
        this.acts = acts;
        this.edit = edit;
        getStyleClass().add("site-outline");
        setMinWidth(200);
        Button newPage = Icons.button("fth-file-plus", texts.live("page.add"), this::addPage);
        newPage.setId("site-add-page");
        Button newArticle = Icons.button("fth-edit-3", texts.live("article.add"), this::addArticle);
        newArticle.setId("site-add-article");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(4, Texts.section(texts.live("outline.title")), space, newArticle, newPage);
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
        model.slotProperty().addListener((slot, before, after) -> follow());
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
        for (BlockKind.Group group : BlockKind.Group.values()) {
            Menu menu = new Menu();
            menu.textProperty().bind(texts.live(group.key()));
            for (BlockKind kind : BlockKind.values()) {
                if (kind.group() == group) {
                    menu.getItems().add(item(kind));
                }
            }
            add.getItems().add(menu);
        }
        return add;
    }

    private MenuItem item(BlockKind kind) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.live(kind.key()));
        item.setGraphic(Icons.icon(kind.icon()));
        item.setOnAction(event -> acts.add(kind));
        return item;
    }

    /** Fills the tree anew, but leaves lines that are the same in place so that focus and selection stay. */
    private void fill(@Nullable Site site) {
        if (site == null) {
            return;
        }
        isFilling = true;
        fill(tree.getRoot(), inOrder(site).map(Line::of).toList());
        isFilling = false;
        follow();
    }

    /** The pages as the menu has them, the articles newest first below the page of the blog; at the end when there is none. */
    private static Stream<Page> inOrder(Site site) {
        List<Page> articles = site.articles();
        PageId blog = site.findKind(PageKind.BLOG).map(Page::id).orElse(null);
        Stream<Page> others = site.pages().stream()
                .filter(page -> page.article() == null)
                .flatMap(page ->
                        page.id().equals(blog) ? Stream.concat(Stream.of(page), articles.stream()) : Stream.of(page));
        return blog == null ? Stream.concat(others, articles.stream()) : others;
    }

    private static void fill(TreeItem<Line> parent, List<Line> lines) {
        List<TreeItem<Line>> items = parent.getChildren();
        while (items.size() > lines.size()) {
            items.removeLast();
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i < items.size()) {
                items.get(i).setValue(line);
            } else {
                TreeItem<Line> added = new TreeItem<>(line);
                added.setExpanded(line.block() != null);
                items.add(added);
            }
            fill(items.get(i), line.inside());
        }
    }

    /** Selects the line of what is shown. */
    private void follow() {
        PageId page = model.pageProperty().get();
        if (page == null || isFilling) {
            return;
        }
        isFilling = true;
        for (TreeItem<Line> item : tree.getRoot().getChildren()) {
            item.setExpanded(item.getValue().page().id().equals(page));
        }
        for (TreeItem<Line> item : tree.getRoot().getChildren()) {
            if (item.isExpanded()) {
                TreeItem<Line> wanted = find(item).orElse(item);
                for (TreeItem<Line> around = wanted.getParent(); around != null; around = around.getParent()) {
                    around.setExpanded(true);
                }
                tree.getSelectionModel().select(wanted);
            }
        }
        isFilling = false;
        // The tree moves its focus, a little later, when lines open above it: arrows would then skip a line.
        FxThread.later(() -> tree.getFocusModel().focus(tree.getSelectionModel().getSelectedIndex()));
    }

    private Optional<TreeItem<Line>> find(TreeItem<Line> above) {
        for (TreeItem<Line> item : above.getChildren()) {
            Line line = item.getValue();
            if (line.blockId().equals(model.blockProperty().get()) && line.slot() == model.slot()) {
                return Optional.of(item);
            }
            Optional<TreeItem<Line>> below = find(item);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private void selected(@Nullable TreeItem<Line> item) {
        if (item == null || isFilling || item.getValue() == null) {
            return;
        }
        Line line = item.getValue();
        model.openPage(line.page().id());
        if (line.isSlot()) {
            model.selectSlot(line.blockId(), line.slot());
        } else {
            model.selectBlock(line.blockId());
        }
    }

    private void key(KeyEvent event) {
        boolean isPage = model.blockProperty().get().isEmpty();
        boolean isVertical = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        boolean isRemoval = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
        if (isPage && event.isAltDown() && isVertical) {
            movePage(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (isPage && isRemoval) {
            removePage();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && acts.isBlockSelected()) {
            edit.run();
            event.consume();
        } else {
            acts.press(event);
        }
    }

    private void movePage(int by) {
        // Articles stand in the order of their days.
        if (articles.article().isEmpty()) {
            model.movePage(texts.now("undo.move-page"), by);
        }
    }

    private void removePage() {
        model.removePage(texts.now("undo.remove-page"));
    }

    void addPage() {
        model.addPage(texts.now("undo.add-page"), texts.inEach("page.new"));
    }

    private void addArticle() {
        articles.add(texts);
    }

    /** The title, and in words what keeps visitors from seeing it. */
    private String title(Page page) {
        String title = page.title().in(model.languageProperty().get());
        Article article = page.article();
        if (article == null) {
            return title;
        }
        return switch (articles.fate(article)) {
            case DRAFT -> texts.now("outline.draft", title);
            case LATER -> texts.now("outline.later", title);
            case NEXT -> title;
        };
    }

    private static String icon(Page page) {
        if (page.article() != null) {
            return "fth-edit-3";
        }
        return page.kind() == PageKind.HOME ? "fth-home" : "fth-file-text";
    }

    private @Nullable ContextMenu menu(Line line) {
        if (line.isSlot()) {
            return null;
        }
        if (line.page().article() != null && line.block() == null) {
            return new ContextMenu(item("menu.remove", this::removePage));
        }
        if (line.block() == null) {
            ContextMenu menu =
                    new ContextMenu(item("menu.up", () -> movePage(-1)), item("menu.down", () -> movePage(1)));
            if (line.page().kind() != PageKind.HOME) {
                menu.getItems().add(item("menu.remove", this::removePage));
            }
            return menu;
        }
        return new ContextMenu(
                item("menu.up", () -> acts.move(-1)),
                item("menu.down", () -> acts.move(1)),
                item("menu.in", acts::moveIn),
                item("menu.out", acts::moveOut),
                new SeparatorMenuItem(),
                keyed("menu.cut", "Shortcut+X", acts::cut),
                keyed("menu.copy", "Shortcut+C", acts::copy),
                keyed("menu.paste", "Shortcut+V", acts::paste),
                keyed("menu.duplicate", "Shortcut+D", acts::duplicate),
                new SeparatorMenuItem(),
                keyed("menu.remove", "Delete", acts::remove));
    }

    /** The key is shown; the tree itself listens for it. */
    private MenuItem keyed(String key, String keys, Runnable action) {
        MenuItem item = item(key, action);
        item.setAccelerator(KeyCombination.keyCombination(keys));
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.now(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private final class LineCell extends TreeCell<Line> {
        private final Tooltip whole = new Tooltip();

        LineCell() {
            // As wide as the tree and no wider: a long name ends in an ellipsis, and is told whole on hover.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setAccessibleText(null);
            setTooltip(null);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                setContextMenu(null);
                return;
            }
            Block block = line.block();
            if (block == null) {
                setText(title(line.page()));
                HBox icon = new HBox(Icons.icon(icon(line.page())));
                icon.getStyleClass().add(line.page().article() == null ? "site-page-icon" : "site-article-icon");
                setGraphic(icon);
            } else if (line.isSlot()) {
                setText(texts.now("outline.column", line.slot() + 1));
                setGraphic(null);
            } else {
                String label = block.label().in(model.languageProperty().get());
                String type = texts.now(BlockKind.keyOf(block));
                setText(label.isBlank() ? type : label);
                setAccessibleText(type + ": " + label);
                setGraphic(null);
            }
            whole.setText(getText());
            setTooltip(whole);
            setContextMenu(menu(line));
        }
    }
}
