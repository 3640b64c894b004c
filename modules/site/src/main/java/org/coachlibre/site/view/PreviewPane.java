package org.coachlibre.site.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.scene.web.PromptData;
import javafx.scene.web.WebView;
import org.coachlibre.site.Block;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.view.SiteViewModel.Shown;
import org.coachlibre.ui.FxThread;
import org.jspecify.annotations.Nullable;

/**
 * The page as visitors will see it, and the place where it is written: a click puts the caret into a text or selects a block, a link leads
 * to the page in the editor, a sign between blocks puts in another, a handle moves one. What floats above the page is the bar that forms
 * words and the palette of blocks.
 */
final class PreviewPane extends StackPane {
    private static final double PADDING = 12;
    private static final double PALETTE_WIDTH = 300;
    private static final double PALETTE_HEIGHT = 320;

    /** The widths a page is looked at in, in its own pixels; where there is less room it is made smaller as a whole. */
    enum Device {
        PHONE(375),
        TABLET(768),
        DESKTOP(1080);

        final double width;

        Device(double width) {
            this.width = width;
        }
    }

    private final SiteViewModel model;
    private final CanvasViewModel canvas;
    private final BlockActs acts;
    private final ViewTexts texts;
    private final WebView web = new WebView();
    /** Makes the whole page smaller: the engine's own zoom would space letters for large pixels. */
    private final Scale scale = new Scale(1, 1);

    private final CanvasPage page;
    private final FormatBar bar;
    private final BlockPalette palette;
    private Device device = Device.DESKTOP;
    private @Nullable Shown held;
    /** What was loaded last; it is in sight when {@link #ready} is told. */
    private @Nullable Shown loading;
    /** Something the page shows changed elsewhere while somebody typed on it. */
    private boolean isStale;
    /** The block whose first text takes the caret as soon as it is on the page. */
    private String wanted = "";

    PreviewPane(SiteViewModel model, CanvasViewModel canvas, BlockActs acts, ViewTexts texts) {
        this.model = model;
        this.canvas = canvas;
        this.acts = acts;
        this.texts = texts;
        getStyleClass().add("site-preview");
        setMinWidth(340);
        setPrefWidth(600);
        web.setContextMenuEnabled(false);
        web.accessibleTextProperty().bind(texts.live("preview.name"));
        web.setId("site-preview");
        this.page = new CanvasPage(web.getEngine(), this::words, this::told, this::pasted, this::ready);
        this.bar = new FormatBar(texts, new TargetNames(model, texts), this::format, this::link, web::requestFocus);
        this.palette = new BlockPalette(texts, () -> page.run("canvas.hideGap()"), web::requestFocus);
        web.setManaged(false);
        bar.setManaged(false);
        palette.setManaged(false);
        web.getTransforms().add(scale);
        getChildren().addAll(web, bar, palette);
        new CanvasKeys(web, page, model, canvas, acts, bar, this::openPalette);
        model.shownProperty().addListener((shown, before, after) -> show(after));
        model.blockProperty().addListener((block, before, after) -> mark());
        model.dataChangesProperty().addListener((changes, before, after) -> {
            isStale = true;
            drawIfStale();
        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((owner, before, after) -> focusMoved(after));
        layoutBoundsProperty().addListener((bounds, before, after) -> fit());
        show(model.shownProperty().get());
        use(Device.DESKTOP);
    }

    void use(Device wantedDevice) {
        device = wantedDevice;
        fit();
    }

    /** Gives the page its width; a pane that is too narrow shows it smaller, never with another layout. */
    private void fit() {
        double room = getWidth() - 2 * PADDING;
        double height = getHeight() - 2 * PADDING;
        if (room <= 0 || height <= 0) {
            return;
        }
        double factor = Math.min(1, room / device.width);
        scale.setX(factor);
        scale.setY(factor);
        double width = device == Device.DESKTOP ? room / factor : device.width;
        web.resizeRelocate(
                Math.rint((getWidth() - width * factor) / 2), PADDING, Math.rint(width), Math.rint(height / factor));
        page.run("canvas.zoom(" + factor + ")");
    }

    /** Puts the caret into the first text of the selected block. */
    void editSelected() {
        web.requestFocus();
        page.run("canvas.edit(" + Script.text(model.blockProperty().get()) + ")");
    }

    private ObjectNode words() {
        ObjectNode words = CanvasPage.newWords();
        words.put("add", texts.now("canvas.add"));
        words.put("move", texts.now("canvas.move"));
        ObjectNode hints = words.putObject("hints");
        FieldPath.textKeys().forEach(key -> hints.put(key.substring("field.".length()), texts.now(key)));
        return words;
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        if (shown.whole()) {
            held = null;
            isStale = false;
            loading = shown;
            canvas.leave();
            bar.hide();
            page.load(shown.html());
        } else if (canvas.isShownAlready()) {
            held = shown;
        } else {
            held = null;
            page.update(shown.html());
            editWanted();
        }
    }

    /** A page that is drawn anew under the caret would take it away, and the next key would mean a block. */
    private void drawIfStale() {
        if (isStale
                && !(canvas.isTyping()
                        && isOnPage(getScene() == null ? null : getScene().getFocusOwner()))) {
            isStale = false;
            model.redraw();
        }
    }

    /** Whether the keyboard is on the page or on what floats above it. */
    private boolean isOnPage(@Nullable Node owner) {
        return web.equals(owner) || isIn(bar, owner) || isIn(palette, owner);
    }

    private void ready() {
        if (loading != null) {
            canvas.shows(loading.page(), loading.language());
        }
        page.run("canvas.zoom(" + scale.getX() + ")");
        mark();
        editWanted();
    }

    /** Frames the selected block and brings it into sight. */
    private void mark() {
        page.run("canvas.select(" + Script.text(model.blockProperty().get()) + ")");
        editWanted();
    }

    private void editWanted() {
        if (!wanted.isEmpty() && wanted.equals(model.blockProperty().get())) {
            boolean isThere = page.is("canvas.edit(" + Script.text(wanted) + ")");
            wanted = isThere ? "" : wanted;
        }
    }

    private void told(CanvasMessage message) {
        switch (message) {
            case CanvasMessage.Selected(String block) -> select(block);
            case CanvasMessage.SlotSelected(String block, int slot) -> model.selectSlot(block, slot);
            case CanvasMessage.PageWanted(String id) -> {
                if (LinkTarget.parse("page:" + id) instanceof LinkTarget.ToPage(var wantedPage)) {
                    model.openPage(wantedPage);
                }
            }
            case CanvasMessage.Entered(CanvasViewModel.Caret caret) -> {
                wanted = "";
                canvas.enter(caret);
            }
            case CanvasMessage.Left() -> left();
            case CanvasMessage.Typed(CanvasViewModel.Caret caret, String value, int level, boolean isSettled) ->
                canvas.type(texts.now("undo.text"), caret, value, level, isSettled);
            case CanvasMessage.Moved(String block, BlockSpot spot) -> acts.drag(block, spot);
            case CanvasMessage.PlaceWanted asked -> openPalette(asked);
            case CanvasMessage.WordsSelected words -> showBar(words);
            case CanvasMessage.NothingSelected() -> bar.hide();
        }
    }

    private void select(String id) {
        if (model.currentPage().flatMap(now -> now.findBlock(id)).isPresent()) {
            model.selectBlock(id);
        }
    }

    private void left() {
        canvas.leave();
        // Later: the page is told of a new place of the caret in the same breath, and must not change meanwhile.
        FxThread.later(() -> {
            Shown now = held;
            if (now != null && !canvas.isShownAlready()) {
                show(now);
            }
            drawIfStale();
        });
    }

    /** What may be put in for what the clipboard has. */
    private @Nullable String pasted(PromptData asked) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String words = clipboard.hasString() ? clipboard.getString() : "";
        return switch (asked.getMessage()) {
            case "paste-rich" ->
                CanvasViewModel.pastedRich(
                        clipboard.hasHtml() ? clipboard.getHtml() : "", words, level(asked.getDefaultValue()));
            case "paste-lines" -> CanvasViewModel.pastedPlain(words, true);
            case "paste-line" -> CanvasViewModel.pastedPlain(words, false);
            default -> null;
        };
    }

    private static int level(String text) {
        return text.matches("[1-6]") ? Integer.parseInt(text) : 1;
    }

    private void format(String form) {
        web.requestFocus();
        page.run("canvas.format(" + Script.text(form) + ")");
    }

    private void link(LinkTarget target) {
        web.requestFocus();
        String address = target instanceof LinkTarget.Outside(String outside) ? outside : "#" + target;
        page.run("canvas.link(" + Script.text(target.toString()) + ", " + Script.text(address) + ")");
    }

    private void showBar(CanvasMessage.WordsSelected words) {
        bar.show(Set.copyOf(List.of(words.forms().split(" "))), LinkTarget.parse(words.link()));
        Point2D top = onPane(words.x() + words.width() / 2, words.y());
        bar.applyCss();
        double height = bar.prefHeight(-1);
        double above = top.getY() - height - 8;
        double y = above >= 4 ? above : onPane(0, words.y() + words.height()).getY() + 8;
        place(bar, top.getX() - bar.prefWidth(-1) / 2, y, bar.prefWidth(-1), height);
    }

    private void openPalette(CanvasMessage.PlaceWanted asked) {
        Point2D at = onPane(asked.x(), asked.y());
        palette.open(kind -> {
            acts.insert(kind, asked.spot());
            wanted = model.blockProperty().get();
            web.requestFocus();
            editWanted();
        });
        double below = at.getY() + 18;
        boolean hasRoom = below + PALETTE_HEIGHT <= getHeight() || at.getY() < getHeight() / 2;
        place(
                palette,
                at.getX() - PALETTE_WIDTH / 2,
                hasRoom ? below : at.getY() - 18 - PALETTE_HEIGHT,
                PALETTE_WIDTH,
                PALETTE_HEIGHT);
    }

    /** What floats goes when the keyboard is somewhere else, but not while it moves from the page to the bar; the page tells again what is selected when it is back. */
    private void focusMoved(@Nullable Node owner) {
        if (web.equals(owner)) {
            page.run("canvas.tellAgain()");
        }
        if (bar.isVisible() && !web.equals(owner) && !isIn(bar, owner)) {
            bar.hide();
        }
        if (palette.isVisible() && !isIn(palette, owner)) {
            palette.close();
        }
        drawIfStale();
    }

    private static boolean isIn(Node around, @Nullable Node node) {
        return node != null && (node.equals(around) || isIn(around, node.getParent()));
    }

    private Point2D onPane(double x, double y) {
        return web.localToParent(x, y);
    }

    /** Where it was asked for, and whole. */
    private void place(Region floating, double x, double y, double width, double height) {
        floating.resizeRelocate(
                Math.rint(Math.clamp(x, 4, Math.max(4, getWidth() - width - 4))),
                Math.rint(Math.clamp(y, 4, Math.max(4, getHeight() - height - 4))),
                width,
                Math.min(height, getHeight() - 8));
    }

    /** The blocks of the page that is shown, in reading order. */
    static List<String> order(SiteViewModel model) {
        return model.currentPage()
                .map(shown -> shown.allBlocks().stream().map(Block::id).toList())
                .orElse(List.of());
    }
}
