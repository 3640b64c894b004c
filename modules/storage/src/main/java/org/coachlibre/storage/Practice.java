package org.coachlibre.storage;

import java.nio.file.Path;
import org.coachlibre.core.SettingsStore;

/**
 * An open practice: its database and everything beside it. Closing it writes what waits and frees the folder.
 *
 * @param directory the folder; holds {@code practice.mv.db}, {@code practice.keys}, {@code practice.clientkeys}, {@code media/}
 *     and {@code backups/}
 */
public record Practice(
        Path directory,
        PracticeIdentity identity,
        Database database,
        SettingsStore settings,
        PrivateTexts privateTexts,
        MediaFiles media,
        Backups backups,
        PracticeKeys keys)
        implements AutoCloseable {

    @Override
    public void close() {
        database.close();
    }
}
