package org.coachlibre.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.ui.controls.Icons;

/** What selected words can become: floats beside them. Arrows walk along it, Esc goes back to the text. */
final class FormatBar extends StackPane {
    /** One of the buttons. */
    private record Form(String name, String key, String icon, String sign) {}

    private static final List<List<Form>> FORMS = List.of(
            List.of(
                    new Form("bold", "format.bold", "fth-bold", ""),
                    new Form("italic", "format.italic", "fth-italic", "")),
            List.of(
                    new Form("heading", "format.heading", "", "H1"),
                    new Form("subheading", "format.subheading", "", "H2"),
                    new Form("bullets", "format.bullets", "fth-list", ""),
                    new Form("numbers", "format.numbers", "", "1."),
                    new Form("quote", "format.quote", "", "“”")));

    private final ViewTexts texts;
    private final Consumer<String> format;
    private final Consumer<LinkTarget> link;
    private final Runnable back;
    private final TargetNames names;
    private final HBox buttons = new HBox();
    private final HBox linking = new HBox();
    private final ComboBox<LinkTarget> target = new ComboBox<>();
    private final List<ToggleButton> toggles = new ArrayList<>();
    private LinkTarget now = LinkTarget.NOWHERE;

    /**
     * @param format is told which form was chosen, by the names of {@link CanvasMessage.WordsSelected}
     * @param link is told where the words lead from now on
     * @param back puts the caret back into the text
     */
    FormatBar(ViewTexts texts, TargetNames names, Consumer<String> format, Consumer<LinkTarget> link, Runnable back) {
        this.texts = texts;
        this.names = names;
        this.format = format;
        this.link = link;
        this.back = back;
        getStyleClass().add("site-format-bar");
        setId("site-format-bar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        accessibleTextProperty().bind(texts.live("format.bar"));
        buttons.setAlignment(Pos.CENTER_LEFT);
        for (List<Form> group : FORMS) {
            group.forEach(form -> buttons.getChildren().add(toggle(form, () -> this.format.accept(form.name()))));
            buttons.getChildren().add(separator());
        }
        buttons.getChildren().add(toggle(new Form("link", "format.link", "fth-link", ""), this::editLink));
        fillLinking();
        getChildren().addAll(buttons, linking);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
    }

    private static Node separator() {
        Separator separator = new Separator(javafx.geometry.Orientation.VERTICAL);
        separator.setFocusTraversable(false);
        return separator;
    }

    private ToggleButton toggle(Form form, Runnable action) {
        ToggleButton button = new ToggleButton(form.sign(), form.icon().isEmpty() ? null : Icons.icon(form.icon()));
        ObservableValue<String> name = texts.live(form.key());
        button.setId("site-format-" + form.name());
        button.getStyleClass().add("cl-icon-button");
        button.setUserData(form.name());
        button.accessibleTextProperty().bind(name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name);
        button.setTooltip(tooltip);
        button.setOnAction(event -> action.run());
        toggles.add(button);
        return button;
    }

    private void fillLinking() {
        target.setEditable(true);
        target.setId("site-format-target");
        target.setConverter(names);
        target.setPrefWidth(280);
        target.promptTextProperty().bind(texts.live("button.target"));
        target.accessibleTextProperty().bind(texts.live("button.target"));
        target.setOnAction(event -> {
            LinkTarget chosen = target.getValue();
            if (linking.isVisible() && chosen != null && !chosen.equals(now)) {
                finish(chosen);
            }
        });
        Button remove = Icons.button("fth-trash-2", texts.live("format.unlink"), () -> finish(LinkTarget.NOWHERE));
        remove.setId("site-format-unlink");
        linking.getChildren().addAll(target, remove);
        linking.setAlignment(Pos.CENTER_LEFT);
        linking.setSpacing(4);
        showButtons();
    }

    private void finish(LinkTarget chosen) {
        showButtons();
        link.accept(chosen);
    }

    /** Shows what the selected words are. */
    void show(Set<String> forms, LinkTarget leadsTo) {
        now = leadsTo;
        toggles.forEach(button -> button.setSelected(forms.contains(String.valueOf(button.getUserData()))));
        if (!linking.isVisible()) {
            showButtons();
        }
        setVisible(true);
    }

    void hide() {
        showButtons();
        setVisible(false);
    }

    private void showButtons() {
        linking.setVisible(false);
        linking.setManaged(false);
        buttons.setVisible(true);
        buttons.setManaged(true);
    }

    /** Asks where the words lead. */
    void editLink() {
        buttons.setVisible(false);
        buttons.setManaged(false);
        linking.setVisible(true);
        linking.setManaged(true);
        target.getItems().setAll(names.targets());
        target.setValue(now);
        target.getEditor().setText(now instanceof LinkTarget.Nowhere ? "" : names.toString(now));
        target.requestFocus();
        target.getEditor().selectAll();
    }

    /** Puts the keyboard on the first button. */
    void focusFirst() {
        toggles.getFirst().requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            showButtons();
            back.run();
            event.consume();
        } else if (linking.isVisible() && event.getCode() == KeyCode.ENTER) {
            LinkTarget typed = names.fromString(target.getEditor().getText());
            event.consume();
            finish(typed);
        } else if (buttons.isVisible() && (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT)) {
            walk(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            event.consume();
        }
    }

    private void walk(int by) {
        for (int i = 0; i < toggles.size(); i++) {
            if (toggles.get(i).isFocused()) {
                toggles.get(Math.floorMod(i + by, toggles.size())).requestFocus();
                return;
            }
        }
    }
}
