package org.coachlibre.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * How the window looks: light or dark, the practice's accent, the size of the type, motion. Follows the system until the
 * user decides otherwise. One per program; JavaFX thread only.
 */
public final class WindowTheme {
    /** Who decides between light and dark. */
    public enum Mode {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** The size of body text at scale 1, in pixels of the screen's scale. */
    public static final double BODY_SIZE = 13;

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
    private final StringProperty accent = new SimpleStringProperty("slate");
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reducedMotion = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> stylesheets = FXCollections.observableArrayList();
    private final double systemScale;

    public WindowTheme() {
        this(systemScale());
    }

    /** @param systemScale the size of the system's text, 1 for usual */
    public WindowTheme(double systemScale) {
        this.systemScale = systemScale;
        Fonts.load();
        Platform.Preferences system = Platform.getPreferences();
        dark.bind(Bindings.createBooleanBinding(
                () -> mode.get() == Mode.DARK
                        || (mode.get() == Mode.SYSTEM && system.getColorScheme() == ColorScheme.DARK),
                mode,
                system.colorSchemeProperty()));
        reducedMotion.bind(system.reducedMotionProperty());
        dark.subscribe(this::refresh);
        accent.subscribe(this::refresh);
        scale.subscribe(this::refresh);
        refresh();
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** The id of the practice's site theme, whose accent the window wears. */
    public StringProperty accentProperty() {
        return accent;
    }

    /** What the user multiplies the system's text size by, from 0.8 to 2. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** True where the system asks for less motion: nothing slides then. */
    public ReadOnlyBooleanProperty reducedMotionProperty() {
        return reducedMotion.getReadOnlyProperty();
    }

    /** From light to dark or back, whatever the system says. */
    public void toggle() {
        mode.set(dark.get() ? Mode.LIGHT : Mode.DARK);
    }

    /** Dresses {@code scene} and keeps it dressed as the theme changes. */
    public void dress(Scene scene) {
        Bindings.bindContent(scene.getStylesheets(), stylesheets);
        dark.subscribe(isDark -> scene.getRoot().pseudoClassStateChanged(DARK, isDark));
    }

    private void refresh() {
        boolean isDark = dark.get();
        Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        double factor = Math.clamp(systemScale * scale.get(), 0.8, 2.5);
        String variables = String.format(
                Locale.ROOT,
                ".root{%s-fx-font-size:%.2fpx;}.ikonli-font-icon{-fx-icon-size:%.0fpx;}",
                Accent.of(accent.get()).tokens(isDark),
                BODY_SIZE * factor,
                16 * factor);
        String data = "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(variables.getBytes(StandardCharsets.UTF_8));
        stylesheets.setAll(List.of(resource(isDark ? "dark.css" : "light.css"), data, resource("coachlibre.css")));
    }

    private static double systemScale() {
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        return Math.clamp(Font.getDefault().getSize() / (isWindows ? 12 : 13), 0.8, 2.5);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(WindowTheme.class.getResource("/org/coachlibre/ui/" + name), name)
                .toExternalForm();
    }

    /** The shipped typeface. Figures are tabular in the files themselves, because the toolkit cannot switch font features. */
    private static final class Fonts {
        static void load() {
            for (String file : List.of("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")) {
                try (InputStream in = WindowTheme.class.getResourceAsStream("/org/coachlibre/ui/fonts/" + file)) {
                    Font.loadFont(Objects.requireNonNull(in, file), BODY_SIZE);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
