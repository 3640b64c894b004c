package org.coachlibre.app.start;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.coachlibre.app.start.StudioStart.Opening;
import org.coachlibre.app.start.StudioStart.Situation;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.ui.Dialogs.ErrorReport;
import org.coachlibre.ui.Dialogs.FileKind;
import org.coachlibre.ui.Dialogs.FileRequest;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.ErrorState;
import org.coachlibre.ui.controls.Overlay;

/**
 * The window before the studio: opens the practice by the keyring when it can, asks for the passphrase when it must, and
 * leads through the first start when there is no practice yet. Then it hands its stage to the studio. JavaFX thread only.
 */
public final class StartWindow {
    private final WindowShell shell;
    private final StudioStart start;
    private final Phrases phrases;
    private final StackPane content = new StackPane();
    private final Scene scene;
    private Stage stage = new Stage();

    public StartWindow(WindowShell shell, StudioStart start) {
        this.shell = shell;
        this.start = start;
        this.phrases = new Phrases(shell.localization(), WizardViewModel.BUNDLE);
        Overlay overlay = new Overlay(content);
        shell.attach(overlay);
        StackPane root = new StackPane(overlay);
        for (String sheet : new String[] {"/org/coachlibre/app/window/window.css", "start.css"}) {
            root.getStylesheets()
                    .add(Objects.requireNonNull(StartWindow.class.getResource(sheet))
                            .toExternalForm());
        }
        this.scene = new Scene(root, 1120, 720);
        shell.theme().dress(scene);
        scene.getAccelerators()
                .put(
                        KeyCombination.keyCombination("Shortcut+Q"),
                        () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /** The window's scene, for tests. */
    public Scene scene() {
        return scene;
    }

    /** Shows the window at once and what is needed in it as soon as that is known. */
    public void show(Stage into) {
        stage = into;
        stage.titleProperty().bind(phrases.live("start.title"));
        stage.setScene(scene);
        stage.setMinWidth(760);
        stage.setMinHeight(560);
        begin();
        stage.show();
        FxThread.later(() -> UnseenScene.layOutLike(scene));
    }

    private void begin() {
        ProgressIndicator waiting = new ProgressIndicator();
        waiting.getStyleClass().add("cl-working");
        waiting.accessibleTextProperty().bind(phrases.live("unlock.opening"));
        content.getChildren().setAll(waiting);
        shell.tasks()
                .submitQuietly(progress -> start.situation())
                .onSuccess(this::situation)
                .onFailure(failure -> failed(phrases.now("trouble.unexpected", ""), failure.toString()));
    }

    private void situation(Situation situation) {
        if (situation.exists()) {
            shell.tasks()
                    .submitQuietly(progress -> start.openPractice(new StudioStart.Key.Keyring()))
                    .onSuccess(this::opened)
                    .onFailure(failure -> failed(phrases.now("trouble.unexpected", ""), failure.toString()));
        } else {
            WizardViewModel model = new WizardViewModel(
                    start,
                    shell.tasks(),
                    shell.localization(),
                    ZoneId.systemDefault(),
                    !situation.hasKeyring(),
                    this::handOver);
            show(new WizardView(shell, model, this::chooseBackup));
        }
    }

    private void opened(Opening opening) {
        switch (opening) {
            case Opening.Opened done -> handOver(done.studio());
            case Opening.PassphraseNeeded needed -> unlock();
            case Opening.WrongKey wrong -> unlock();
            case Opening.Failed failed -> failed(Troubles.sentence(phrases, failed.trouble()), failed.details());
        }
    }

    private void unlock() {
        unlock(new UnlockViewModel(start, shell.tasks(), phrases, this::handOver));
    }

    private void unlock(UnlockViewModel model) {
        UnlockView view = new UnlockView(phrases, model, this::begin);
        show(view);
        view.focusField();
    }

    private void chooseBackup() {
        shell.context()
                .dialogs()
                .openFile(
                        new FileRequest(
                                phrases.now("start.backup"),
                                null,
                                List.of(new FileKind("CoachLibre", List.of("*.clbackup")))),
                        this::restore);
    }

    /** Asks for what opens {@code backup}, then puts it into the practice's folder. */
    void restore(Path backup) {
        unlock(UnlockViewModel.ofBackup(backup, start, shell.tasks(), phrases, this::handOver));
    }

    private void failed(String what, String details) {
        show(new ErrorState(
                shell.localization(),
                new ErrorReport(what, phrases.now("trouble.safe"), phrases.now("trouble.next"), details),
                this::begin));
    }

    private void show(Node view) {
        content.getChildren().setAll(view);
    }

    private void handOver(StudioStart.OpenStudio studio) {
        stage.titleProperty().unbind();
        studio.show(stage);
    }
}
