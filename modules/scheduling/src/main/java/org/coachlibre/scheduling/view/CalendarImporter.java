package org.coachlibre.scheduling.view;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coachlibre.scheduling.CalendarImport;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;

/** Asks for a calendar file and tells what came of reading it. */
final class CalendarImporter {
    private final CalendarViewModel model;
    private final UiContext ui;
    private final CalendarTexts texts;

    CalendarImporter(CalendarViewModel model) {
        this.model = model;
        this.ui = model.ui();
        this.texts = model.texts();
    }

    void choose() {
        ui.dialogs()
                .openFile(
                        new Dialogs.FileRequest(
                                texts.now("import.title"),
                                null,
                                List.of(new Dialogs.FileKind(texts.now("import.kind"), List.of("*.ics")))),
                        this::read);
    }

    void read(Path file) {
        String name = String.valueOf(file.getFileName());
        ui.tasks()
                .submit(texts.now("import.running", name), progress -> {
                    try (InputStream in = Files.newInputStream(file)) {
                        return model.scheduling().importCalendar(name, in);
                    }
                })
                .onSuccess(result -> tell(name, result))
                .onFailure(problem -> ui.notifications()
                        .tell(Notice.error(texts.now("import.failed", name), String.valueOf(problem))));
    }

    private void tell(String name, CalendarImport result) {
        Notice notice =
                switch (result) {
                    case CalendarImport.Imported imported
                    when imported.warnings() == 0 ->
                        Notice.success(
                                texts.now("import.done", imported.calendar().entries(), name));
                    case CalendarImport.Imported imported ->
                        Notice.warning(
                                texts.now("import.warnings", imported.calendar().entries(), name, imported.warnings()));
                    case CalendarImport.NotACalendar not -> Notice.warning(texts.now("import.not", name, not.line()));
                    case CalendarImport.TooLarge large -> Notice.warning(texts.now("import.large", name));
                };
        ui.notifications().tell(notice);
        model.reload();
    }
}
