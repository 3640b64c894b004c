package org.coachlibre.ui;

import java.util.Collection;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One section of Settings. Built at first look; JavaFX thread. */
public interface SettingsSection {

    String id();

    ObservableValue<String> title();

    /** Ikonli name of the Feather family. */
    String icon();

    Node content();

    /** Words the settings search finds this section by, in the language of now, besides its title. */
    Collection<String> keywords();

    /** Sections whose acts cannot be undone come last. */
    boolean danger();

    /** Lower comes first. Given: 10 profile, 20 language and appearance, 60 server, 70 mail, 80 backup, 90 keys. */
    int order();
}
