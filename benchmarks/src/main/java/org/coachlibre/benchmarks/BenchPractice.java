package org.coachlibre.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Practices for measurements, made by the program's own commands. */
final class BenchPractice {
    private static final String PASSPHRASE = "a passphrase for the measurement";
    private static final int SECONDS = 120;

    private BenchPractice() {}

    /** The sample practice with its year of sessions, in {@code folder}, which must not be there yet. */
    static Path sample(Path folder) throws IOException, InterruptedException {
        Path secret = passphraseFile(folder);
        Files.writeString(secret, PASSPHRASE + "\n");
        List<String> command = JavaProgram.command("-Xmx256m");
        command.addAll(List.of(
                "practice",
                "create",
                "--sample",
                "--practice",
                folder.toString(),
                "--passphrase-file",
                secret.toString()));
        Processes.output(SECONDS, command);
        return folder;
    }

    /** As {@link #sample}, opened by the keyring that {@code environment} leads to. */
    static Path sampleByKeyring(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(JavaProgram.command("-Xmx256m"));
        command.addAll(List.of("practice", "create", "--sample", "--practice", folder.toString()));
        Processes.output(SECONDS, command);
        return folder;
    }

    static char[] passphrase() {
        return PASSPHRASE.toCharArray();
    }

    static Path passphraseFile(Path practice) {
        return practice.resolveSibling(practice.getFileName() + ".passphrase");
    }
}
