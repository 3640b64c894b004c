package org.coachlibre.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Dialogs.ErrorReport;
import org.coachlibre.ui.Localization;
import org.jspecify.annotations.Nullable;

/** What a page shows when it could not be read: what happened, what is safe, what to do; details to copy. */
public final class ErrorState extends VBox {
    static final String BUNDLE = "org.coachlibre.ui.messages";

    /** @param retry what "Try again" does, or null to leave it out */
    public ErrorState(Localization localization, ErrorReport report, @Nullable Runnable retry) {
        getStyleClass().add("cl-empty");
        setAlignment(Pos.CENTER);
        Label heading = Texts.section(Texts.fixed(report.what()));
        heading.setWrapText(true);
        getChildren()
                .addAll(
                        Picture.BROKEN.draw(),
                        heading,
                        Texts.secondary(Texts.fixed(report.safe())),
                        Texts.secondary(Texts.fixed(report.next())));
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER);
        if (retry != null) {
            buttons.getChildren().add(Buttons.primary(localization.text(BUNDLE, "error.retry"), retry));
        }
        if (!report.details().isEmpty()) {
            buttons.getChildren().add(copyButton(localization, report.details()));
        }
        getChildren().add(buttons);
    }

    /** A button that puts {@code details} on the clipboard. */
    static Button copyButton(Localization localization, String details) {
        return Buttons.quiet(localization.text(BUNDLE, "error.copy"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(details);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
