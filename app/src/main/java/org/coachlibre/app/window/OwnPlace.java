package org.coachlibre.app.window;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.coachlibre.ui.Place;
import org.jspecify.annotations.Nullable;

/** What the window's own places share: a name, an icon, and content that is built once. */
abstract class OwnPlace implements Place {
    private final ObservableValue<String> title;
    private final String id;
    private final String icon;
    private @Nullable Node content;

    OwnPlace(ObservableValue<String> title, String id, String icon) {
        this.title = title;
        this.id = id;
        this.icon = icon;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public Node content() {
        Node made = content;
        if (made == null) {
            made = build();
            content = made;
        }
        return made;
    }

    abstract Node build();
}
