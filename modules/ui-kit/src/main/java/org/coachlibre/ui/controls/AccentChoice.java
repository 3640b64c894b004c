package org.coachlibre.ui.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.theme.Accent;

/** The six colours of a practice as discs with their names. */
public final class AccentChoice extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final StringProperty themeId;

    public AccentChoice(Localization localization, String first) {
        this.themeId = new SimpleStringProperty(first);
        getStyleClass().add("cl-accents");
        ToggleGroup group = new ToggleGroup();
        for (Accent accent : Accent.all()) {
            Label name = new Label();
            name.textProperty().bind(localization.text(ErrorState.BUNDLE, "accent." + accent.themeId()));
            name.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().add("cl-secondary");
            Circle disc = new Circle(14, accent.light());
            disc.getStyleClass().add("cl-accent-disc");
            VBox look = new VBox(6, disc, name);
            look.setAlignment(Pos.CENTER);
            ToggleButton button = new ToggleButton(null, look);
            button.setId("accent-" + accent.themeId());
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.accessibleTextProperty().bind(name.textProperty());
            button.getStyleClass().add("cl-accent");
            button.setToggleGroup(group);
            button.setOnAction(event -> themeId.set(accent.themeId()));
            themeId.subscribe(chosen -> {
                boolean isChosen = accent.themeId().equals(chosen);
                button.setSelected(isChosen);
                button.pseudoClassStateChanged(CHOSEN, isChosen);
            });
            getChildren().add(button);
        }
        RadioKeys.install(this);
    }

    /** The id of the chosen site theme. */
    public StringProperty themeIdProperty() {
        return themeId;
    }
}
