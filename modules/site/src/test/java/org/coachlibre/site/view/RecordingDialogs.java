package org.coachlibre.site.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.coachlibre.ui.Dialogs;

/** Dialogs that answer at once: forms are submitted, the file asked for is the given one. */
final class RecordingDialogs implements Dialogs {
    final List<Form> forms = new ArrayList<>();
    Path file = Path.of("none");

    @Override
    public void confirm(Confirmation confirmation, Runnable onConfirmed) {
        onConfirmed.run();
    }

    @Override
    public <T> void choose(Choice<T> choice, Consumer<? super T> onChosen) {
        onChosen.accept(choice.options().getFirst().value());
    }

    @Override
    public OpenDialog form(Form form) {
        forms.add(form);
        form.submit().get();
        return () -> forms.remove(form);
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
        throw new AssertionError(report.what());
    }
}
