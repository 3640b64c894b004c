package org.coachlibre.app.desk;

import java.nio.file.Path;
import java.util.Locale;

/** Where this user's things lie, as each system has it. */
final class UserFolders {
    private UserFolders() {}

    /** For what is remembered of the window. */
    static Path configuration() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.contains("win")) {
            return folder("APPDATA", home.resolve("AppData/Roaming")).resolve("CoachLibre");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/CoachLibre");
        }
        return folder("XDG_CONFIG_HOME", home.resolve(".config")).resolve("coachlibre");
    }

    /** Where the practice lies unless another folder is named. */
    static Path practice() {
        return Path.of(System.getProperty("user.home"), "CoachLibre");
    }

    private static Path folder(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
