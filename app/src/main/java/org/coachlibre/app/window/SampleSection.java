package org.coachlibre.app.window;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.coachlibre.ui.Dialogs.Confirmation;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.SettingRow;

/** Only in a sample practice: throwing it away to begin one's own. */
final class SampleSection extends OwnSection {
    private final WindowShell shell;
    private final SamplePort port;

    SampleSection(WindowShell shell, SamplePort port) {
        super(shell.phrases(), "sample", "fth-trash-2", 95);
        this.shell = shell;
        this.port = port;
    }

    @Override
    public boolean danger() {
        return true;
    }

    @Override
    public Node content() {
        Button away = Buttons.plain(say("away"), () -> shell.dialogs()
                .confirm(new Confirmation(now("away-title"), now("away-text"), now("away"), true), () -> shell.tasks()
                        .submit(now("going"), progress -> {
                            port.throwAway();
                            return Boolean.TRUE;
                        })
                        .onFailure(shell::unhandled)));
        away.setId("sample-away");
        return column(new SettingRow(say("state"), say("state-why"), away));
    }
}
