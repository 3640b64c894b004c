package org.coachlibre.app.desk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the run that trains the start-up cache does besides opening the window: an opening by the keyring needs classes that a
 * machine without one never loads, and the cache holds only what was loaded.
 */
final class StartTraining {
    private static final Logger LOG = LoggerFactory.getLogger(StartTraining.class);
    private static final List<String> KEYRING_LIBRARIES =
            List.of("java-keyring-", "secret-service-", "dbus-java-", "hkdf-");

    private StartTraining() {}

    /** Whether this run is one. */
    static boolean isOn() {
        return Boolean.getBoolean("coachlibre.training");
    }

    /** Uses the keyring when there is one; else loads at least the classes that would have answered. */
    static void useKeyring() {
        if (new KeyringProbe().getAsBoolean()) {
            return;
        }
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(jar).getFileName().toString();
            if (KEYRING_LIBRARIES.stream().anyMatch(name::startsWith)) {
                loadAll(jar);
            }
        }
    }

    private static void loadAll(String jar) {
        try (JarFile file = new JarFile(jar)) {
            file.stream().map(JarEntry::getName).filter(StartTraining::isClass).forEach(StartTraining::load);
        } catch (IOException e) {
            LOG.warn("The start-up cache goes without {}", jar, e);
        }
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(".class") && !entry.startsWith("META-INF/") && !entry.endsWith("-info.class");
    }

    private static void load(String entry) {
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, StartTraining.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            LOG.debug("{} needs what this system does not have", name, e);
        }
    }
}
