package org.coachlibre.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.SuppliedBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.site.UnknownBlock;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.LiveNames;
import org.coachlibre.ui.controls.Texts;

/** What can be changed of the block or page that is selected. Rebuilt when another one is; else its fields follow. */
final class InspectorPane extends ScrollPane {
    private final SiteViewModel model;
    private final ViewTexts texts;
    private final FieldFactory factory;
    private final VBox content = new VBox();
    private final List<Runnable> followers = new ArrayList<>();
    private String shape = "";

    InspectorPane(SiteViewModel model, ViewTexts texts, FieldFactory factory) {
        this.model = model;
        this.texts = texts;
        this.factory = factory;
        getStyleClass().add("site-inspector");
        content.getStyleClass().add("site-inspector-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(260);
        model.siteProperty().addListener((site, before, after) -> follow());
        model.pageProperty().addListener((page, before, after) -> follow());
        model.blockProperty().addListener((block, before, after) -> follow());
        model.languageProperty().addListener((language, before, after) -> follow());
        follow();
    }

    /** Keeps the caret where it is while the same things are shown. */
    private void follow() {
        String wanted = shape();
        if (wanted.equals(shape)) {
            followers.forEach(Runnable::run);
            return;
        }
        shape = wanted;
        followers.clear();
        content.getChildren().clear();
        Optional<Block> block = model.currentBlock();
        if (block.isPresent()) {
            showBlock(block.get());
        } else {
            model.currentPage().ifPresent(page -> showPage());
        }
        followers.forEach(Runnable::run);
        setVvalue(0);
    }

    /** Two states with the same shape are shown by the same fields. */
    private String shape() {
        String language = model.languageProperty().get().code();
        Optional<Block> block = model.currentBlock();
        if (block.isPresent()) {
            StringBuilder shape = new StringBuilder(language).append(block.get().id());
            for (FieldSpec spec : BlockForms.of(block.get())) {
                if (spec instanceof FieldSpec.Items items) {
                    shape.append('/').append(items.count().apply(block.get()));
                }
            }
            return shape.toString();
        }
        return language + model.currentPage().map(page -> "page" + page.id()).orElse("");
    }

    private void showBlock(Block block) {
        content.getChildren().add(blockHead(block));
        FormGrid form = new FormGrid();
        for (FieldSpec spec : BlockForms.of(block)) {
            factory.add(form, spec, followers);
        }
        if (block instanceof SuppliedBlock || block instanceof UnknownBlock) {
            content.getChildren().add(Texts.secondary(texts.live("block.filled-elsewhere")));
        } else if (!BlockForms.of(block).isEmpty()) {
            form.row(texts.live("field.tone"), tone());
        }
        content.getChildren().add(form);
        if (block instanceof ContainerBlock) {
            content.getChildren().add(Texts.secondary(texts.live("nest.hint")));
        }
    }

    private HBox blockHead(Block block) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button up = Icons.button(
                "fth-arrow-up", texts.live("menu.up"), () -> model.moveBlock(texts.now("undo.move-block"), -1));
        Button down = Icons.button(
                "fth-arrow-down", texts.live("menu.down"), () -> model.moveBlock(texts.now("undo.move-block"), 1));
        Button copy = Icons.button(
                "fth-copy",
                texts.live("menu.duplicate"),
                () -> model.duplicateBlock(texts.now("undo.duplicate-block")));
        Button remove = Icons.button(
                "fth-trash-2", texts.live("menu.remove"), () -> model.removeBlock(texts.now("undo.remove-block")));
        remove.setId("site-remove-block");
        HBox head = new HBox(Texts.section(texts.live(BlockKind.keyOf(block))), space, up, down, copy, remove);
        head.getStyleClass().add("site-inspector-head");
        return head;
    }

    private ComboBox<Tone> tone() {
        ComboBox<Tone> box = new ComboBox<>();
        box.getItems().setAll(Tone.values());
        box.setMaxWidth(Double.MAX_VALUE);
        LiveNames.show(box, texts.localization(), tone -> texts.now("tone." + tone.name()));
        followers.add(() -> model.currentBlock().ifPresent(now -> box.setValue(now.tone())));
        box.setOnAction(event -> {
            Tone chosen = box.getValue();
            if (chosen != null) {
                model.editBlock(texts.now("undo.tone"), "", now -> now.onTone(chosen));
            }
        });
        return box;
    }

    private void showPage() {
        boolean isArticle = model.currentPage().map(Page::article).isPresent();
        content.getChildren().add(Texts.section(texts.live(isArticle ? "article.title" : "page.title")));
        FormGrid form = new FormGrid();
        TextField title = factory.textField("site-page-title");
        pageText(title, "title", Page::title, Page::withTitle);
        form.row(texts.live("page.name"), title);
        TextField description = factory.textField("site-page-description");
        pageText(description, "description", Page::description, Page::withDescription);
        form.row(
                texts.live("page.description"),
                description,
                texts.live(isArticle ? "article.description.hint" : "page.description.hint"));
        boolean isHome =
                model.currentPage().filter(page -> page.kind() == PageKind.HOME).isPresent();
        if (!isHome) {
            TextField slug = factory.textField("site-page-slug");
            pageText(slug, "slug", Page::slug, Page::withSlug);
            form.row(texts.live("page.slug"), slug, texts.live("page.slug.hint"));
            if (isArticle) {
                new ArticleFields(new ArticleViewModel(model), texts, factory).add(form, followers);
                content.getChildren().addAll(form, Texts.secondary(texts.live("inspector.hint")));
                return;
            }
            CheckBox inMenu = new CheckBox();
            inMenu.textProperty().bind(texts.live("page.in-menu"));
            followers.add(() -> model.currentPage().ifPresent(page -> inMenu.setSelected(page.inMenu())));
            inMenu.setOnAction(
                    event -> model.editPage(texts.now("undo.page"), "", page -> page.withInMenu(inMenu.isSelected())));
            content.getChildren().addAll(form, inMenu);
        } else {
            content.getChildren().add(form);
        }
        content.getChildren().add(Texts.secondary(texts.live("inspector.hint")));
    }

    private void pageText(
            TextField field, String name, Function<Page, LocalText> read, BiFunction<Page, LocalText, Page> write) {
        Language language = model.languageProperty().get();
        followers.add(() -> model.currentPage()
                .map(read)
                .map(text -> text.only(language))
                .filter(text -> !text.equals(field.getText()))
                .ifPresent(field::setText));
        field.textProperty().addListener((text, before, after) -> {
            if (field.isFocused()) {
                model.editPage(
                        texts.now("undo.page"),
                        "page-" + name + language.code(),
                        page -> write.apply(page, read.apply(page).with(language, after)));
            }
        });
    }
}
