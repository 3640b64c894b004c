package org.coachlibre.app.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.coachlibre.app.start.WizardViewModel.Step;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.core.Language;
import org.coachlibre.testkit.ui.Screens;
import org.coachlibre.ui.theme.WindowTheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** The first start's questions, light and dark, in both languages: written into {@code docs/screenshots/} for people to look at. */
class StartScreenshotsIT {
    private static final Path PICTURES = Path.of("..", "docs", "screenshots");
    private static final Set<Step> SHOWN =
            EnumSet.of(Step.LANGUAGE, Step.NAME, Step.COLOURS, Step.OFFER, Step.RECOVERY);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfQuestion(Language language) throws Exception {
        FxToolkit.registerPrimaryStage();
        for (WindowTheme.Mode mode : new WindowTheme.Mode[] {WindowTheme.Mode.LIGHT, WindowTheme.Mode.DARK}) {
            walk(language, mode);
        }
    }

    private static void walk(Language language, WindowTheme.Mode mode) throws Exception {
        FakeStart start = new FakeStart();
        start.hasKeyring = true;
        Clock clock = Clock.fixed(Instant.parse("2026-03-12T08:31:00Z"), ZoneOffset.UTC);
        WindowShell shell = Screens.onFxThread(() -> {
            WindowTheme theme = new WindowTheme(1);
            theme.modeProperty().set(mode);
            return new WindowShell(language, theme, clock);
        });
        Stage stage = Screens.onFxThread(() -> {
            StartWindow window = new StartWindow(shell, start);
            Stage made = new Stage();
            window.show(made);
            made.setWidth(1280);
            made.setHeight(800);
            return made;
        });
        try {
            for (Step step : Step.values()) {
                if (step == Step.PASSPHRASE) {
                    continue;
                }
                Screens.pulses(20);
                if (SHOWN.contains(step)) {
                    String name = "start-" + step.name().toLowerCase(Locale.ROOT) + "-" + language.code() + "-"
                            + mode.name().toLowerCase(Locale.ROOT) + ".png";
                    Screens.snapshot(stage.getScene(), PICTURES.resolve(name));
                    assertTrue(Files.size(PICTURES.resolve(name)) > 15_000, name + " is nearly empty");
                }
                Screens.onFxThread(() -> {
                    if (stage.getScene().lookup("#wizard-name") instanceof TextField name) {
                        name.setText("Claire Morel");
                    }
                    if (stage.getScene().lookup("#wizard-next") instanceof Button next) {
                        next.fire();
                    }
                    return true;
                });
            }
        } finally {
            Screens.onFxThread(() -> {
                stage.hide();
                shell.close();
                return true;
            });
        }
    }
}
