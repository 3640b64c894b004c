package org.coachlibre.crm.configure;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.coachlibre.ui.Dialogs;

/** Dialogs in which the user always chooses the same file. */
record ChosenFile(Dialogs sheets, Path file) implements Dialogs {
    @Override
    public void confirm(Confirmation confirmation, Runnable onConfirmed) {
        sheets.confirm(confirmation, onConfirmed);
    }

    @Override
    public <T> void choose(Choice<T> choice, Consumer<? super T> onChosen) {
        sheets.choose(choice, onChosen);
    }

    @Override
    public OpenDialog form(Form form) {
        return sheets.form(form);
    }

    @Override
    public void openFile(FileRequest request, Consumer<Path> onChosen) {
        onChosen.accept(file);
    }

    @Override
    public void saveFile(FileRequest request, Consumer<Path> onChosen) {
        onChosen.accept(file);
    }

    @Override
    public void chooseFolder(String title, Consumer<Path> onChosen) {
        onChosen.accept(file);
    }

    @Override
    public void error(ErrorReport report) {
        sheets.error(report);
    }
}
