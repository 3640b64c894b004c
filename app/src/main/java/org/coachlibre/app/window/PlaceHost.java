package org.coachlibre.app.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.coachlibre.ui.Dialogs.ErrorReport;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.Place;
import org.coachlibre.ui.controls.ErrorState;
import org.coachlibre.ui.theme.WindowTheme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows one place at a time; builds each at its first look and gives each its focus back. */
final class PlaceHost extends StackPane {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceHost.class);
    private static final int REMEMBERED = 30;

    private final WindowTheme theme;
    private final Localization localization;
    private final Phrases phrases;
    private final Map<String, Node> built = new HashMap<>();
    private final Map<String, Node> focus = new HashMap<>();
    private final Deque<Place> before = new ArrayDeque<>();
    private @Nullable Place here;

    PlaceHost(WindowShell shell) {
        this.theme = shell.theme();
        this.localization = shell.localization();
        this.phrases = shell.phrases();
        getStyleClass().add("cl-place-host");
    }

    @Nullable
    Place here() {
        return here;
    }

    /** The place that was shown before this one. */
    @Nullable
    Place previous() {
        return before.peek();
    }

    void show(Place place) {
        Place leaving = here;
        if (place.equals(leaving)) {
            return;
        }
        if (leaving != null) {
            remember(leaving);
        }
        here = place;
        Node content = built.computeIfAbsent(place.id(), id -> build(place));
        getChildren().setAll(content);
        if (leaving != null && !theme.reducedMotionProperty().get()) {
            content.setOpacity(0);
            FadeTransition fade = new FadeTransition(Duration.millis(120), content);
            fade.setToValue(1);
            fade.play();
        }
        place.shown();
        Node last = focus.get(place.id());
        if (last != null && last.getScene() != null) {
            last.requestFocus();
        }
    }

    /** Back to the place before; false when there is none. */
    boolean back() {
        Place place = before.poll();
        if (place == null) {
            return false;
        }
        show(place);
        before.poll();
        return true;
    }

    private void remember(Place leaving) {
        before.push(leaving);
        if (before.size() > REMEMBERED) {
            before.removeLast();
        }
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node node = owner; owner != null && node != null; node = node.getParent()) {
            if (node.equals(this)) {
                focus.put(leaving.id(), owner);
            }
        }
    }

    private Node build(Place place) {
        try {
            return place.content();
        } catch (RuntimeException e) { // one broken place must not take the window with it
            LOG.error("The place {} cannot be built", place.id(), e);
            return new ErrorState(
                    localization,
                    new ErrorReport(
                            phrases.now("place.failed"),
                            phrases.now("place.failed-safe"),
                            phrases.now("place.failed-next"),
                            e.toString()),
                    () -> {
                        built.remove(place.id());
                        here = null;
                        show(place);
                    });
        }
    }
}
