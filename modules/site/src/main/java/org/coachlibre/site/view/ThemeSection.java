package org.coachlibre.site.view;

import java.util.Collection;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.coachlibre.site.Site;
import org.coachlibre.site.theme.Theme;
import org.coachlibre.site.theme.Themes;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.SettingsSection;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** The looks and languages of the site in Settings. */
public final class ThemeSection implements SettingsSection {
    private final SiteViewModel model;
    private final ViewTexts texts;
    private @Nullable Node content;

    public ThemeSection(SiteViewModel model, Localization localization) {
        this.model = model;
        this.texts = new ViewTexts(localization);
    }

    @Override
    public String id() {
        return "site-theme";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.live("settings.title");
    }

    @Override
    public String icon() {
        return "fth-droplet";
    }

    @Override
    public Collection<String> keywords() {
        return List.of(texts.now("settings.keywords").split(" "));
    }

    @Override
    public boolean danger() {
        return false;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Node content() {
        Node now = content;
        if (now == null) {
            if (model.siteProperty().get() == null) {
                model.load();
            }
            now = build();
            content = now;
        }
        return now;
    }

    private Node build() {
        TilePane tiles = new TilePane(12, 12);
        tiles.setPrefColumns(3);
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Themes.list()) {
            tiles.getChildren().add(tile(theme, group));
        }
        CheckBox both = new CheckBox();
        both.setId("site-both-languages");
        both.textProperty().bind(texts.live("settings.both"));
        both.setOnAction(event -> model.useLanguages(texts.now("undo.languages"), both.isSelected()));
        Runnable follow = () -> {
            Site site = model.siteProperty().get();
            if (site != null) {
                group.getToggles().stream()
                        .filter(toggle -> site.themeId().equals(toggle.getUserData()))
                        .forEach(group::selectToggle);
                both.setSelected(site.languages().size() > 1);
            }
            tiles.setDisable(site == null);
            both.setDisable(site == null);
        };
        model.siteProperty().addListener((site, before, after) -> follow.run());
        follow.run();
        VBox box = new VBox(
                16,
                Texts.secondary(texts.live("settings.theme.hint")),
                tiles,
                both,
                Texts.secondary(texts.live("settings.both.hint")));
        box.getStylesheets().add(String.valueOf(SiteView.class.getResource("site-view.css")));
        return box;
    }

    /** The swatches show the site's own colours, which are data here and not the window's looks. */
    private ToggleButton tile(Theme theme, ToggleGroup group) {
        HBox swatches = new HBox();
        swatches.getStyleClass().add("site-swatches");
        for (String colour : List.of(
                theme.light().bg(),
                theme.light().tint(),
                theme.light().art().get(2),
                theme.light().accent(),
                theme.light().deep())) {
            Region swatch = new Region();
            swatch.setPrefSize(24, 40);
            swatch.setStyle("-fx-background-color:" + colour);
            swatches.getChildren().add(swatch);
        }
        ToggleButton tile = new ToggleButton();
        tile.setGraphic(swatches);
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.textProperty().bind(texts.live("theme." + theme.id()));
        tile.setUserData(theme.id());
        tile.setId("site-theme-" + theme.id());
        tile.setToggleGroup(group);
        tile.getStyleClass().add("site-theme-tile");
        tile.setOnAction(event -> {
            tile.setSelected(true);
            model.useTheme(texts.now("undo.theme"), theme.id());
        });
        return tile;
    }
}
