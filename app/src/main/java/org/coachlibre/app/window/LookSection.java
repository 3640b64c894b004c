package org.coachlibre.app.window;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.ui.controls.AccentChoice;
import org.coachlibre.ui.controls.Segmented;
import org.coachlibre.ui.controls.SettingRow;
import org.coachlibre.ui.controls.Texts;
import org.coachlibre.ui.theme.WindowTheme;
import org.coachlibre.ui.theme.WindowTheme.Mode;

/** Language, colours, light and dark, size of the text; each holds at once. */
final class LookSection extends OwnSection {
    private final WindowShell shell;
    private final ProfileViewModel model;
    private final ObservableValue<PracticeProfile> profile;

    LookSection(WindowShell shell, ProfileViewModel model, ObservableValue<PracticeProfile> profile) {
        super(shell.phrases(), "look", "fth-globe", 20);
        this.shell = shell;
        this.model = model;
        this.profile = profile;
    }

    @Override
    public Node content() {
        AccentChoice accents =
                new AccentChoice(shell.localization(), profile.getValue().themeId());
        accents.themeIdProperty()
                .addListener((theme, before, id) -> model.change(
                        old -> ProfileViewModel.with(old).themeId(id).profile()));
        VBox colours = new VBox(2, Texts.body(say("accent")), Texts.secondary(say("accent-why")), accents);
        colours.getChildren().getFirst().getStyleClass().add("cl-strong");
        colours.getStyleClass().addAll("cl-setting", "cl-setting-block");
        return column(
                new SettingRow(say("language"), say("language-why"), languages()),
                new SettingRow(say("mode"), say("mode-why"), modes()),
                new SettingRow(say("size"), say("size-why"), sizes()),
                colours);
    }

    private Node languages() {
        Map<Language, ObservableValue<String>> options = new LinkedHashMap<>();
        options.put(Language.FRENCH, Texts.fixed("Français"));
        options.put(Language.ENGLISH, Texts.fixed("English"));
        Segmented<Language> choice =
                new Segmented<>(say("language"), options, shell.localization().language());
        shell.localization().languageProperty().subscribe(choice.valueProperty()::set);
        choice.valueProperty().addListener((value, before, language) -> model.switchLanguage(language));
        return choice;
    }

    private Node modes() {
        Map<Mode, ObservableValue<String>> options = new LinkedHashMap<>();
        options.put(Mode.SYSTEM, say("mode.system"));
        options.put(Mode.LIGHT, say("mode.light"));
        options.put(Mode.DARK, say("mode.dark"));
        WindowTheme theme = shell.theme();
        Segmented<Mode> choice =
                new Segmented<>(say("mode"), options, theme.modeProperty().get());
        choice.valueProperty().bindBidirectional(theme.modeProperty());
        return choice;
    }

    private Node sizes() {
        Map<Double, ObservableValue<String>> options = new LinkedHashMap<>();
        for (double scale : new double[] {0.9, 1.0, 1.15, 1.3, 1.5}) {
            options.put(scale, Texts.fixed(Math.round(scale * 100) + " %"));
        }
        WindowTheme theme = shell.theme();
        Segmented<Double> choice =
                new Segmented<>(say("size"), options, theme.scaleProperty().get());
        theme.scaleProperty().subscribe(scale -> choice.valueProperty().set(scale.doubleValue()));
        choice.valueProperty()
                .addListener((value, before, scale) -> theme.scaleProperty().set(scale));
        return choice;
    }
}
