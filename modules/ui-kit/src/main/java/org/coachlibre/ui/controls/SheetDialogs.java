package org.coachlibre.ui.controls;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.Localization;
import org.jspecify.annotations.Nullable;

/** {@link Dialogs} as sheets on the window's {@link Overlay}. The overlay is attached when the window is built. */
public final class SheetDialogs implements Dialogs {
    private static final String BUNDLE = ErrorState.BUNDLE;
    private static final double CHOICE_WIDTH = 340;
    private static final double CHOICE_PADDING = 28;

    private final Localization localization;
    private @Nullable Overlay overlay;

    public SheetDialogs(Localization localization) {
        this.localization = localization;
    }

    /** From now on dialogs float on {@code layer}. */
    public void attach(Overlay layer) {
        this.overlay = layer;
    }

    @Override
    public void confirm(Confirmation confirmation, Runnable onConfirmed) {
        Sheet sheet = new Sheet(confirmation.title(), confirmation.text());
        ObservableValue<String> verb = Texts.fixed(confirmation.action());
        Runnable act = () -> {
            sheet.close();
            onConfirmed.run();
        };
        Button go = confirmation.danger() ? Buttons.danger(verb, act) : Buttons.primary(verb, act);
        Button cancel = cancel(sheet);
        sheet.buttons(cancel, go);
        (confirmation.danger() ? cancel : go).setDefaultButton(true);
        sheet.open(confirmation.danger() ? cancel : go);
    }

    @Override
    public <T> void choose(Choice<T> choice, Consumer<? super T> onChosen) {
        Sheet sheet = new Sheet(choice.title(), choice.text());
        VBox options = new VBox(8);
        for (Option<T> option : choice.options()) {
            Button button = new Button();
            button.getStyleClass().add("cl-choice");
            button.setAccessibleText(option.label() + ". " + option.detail());
            button.setGraphic(words(option.label(), option.detail(), button));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> {
                sheet.close();
                onChosen.accept(option.value());
            });
            options.getChildren().add(button);
        }
        sheet.body(options);
        sheet.buttons(cancel(sheet));
        sheet.open(options.getChildren().getFirst());
    }

    /** Words that wrap at the button's width; a wrapping label measures its height at its least width, so that is given. */
    private static VBox words(String label, String detail, Button button) {
        Label verb = Texts.body(Texts.fixed(label));
        verb.getStyleClass().add("cl-strong");
        VBox texts = new VBox(2, verb);
        if (!detail.isEmpty()) {
            Label consequence = Texts.secondary(Texts.fixed(detail));
            consequence.setMinWidth(CHOICE_WIDTH);
            button.widthProperty()
                    .addListener((width, before, now) ->
                            consequence.setMinWidth(Math.max(CHOICE_WIDTH, now.doubleValue() - CHOICE_PADDING)));
            texts.getChildren().add(consequence);
        }
        verb.setWrapText(false);
        return texts;
    }

    @Override
    public OpenDialog form(Form form) {
        Sheet sheet = new Sheet(form.title(), form.text());
        ScrollPane scroll = new ScrollPane(form.content());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("cl-sheet-scroll");
        sheet.body(scroll);
        // For forms whose fields do not say it themselves: a button never does nothing without a word.
        SimpleBooleanProperty isMissing = new SimpleBooleanProperty();
        sheet.body(Texts.faultWhen(
                localization.text(BUNDLE, "dialog.missing"), isMissing.and(Bindings.not(form.ready()))));
        Button submit = Buttons.primary(Texts.fixed(form.action()), () -> {
            if (!form.ready().get()) {
                isMissing.set(!showFaults(form.content()));
            } else if (form.submit().get()) {
                sheet.close();
            }
        });
        submit.setDefaultButton(true);
        Button leave = form.leave().isEmpty() ? cancel(sheet) : Buttons.plain(Texts.fixed(form.leave()), sheet::close);
        sheet.buttons(leave, submit);
        sheet.open(firstField(form.content()));
        return sheet::close;
    }

    /** Says below each field what is missing, and goes to the first of them. */
    private static boolean showFaults(Node content) {
        if (content instanceof FormGrid grid) {
            return !grid.showFaults();
        }
        return content instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .map(SheetDialogs::showFaults)
                        .reduce(false, Boolean::logicalOr);
    }

    @Override
    public void error(ErrorReport report) {
        Sheet sheet = new Sheet(report.what(), report.safe());
        sheet.body(Texts.body(Texts.fixed(report.next())));
        Button close = Buttons.primary(localization.text(BUNDLE, "dialog.close"), sheet::close);
        close.setDefaultButton(true);
        if (report.details().isEmpty()) {
            sheet.buttons(close);
        } else {
            sheet.buttons(ErrorState.copyButton(localization, report.details()), close);
        }
        sheet.open(close);
    }

    @Override
    public void openFile(FileRequest request, Consumer<Path> onChosen) {
        given(chooser(request).showOpenDialog(window()), onChosen);
    }

    @Override
    public void saveFile(FileRequest request, Consumer<Path> onChosen) {
        given(chooser(request).showSaveDialog(window()), onChosen);
    }

    @Override
    public void chooseFolder(String title, Consumer<Path> onChosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        given(chooser.showDialog(window()), onChosen);
    }

    private static void given(@Nullable File file, Consumer<Path> onChosen) {
        if (file != null) {
            onChosen.accept(file.toPath());
        }
    }

    private static FileChooser chooser(FileRequest request) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(request.title());
        chooser.setInitialFileName(request.suggestedName());
        request.kinds().forEach(kind -> chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind.description(), kind.patterns())));
        return chooser;
    }

    private @Nullable Window window() {
        Overlay layer = overlay;
        return layer == null || layer.getScene() == null
                ? null
                : layer.getScene().getWindow();
    }

    private Button cancel(Sheet sheet) {
        return Buttons.plain(localization.text(BUNDLE, "dialog.cancel"), sheet::close);
    }

    private static Node firstField(Node content) {
        return content.lookupAll("*").stream()
                .filter(node -> !node.equals(content) && node.isFocusTraversable() && !node.isDisabled())
                .findFirst()
                .orElse(content);
    }

    /** A floating card with a title, a text, a body and its buttons at the lower right. */
    private final class Sheet extends VBox {
        Sheet(String title, String text) {
            getStyleClass().add("cl-sheet");
            setAccessibleRole(AccessibleRole.DIALOG);
            setAccessibleText(title);
            Label heading = Texts.section(Texts.fixed(title));
            heading.setWrapText(true);
            getChildren().add(heading);
            if (!text.isEmpty()) {
                Label words = Texts.body(Texts.fixed(text));
                words.getStyleClass().add("cl-muted");
                getChildren().add(words);
            }
        }

        void body(Node body) {
            VBox.setMargin(body, new javafx.geometry.Insets(8, 0, 0, 0));
            getChildren().add(body);
        }

        void buttons(Button... buttons) {
            HBox row = new HBox(8, buttons);
            row.setAlignment(Pos.CENTER_RIGHT);
            VBox.setMargin(row, new javafx.geometry.Insets(12, 0, 0, 0));
            getChildren().add(row);
        }

        void open(Node first) {
            Overlay layer = overlay;
            if (layer == null) {
                throw new IllegalStateException("The dialogs are not attached to a window");
            }
            layer.open(this, first, Pos.CENTER, () -> {});
        }

        void close() {
            Overlay layer = overlay;
            if (layer != null) {
                layer.close(this);
            }
        }
    }
}
