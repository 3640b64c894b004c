package org.coachlibre.app.desk;

import java.nio.file.Path;
import java.util.Locale;

/** Where this user's things lie, as each system has it. */
public final class UserFolders {
    private UserFolders() {}

    /** For what is remembered of the window. */
    static Path configuration() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = home(system);
        if (system.contains("win")) {
            return folder("APPDATA", home.resolve("AppData/Roaming")).resolve("CoachLibre");
        }
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support/CoachLibre");
        }
        return folder("XDG_CONFIG_HOME", home.resolve(".config")).resolve("coachlibre");
    }

    /** Where the practice lies unless another folder is named. */
    public static Path practice() {
        return home(System.getProperty("os.name", "").toLowerCase(Locale.ROOT)).resolve("CoachLibre");
    }

    /** Where HOME says, as every other program on these systems has it; Java itself asks the list of users. */
    private static Path home(String system) {
        Path user = Path.of(System.getProperty("user.home"));
        return system.contains("win") ? user : folder("HOME", user);
    }

    private static Path folder(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
