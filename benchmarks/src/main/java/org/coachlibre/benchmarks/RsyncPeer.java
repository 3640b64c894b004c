package org.coachlibre.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's rsync sending a folder to its own daemon on loopback. */
final class RsyncPeer implements AutoCloseable {
    private static final Pattern BYTES = Pattern.compile("Total bytes (?:sent|received): ([\\d,.]+)");

    private final Path source;
    private final int port;
    private final Process daemon;

    RsyncPeer(Path folder, Path source) throws IOException, InterruptedException {
        Processes.need("rsync", "rsync");
        this.source = source;
        this.port = ServerUnderTest.freePort();
        Path target = Files.createDirectory(folder.resolve("rsync-target"));
        Path settings = Files.writeString(
                folder.resolve("rsyncd.conf"),
                "use chroot = no\n[site]\npath = " + target + "\nread only = no\nuid = "
                        + System.getProperty("user.name") + "\n");
        daemon = new ProcessBuilder(
                        "rsync",
                        "--daemon",
                        "--no-detach",
                        "--address=127.0.0.1",
                        "--port=" + port,
                        "--config=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("rsync.log").toFile())
                .start();
        if (daemon.waitFor(1, TimeUnit.SECONDS)) {
            throw new IOException("rsync's daemon ended: " + Files.readString(folder.resolve("rsync.log")));
        }
    }

    /** @param bytes both ways together */
    record Sent(double millis, long bytes) {}

    Sent send() throws IOException, InterruptedException {
        long from = System.nanoTime();
        String text = Processes.output(
                60, List.of("rsync", "-rc", "--stats", source + "/", "rsync://127.0.0.1:" + port + "/site/"));
        double millis = (System.nanoTime() - from) / 1e6;
        long bytes = 0;
        Matcher matcher = BYTES.matcher(text);
        while (matcher.find()) {
            bytes += Long.parseLong(matcher.group(1).replaceAll("[,.]", ""));
        }
        return new Sent(millis, bytes);
    }

    @Override
    public void close() {
        Processes.stop(daemon);
    }
}
