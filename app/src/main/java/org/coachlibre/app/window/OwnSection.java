package org.coachlibre.app.window;

import java.util.Collection;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.SettingsSection;
import org.coachlibre.ui.controls.Texts;

/** What the window's own settings sections share: texts by the section's id, rows below one another. */
abstract class OwnSection implements SettingsSection {
    private final Phrases phrases;
    private final String id;
    private final String icon;
    private final int order;

    OwnSection(Phrases phrases, String id, String icon, int order) {
        this.phrases = phrases;
        this.id = id;
        this.icon = icon;
        this.order = order;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ObservableValue<String> title() {
        return phrases.live("settings." + id);
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public Collection<String> keywords() {
        return List.of(phrases.now("settings." + id + ".words").split(" "));
    }

    @Override
    public boolean danger() {
        return false;
    }

    @Override
    public int order() {
        return order;
    }

    Phrases phrases() {
        return phrases;
    }

    /** A live text of this section. */
    ObservableValue<String> say(String key, ObservableValue<?>... arguments) {
        return phrases.live("settings." + id + "." + key, arguments);
    }

    String now(String key, Object... arguments) {
        return phrases.now("settings." + id + "." + key, arguments);
    }

    static VBox column(Node... rows) {
        VBox column = new VBox(rows);
        column.getStyleClass().add("cl-settings-rows");
        if (rows.length > 0) {
            rows[0].pseudoClassStateChanged(PseudoClass.getPseudoClass("first-row"), true);
        }
        return column;
    }

    /** A titled group of rows. */
    static VBox group(ObservableValue<String> title, Node... rows) {
        VBox group = new VBox(8, Texts.section(title), column(rows));
        group.getStyleClass().add("cl-settings-group");
        return group;
    }
}
