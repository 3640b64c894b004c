package org.coachlibre.scheduling.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.scheduling.Calendar;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Navigation;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;

/** A window for tests: what it was told is kept in lists, and jobs run at once. */
final class Screen {
    final List<Notice> notices = new ArrayList<>();
    final List<Dialogs.Form> forms = new ArrayList<>();
    final List<Object> opened = new ArrayList<>();
    final UndoHistory undo = new UndoHistory();
    final LiveLocalization localization;
    final UiContext ui;

    Screen(Calendar calendar) {
        this.localization = new LiveLocalization(Language.ENGLISH, calendar.clock);
        this.ui = new UiContext(
                new DirectTasks(), localization, notices::add, new Forms(), undo, new Places(), calendar.clock);
    }

    private final class Places implements Navigation {
        @Override
        public void open(String placeId) {
            opened.add(placeId);
        }

        @Override
        public void open(String placeId, Object target) {
            opened.add(target);
        }
    }

    private final class Forms implements Dialogs {
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
            return () -> forms.remove(form);
        }

        @Override
        public void openFile(FileRequest request, Consumer<Path> onChosen) {
            opened.add(request.title());
        }

        @Override
        public void saveFile(FileRequest request, Consumer<Path> onChosen) {
            opened.add(request.title());
        }

        @Override
        public void chooseFolder(String title, Consumer<Path> onChosen) {
            opened.add(title);
        }

        @Override
        public void error(ErrorReport report) {
            notices.add(Notice.error(report.what(), report.details()));
        }
    }
}
