package org.coachlibre.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.coachlibre.testkit.ui.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** Keys that do something, beside fields that are typed into. */
class ShortcutsViewTest {
    private final FxRobot keyboard = new FxRobot();
    private TextField field;
    private Stage stage;

    @BeforeEach
    void show() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = Screens.onFxThread(() -> {
            Stage made = new Stage();
            Button elsewhere = new Button("Elsewhere");
            field = new TextField();
            Scene scene = new Scene(new VBox(elsewhere, field));
            new Shortcuts()
                    .add("Slash", new SimpleStringProperty("Search"), () -> field.requestFocus())
                    .install(scene);
            made.setScene(scene);
            made.show();
            made.requestFocus();
            elsewhere.requestFocus();
            return made;
        });
    }

    @AfterEach
    void hide() {
        Screens.onFxThread(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void a_letter_that_moved_to_a_field_is_not_typed_into_it_but_typed_there_it_is() {
        keyboard.type(KeyCode.SLASH);
        keyboard.type(KeyCode.A);
        keyboard.type(KeyCode.SLASH);
        Screens.pulses(2);
        assertEquals("a/", Screens.onFxThread(() -> field.getText()));
    }

    @Test
    void keys_of_the_window_wait_while_letters_are_typed_into_a_node_that_is_no_field() {
        AtomicBoolean isTyping = new AtomicBoolean(true);
        List<String> done = new ArrayList<>();
        Screens.onFxThread(() -> {
            Button page = new Button("Page");
            Scene scene = new Scene(new VBox(page));
            Shortcuts.typesInto(page, isTyping::get, KeyCombination.keyCombination("Shortcut+K"));
            new Shortcuts()
                    .add("N", new SimpleStringProperty("New"), () -> done.add("new"))
                    .add("Shortcut+K", new SimpleStringProperty("Palette"), () -> done.add("palette"))
                    .add("Shortcut+Z", new SimpleStringProperty("Undo"), () -> done.add("undo"))
                    .install(scene);
            stage.setScene(scene);
            page.requestFocus();
            return true;
        });
        keyboard.push(KeyCode.N);
        keyboard.push(KeyCode.CONTROL, KeyCode.K);
        keyboard.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of("undo"), done);
        isTyping.set(false);
        keyboard.push(KeyCode.N);
        keyboard.push(KeyCode.CONTROL, KeyCode.K);
        assertEquals(List.of("undo", "new", "palette"), done);
    }
}
