package org.coachlibre.site.view;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.core.Language;
import org.coachlibre.site.RichText;
import org.coachlibre.site.SiteOffer;
import org.coachlibre.site.text.RichMarkup;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.LiveNames;
import org.coachlibre.ui.controls.Texts;

/** Makes the controls for {@link FieldSpec}s. Each adds a follower that shows the value of the block as it is then. */
final class FieldFactory {
    private final SiteViewModel model;
    private final ViewTexts texts;
    private final LinkFields links;
    private final PictureFields pictures;

    FieldFactory(SiteViewModel model, ViewTexts texts, PictureFields pictures) {
        this.model = model;
        this.texts = texts;
        this.links = new LinkFields(model, texts);
        this.pictures = pictures;
    }

    void add(FormGrid form, FieldSpec spec, List<Runnable> followers) {
        switch (spec) {
            case FieldSpec.Words words -> row(form, spec, words.hint(), words(words, followers));
            case FieldSpec.Plain plain -> row(form, spec, plain.hint(), plain(plain, followers));
            case FieldSpec.Choice choice -> form.row(texts.live(spec.key()), choice(choice, followers));
            case FieldSpec.Rich rich ->
                form.row(texts.live(spec.key()), rich(rich, followers), texts.live("field.markup.hint"));
            case FieldSpec.Switch toggle -> form.getChildren().add(toggle(toggle, followers));
            case FieldSpec.Button button -> form.row(texts.live(spec.key()), links.button(button, followers));
            case FieldSpec.Picture picture -> form.row(texts.live(spec.key()), pictures.picture(picture, followers));
            case FieldSpec.Offer offer -> form.row(texts.live(spec.key()), offer(offer, followers));
            case FieldSpec.Items items -> items(form, items, followers);
        }
    }

    TextField textField(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    private void row(FormGrid form, FieldSpec spec, String hint, TextInputControl field) {
        if (hint.isEmpty()) {
            form.row(texts.live(spec.key()), field);
        } else {
            form.row(texts.live(spec.key()), field, texts.live(hint));
        }
    }

    private TextInputControl words(FieldSpec.Words spec, List<Runnable> followers) {
        TextInputControl field = spec.lines() > 1 ? area(spec.lines()) : new TextField();
        field.setId("site-" + spec.key().replace('.', '-'));
        Language language = model.languageProperty().get();
        followers.add(() -> model.currentBlock()
                .map(block -> spec.read().apply(block).only(language))
                .filter(text -> !text.equals(field.getText()))
                .ifPresent(field::setText));
        field.textProperty().addListener((text, before, after) -> {
            if (field.isFocused()) {
                model.editBlock(texts.now("undo.text"), spec.key() + language.code(), block -> spec.write()
                        .apply(block, spec.read().apply(block).with(language, after)));
            }
        });
        return field;
    }

    private TextInputControl plain(FieldSpec.Plain spec, List<Runnable> followers) {
        TextInputControl field = spec.lines() > 1 ? area(spec.lines()) : new TextField();
        field.setId("site-" + spec.key().replace('.', '-'));
        followers.add(() -> model.currentBlock()
                .map(spec.read())
                .filter(text -> !text.equals(field.getText()))
                .ifPresent(field::setText));
        field.textProperty().addListener((text, before, after) -> {
            if (field.isFocused()) {
                model.editBlock(texts.now("undo.text"), spec.key(), block -> spec.write()
                        .apply(block, after));
            }
        });
        return field;
    }

    private ComboBox<String> choice(FieldSpec.Choice spec, List<Runnable> followers) {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(spec.options());
        LiveNames.show(box, texts.localization(), name -> name.isEmpty() ? texts.now(spec.key() + ".none") : name);
        followers.add(() ->
                model.currentBlock().ifPresent(block -> box.setValue(spec.read().apply(block))));
        box.setOnAction(event -> {
            String chosen = box.getValue();
            boolean isOther = chosen != null
                    && model.currentBlock()
                            .map(spec.read())
                            .filter(now -> !now.equals(chosen))
                            .isPresent();
            if (isOther) {
                model.editBlock(
                        texts.now("undo.setting"), "", block -> spec.write().apply(block, chosen));
            }
        });
        return box;
    }

    private TextArea rich(FieldSpec.Rich spec, List<Runnable> followers) {
        TextArea area = area(14);
        area.setId("site-" + spec.key().replace('.', '-'));
        Language language = model.languageProperty().get();
        followers.add(() -> model.currentBlock().ifPresent(block -> {
            RichText now = spec.read().apply(block).only(language);
            // What was typed stays as it was typed while it means the same.
            if (!RichMarkup.parse(area.getText()).equals(now)) {
                area.setText(RichMarkup.print(now));
            }
        }));
        area.textProperty().addListener((text, before, after) -> {
            if (area.isFocused()) {
                model.editBlock(texts.now("undo.text"), spec.key() + language.code(), block -> spec.write()
                        .apply(block, spec.read().apply(block).with(language, RichMarkup.parse(after))));
            }
        });
        return area;
    }

    private static TextArea area(int rows) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        return area;
    }

    private CheckBox toggle(FieldSpec.Switch spec, List<Runnable> followers) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(texts.live(spec.key()));
        followers.add(() -> model.currentBlock()
                .ifPresent(block -> box.setSelected(spec.read().apply(block))));
        box.setOnAction(event -> model.editBlock(
                texts.now("undo.setting"), "", block -> spec.write().apply(block, box.isSelected())));
        return box;
    }

    private ComboBox<String> offer(FieldSpec.Offer spec, List<Runnable> followers) {
        ComboBox<String> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().add("");
        model.offers().forEach(offer -> box.getItems().add(offer.id()));
        LiveNames.show(box, texts.localization(), id -> model.offers().stream()
                .filter(offer -> offer.id().equals(id))
                .map(SiteOffer::name)
                .map(name -> name.in(model.languageProperty().get()))
                .findFirst()
                .orElse(texts.now("offer.all")));
        followers.add(() ->
                model.currentBlock().ifPresent(block -> box.setValue(spec.read().apply(block))));
        box.setOnAction(event -> model.editBlock(texts.now("undo.setting"), "", block -> spec.write()
                .apply(block, box.getValue() == null ? "" : box.getValue())));
        return box;
    }

    private void items(FormGrid form, FieldSpec.Items spec, List<Runnable> followers) {
        int count = model.currentBlock().map(spec.count()).orElse(0);
        for (int i = 0; i < count; i++) {
            int index = i;
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Button up = Icons.button(
                    "fth-arrow-up", texts.live("item.up"), () -> edit(spec, FieldSpec.ItemEdit.Kind.MOVE, index, -1));
            Button remove = Icons.button(
                    "fth-x", texts.live("item.remove"), () -> edit(spec, FieldSpec.ItemEdit.Kind.REMOVE, index, 0));
            up.setDisable(index == 0);
            HBox head = new HBox(
                    Texts.secondary(Texts.fixed(texts.now(spec.key() + ".one", index + 1))), space, up, remove);
            head.getStyleClass().add("site-item-head");
            FormGrid inner = new FormGrid();
            spec.fields().apply(index).forEach(field -> add(inner, field, followers));
            VBox item = new VBox(head, inner);
            item.getStyleClass().add("site-item");
            form.getChildren().add(item);
        }
        form.getChildren()
                .add(Buttons.plain(
                        texts.live(spec.key() + ".add"), () -> edit(spec, FieldSpec.ItemEdit.Kind.ADD, count, 0)));
    }

    private void edit(FieldSpec.Items spec, FieldSpec.ItemEdit.Kind kind, int index, int by) {
        model.editBlock(texts.now("undo.items"), "", block -> spec.edit()
                .apply(block, new FieldSpec.ItemEdit(kind, index, by)));
    }
}
