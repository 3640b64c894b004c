package org.coachlibre.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Another process that holds the lease of a file until it is killed. */
public final class HoldingProcess {
    private HoldingProcess() {}

    /** Starts it and returns once it holds the lease. */
    static Process start(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        InputStream out = process.getInputStream();
        if (out.read() != 'h') {
            throw new IOException("The other process does not hold the file");
        }
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        try (FileLease lease = FileLease.take(Path.of(arguments[0]))) {
            System.out.print(lease == null ? "n" : "h");
            System.out.flush();
            int end = System.in.read();
            System.exit(end);
        }
    }
}
