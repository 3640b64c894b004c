package org.coachlibre.ui.controls;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.coachlibre.ui.Localization;
import org.jspecify.annotations.Nullable;

/** What the choices of a box are called: in the language of now, also when that changes while the box is on the screen. */
public final class LiveNames {
    private LiveNames() {}

    /** @param name of a choice, in the language of the moment; the box is not editable */
    public static <T> void show(ComboBox<T> box, Localization localization, Function<T, String> name) {
        box.converterProperty().bind(localization.languageProperty().map(language -> converter(name)));
    }

    private static <T> StringConverter<T> converter(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // never called: a choice is not typed
            }
        };
    }
}
