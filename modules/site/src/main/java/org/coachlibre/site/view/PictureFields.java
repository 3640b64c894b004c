package org.coachlibre.site.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.coachlibre.core.Language;
import org.coachlibre.site.PictureResult;
import org.coachlibre.site.PictureUse;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Notifications;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.LiveNames;
import org.coachlibre.ui.controls.Texts;

/** The controls of a picture: one of the drawings or a file of the coach, and what it shows in words. */
final class PictureFields {
    static final List<String> DRAWINGS =
            List.of("summit", "horizon", "track", "stones", "compass", "circle", "path", "window", "waves", "map");

    private final SiteViewModel model;
    private final ViewTexts texts;
    private final Dialogs dialogs;
    private final Notifications notifications;

    PictureFields(SiteViewModel model, ViewTexts texts, Dialogs dialogs, Notifications notifications) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.notifications = notifications;
    }

    VBox picture(FieldSpec.Picture spec, List<Runnable> followers) {
        Language language = model.languageProperty().get();
        ComboBox<PictureUse.Source> source = new ComboBox<>();
        source.setMaxWidth(Double.MAX_VALUE);
        LiveNames.show(source, texts.localization(), this::name);
        source.accessibleTextProperty().bind(texts.live(spec.key()));
        Button choose = Buttons.plain(texts.live("picture.choose"), () -> choose(spec));
        choose.setId("site-picture-choose");
        TextField alternative = new TextField();
        alternative.setId("site-picture-alternative");
        alternative.promptTextProperty().bind(texts.live("picture.alternative"));
        alternative.accessibleTextProperty().bind(texts.live("picture.alternative"));
        CheckBox decorative = new CheckBox();
        decorative.textProperty().bind(texts.live("picture.decorative"));
        Label missing = Texts.secondary(texts.live("picture.missing"));
        missing.getStyleClass().add("cl-fault");
        followers.add(() -> model.currentBlock().map(spec.read()).ifPresent(use -> {
            source.getItems().setAll(sources(use));
            source.setValue(use.source());
            decorative.setSelected(use.decorative());
            show(decorative, spec.isDescribed());
            show(alternative, spec.isDescribed() && !use.decorative());
            show(missing, spec.isDescribed() && use.needsAlternative());
            if (!alternative.getText().equals(use.alternative().only(language))) {
                alternative.setText(use.alternative().only(language));
            }
        }));
        source.setOnAction(event -> {
            PictureUse.Source chosen = source.getValue();
            if (chosen != null) {
                change(spec, "", use -> new PictureUse(chosen, use.alternative(), use.decorative()));
            }
        });
        decorative.setOnAction(event ->
                change(spec, "", use -> new PictureUse(use.source(), use.alternative(), decorative.isSelected())));
        alternative.textProperty().addListener((text, before, after) -> {
            if (alternative.isFocused()) {
                change(
                        spec,
                        "alternative" + language.code(),
                        use -> new PictureUse(use.source(), use.alternative().with(language, after), use.decorative()));
            }
        });
        return new VBox(6, source, choose, decorative, alternative, missing);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void change(FieldSpec.Picture spec, String run, UnaryOperator<PictureUse> change) {
        model.editBlock(texts.now("undo.picture"), run.isEmpty() ? "" : spec.key() + run, block -> spec.write()
                .apply(block, change.apply(spec.read().apply(block))));
    }

    private void choose(FieldSpec.Picture spec) {
        String block = model.blockProperty().get();
        dialogs.openFile(
                new Dialogs.FileRequest(
                        texts.now("picture.choose"),
                        null,
                        List.of(new Dialogs.FileKind(
                                texts.now("picture.kind"), List.of("*.jpg", "*.jpeg", "*.png", "*.webp")))),
                file -> add(spec, block, file));
    }

    private void add(FieldSpec.Picture spec, String block, Path file) {
        model.addPicture(
                texts.now("picture.adding"),
                file,
                result -> taken(spec, block, result),
                cause -> notifications.tell(Notice.error(texts.now("picture.failed"), String.valueOf(cause))));
    }

    private void taken(FieldSpec.Picture spec, String block, PictureResult result) {
        if (result instanceof PictureResult.Added(var picture)) {
            model.selectBlock(block);
            change(spec, "", use -> new PictureUse(new PictureUse.Photo(picture.sha256()), use.alternative(), false));
        } else {
            notifications.tell(Notice.warning(PictureSentences.of(result, texts)));
        }
    }

    private List<PictureUse.Source> sources(PictureUse use) {
        List<PictureUse.Source> sources = new ArrayList<>();
        sources.add(new PictureUse.None());
        DRAWINGS.forEach(name -> sources.add(new PictureUse.Drawing(name)));
        if (use.source() instanceof PictureUse.Photo photo) {
            sources.add(photo);
        }
        return sources;
    }

    private String name(PictureUse.Source source) {
        return switch (source) {
            case PictureUse.None() -> texts.now("picture.none");
            case PictureUse.Drawing(String name) -> texts.now("picture.drawing." + name);
            case PictureUse.Photo photo -> texts.now("picture.own");
        };
    }
}
