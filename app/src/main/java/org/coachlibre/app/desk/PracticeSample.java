package org.coachlibre.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.coachlibre.app.local.LocalServer;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.window.SamplePort;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;

/** The open practice as a sample. */
final class PracticeSample implements SamplePort {
    private final Practice practice;
    private final Runnable closeStudio;
    private final Runnable beginAnew;

    /**
     * @param closeStudio closes everything that uses the practice
     * @param beginAnew shows the first question in the same window
     */
    PracticeSample(Practice practice, Runnable closeStudio, Runnable beginAnew) {
        this.practice = practice;
        this.closeStudio = closeStudio;
        this.beginAnew = beginAnew;
    }

    @Override
    public boolean isSample() {
        return SamplePractice.isIn(practice.settings());
    }

    @Override
    public void throwAway() throws IOException {
        if (!isSample()) {
            throw new IllegalStateException("Only a sample is thrown away");
        }
        Path folder = practice.directory();
        closeStudio.run();
        practice.close();
        try {
            PracticeFiles.remove(folder);
            removeTree(LocalServer.dataOf(folder));
        } finally {
            beginAnew.run();
        }
    }

    private static void removeTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
