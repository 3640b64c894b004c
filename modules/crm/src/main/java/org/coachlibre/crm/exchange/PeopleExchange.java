package org.coachlibre.crm.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.coachlibre.core.Language;
import org.coachlibre.core.Tasks.Progress;

/**
 * Brings people in from files and writes them to files. Rows are matched with people by e-mail address (upper and lower case
 * are the same), without one by name and phone. Importing a file twice changes nothing the second time. Never on the FX thread.
 */
public interface PeopleExchange {

    /** What {@link #apply} would do now; changes nothing. */
    ImportReport preview(PeopleFile file, ImportMode mode, Progress progress) throws IOException;

    /** Imports in small transactions, so that other work goes on; what was done before a stop can be taken back. */
    ImportReport apply(PeopleFile file, ImportMode mode, Progress progress) throws IOException;

    /** Takes an import back: who it made is deleted, who it changed is as before, unless changed or used since. */
    UndoReport undo(UUID batch);

    /**
     * Writes all active people, or those in the archive too, by name. The file appears when it is whole.
     *
     * @return how many people were written
     */
    int export(Path file, ExportFormat format, Language language, boolean withArchived, Progress progress)
            throws IOException;

    /** @param kept people who were changed or used since the import and stay as they are */
    record UndoReport(int takenBack, int kept) {}
}
