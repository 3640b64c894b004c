package org.coachlibre.ui.controls;

import java.util.Locale;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Notifications;
import org.jspecify.annotations.Nullable;

/**
 * Notices in the lower right corner. They leave after six seconds (an error, and one with something to do, after twenty or
 * never); the mouse over them holds them. At most four at a time.
 */
public final class Toasts extends VBox implements Notifications {
    private static final int AT_MOST = 4;

    private final Localization localization;
    private @Nullable Notice last;

    public Toasts(Localization localization) {
        this.localization = localization;
        getStyleClass().add("cl-toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    @Override
    public void tell(Notice notice) {
        FxThread.run(() -> show(notice));
    }

    /** The newest notice, for whoever missed it. */
    public @Nullable Notice last() {
        return last;
    }

    private void show(Notice notice) {
        last = notice;
        HBox toast = new HBox();
        toast.setUserData(notice.topic());
        if (!notice.topic().isEmpty()) {
            getChildren().removeIf(other -> notice.topic().equals(other.getUserData()));
        }
        toast.getStyleClass()
                .addAll("cl-toast", "cl-toast-" + notice.kind().name().toLowerCase(Locale.ROOT));
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(notice.text());
        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        toast.getChildren().addAll(Icons.icon(icon(notice.kind())), text);
        Notice.NoticeAction action = notice.action();
        if (action != null) {
            toast.getChildren().add(Buttons.quiet(Texts.fixed(action.text()), () -> {
                getChildren().remove(toast);
                action.run().run();
            }));
        }
        String details = notice.details();
        if (details != null) {
            toast.getChildren().add(ErrorState.copyButton(localization, details));
        }
        toast.getChildren()
                .add(Icons.button("fth-x", localization.text(ErrorState.BUNDLE, "notice.close"), () -> getChildren()
                        .remove(toast)));
        getChildren().add(toast);
        while (getChildren().size() > AT_MOST) {
            getChildren().removeFirst();
        }
        if (notice.kind() != Notice.Kind.ERROR) {
            leaveAfter(toast, action == null ? 6 : 20);
        }
    }

    private void leaveAfter(HBox toast, int seconds) {
        PauseTransition stay = new PauseTransition(Duration.seconds(seconds));
        stay.setOnFinished(event -> {
            FadeTransition fade = new FadeTransition(Duration.millis(160), toast);
            fade.setToValue(0);
            fade.setOnFinished(faded -> getChildren().remove(toast));
            fade.play();
        });
        toast.hoverProperty().subscribe(isHovered -> {
            if (isHovered) {
                stay.stop();
            } else {
                stay.playFromStart();
            }
        });
    }

    private static String icon(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> "fth-info";
            case SUCCESS -> "fth-check-circle";
            case WARNING -> "fth-alert-triangle";
            case ERROR -> "fth-alert-octagon";
        };
    }
}
