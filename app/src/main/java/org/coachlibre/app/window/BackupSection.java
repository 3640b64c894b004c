package org.coachlibre.app.window;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.coachlibre.app.window.BackupPort.Backup;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.ui.Dates;
import org.coachlibre.ui.Dialogs.Confirmation;
import org.coachlibre.ui.Dialogs.FileKind;
import org.coachlibre.ui.Dialogs.FileRequest;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.SettingRow;
import org.coachlibre.ui.controls.Texts;

/** Backups: how they are made, one now, and going back to one. */
final class BackupSection extends OwnSection {
    private static final int SHOWN = 30;
    private static final double MEGABYTE = 1e6;

    private final WindowShell shell;
    private final BackupViewModel model;
    private final ObservableValue<PracticeProfile> profile;

    BackupSection(WindowShell shell, BackupViewModel model, ObservableValue<PracticeProfile> profile) {
        super(shell.phrases(), "backup", "fth-archive", 80);
        this.shell = shell;
        this.model = model;
        this.profile = profile;
    }

    @Override
    public Node content() {
        Button make = Buttons.plain(say("now"), model::backUpNow);
        make.setId("backup-now");
        Button save = Buttons.plain(say("save"), this::chooseFile);
        save.setId("backup-save");
        Buttons.restWhile(model.busyProperty(), make, save);
        Label message = Texts.body(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        VBox list = new VBox();
        model.backups().addListener((ListChangeListener<Backup>) change -> show(list));
        show(list);
        model.refresh();
        return new VBox(
                24,
                column(
                        new SettingRow(
                                say("daily"),
                                say("daily-why", Texts.fixed(model.folder().toString())),
                                make),
                        new SettingRow(say("elsewhere"), say("elsewhere-why"), save)),
                message,
                list);
    }

    private void chooseFile() {
        PracticeProfile now = profile.getValue();
        String day = LocalDate.ofInstant(shell.context().clock().instant(), now.zone())
                .toString();
        String name = now.practiceName().replaceAll("[^\\p{L}\\p{N} .-]", "").strip();
        shell.dialogs()
                .saveFile(
                        new FileRequest(
                                now("save-title"),
                                (name + " " + day).strip() + BackupViewModel.SUFFIX,
                                List.of(new FileKind("CoachLibre", List.of("*" + BackupViewModel.SUFFIX)))),
                        model::saveTo);
    }

    private void show(VBox list) {
        List<Backup> backups = model.backups().stream().limit(SHOWN).toList();
        list.getChildren()
                .setAll(
                        backups.isEmpty()
                                ? Texts.secondary(say("none"))
                                : group(
                                        say("list"),
                                        backups.stream().map(this::row).toArray(Node[]::new)));
    }

    private Node row(Backup backup) {
        Dates dates = shell.localization().dates();
        String when = dates.moment(backup.at(), profile.getValue().zone());
        Button restore = Buttons.plain(say("restore"), () -> shell.dialogs()
                .confirm(
                        new Confirmation(now("restore-title", when), now("restore-text"), now("restore"), true),
                        () -> model.restore(backup)));
        Buttons.restWhile(model.busyProperty(), restore);
        return new SettingRow(
                Texts.fixed(when.substring(0, 1)
                                .toUpperCase(shell.localization().language().locale())
                        + when.substring(1)),
                Texts.fixed(now("size", Math.max(0.1, backup.bytes() / MEGABYTE))),
                restore);
    }
}
