package org.coachlibre.site.view;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.LinkButton;
import org.coachlibre.site.LinkTarget;

/** The controls of a button: its words, and where it leads: a page, the booking, or an address that is typed. */
final class LinkFields {
    private final SiteViewModel model;
    private final ViewTexts texts;

    LinkFields(SiteViewModel model, ViewTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    VBox button(FieldSpec.Button spec, List<Runnable> followers) {
        Language language = model.languageProperty().get();
        TargetNames names = new TargetNames(model, texts);
        TextField label = new TextField();
        label.promptTextProperty().bind(texts.live("button.label"));
        label.accessibleTextProperty().bind(texts.live("button.label"));
        label.setId("site-" + spec.key().replace('.', '-') + "-label");
        ComboBox<LinkTarget> target = new ComboBox<>();
        target.setEditable(true);
        target.setMaxWidth(Double.MAX_VALUE);
        target.accessibleTextProperty().bind(texts.live("button.target"));
        target.promptTextProperty().bind(texts.live("button.target"));
        target.setConverter(names);
        followers.add(() -> model.currentBlock().map(spec.read()).ifPresent(button -> {
            if (!label.getText().equals(button.label().only(language))) {
                label.setText(button.label().only(language));
            }
            if (!target.isFocused() && !target.getEditor().isFocused()) {
                target.getItems().setAll(names.targets());
                target.setValue(button.target());
            }
        }));
        label.textProperty().addListener((text, before, after) -> {
            if (label.isFocused()) {
                change(
                        spec,
                        "label" + language.code(),
                        button -> new LinkButton(button.label().with(language, after), button.target()));
            }
        });
        target.setOnAction(event -> {
            LinkTarget chosen = target.getValue();
            if (chosen != null) {
                change(spec, "", button -> new LinkButton(button.label(), chosen));
            }
        });
        VBox box = new VBox(6, label, target);
        box.setFillWidth(true);
        return box;
    }

    private void change(FieldSpec.Button spec, String run, UnaryOperator<LinkButton> change) {
        model.editBlock(texts.now("undo.button"), run.isEmpty() ? "" : spec.key() + run, (Block block) -> spec.write()
                .apply(block, change.apply(spec.read().apply(block))));
    }
}
