package org.coachlibre.server.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coachlibre.server.fuzz.FuzzTargets.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer, guided by what each input reaches in our code, against every parser of what a stranger sends (security.md 20): no
 * uncaught exception, no input of many seconds, 256 MB. Each target is a process of its own, two at a time.
 */
@Tag("linux") // Jazzer's driver is a native program
class JazzerIT {
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");

    @TempDir
    Path folder;

    @Test
    void security20_jazzerFindsNothingInTwentySecondsEach() throws Exception {
        fuzz(Duration.ofSeconds(20));
    }

    @Tag("long")
    @Test
    void security20_jazzerFindsNothingInTenMinutesEach() throws Exception {
        fuzz(Duration.ofMinutes(10));
    }

    private void fuzz(Duration each) throws Exception {
        List<Callable<String>> runs = new ArrayList<>();
        for (Target target : FuzzTargets.ALL) {
            runs.add(() -> run(target, each));
        }
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<String> troubles = new ArrayList<>();
            for (Future<String> outcome : two.invokeAll(runs)) {
                if (!outcome.get().isEmpty()) {
                    troubles.add(outcome.get());
                }
            }
            assertEquals(List.of(), troubles);
        }
    }

    /** Returns what was found; empty when nothing was. */
    private String run(Target target, Duration each) throws IOException, InterruptedException {
        String name = target.type().getSimpleName();
        Path work = Files.createDirectories(folder.resolve(name));
        Path corpus = Files.createDirectories(work.resolve("corpus"));
        Files.writeString(corpus.resolve("sample"), target.sample());
        Path log = work.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.type().getName(),
                        "--instrumentation_includes=org.coachlibre.**",
                        "--custom_hook_includes=org.coachlibre.**",
                        "-max_total_time=" + each.toSeconds(),
                        "-timeout=10",
                        "-rss_limit_mb=0",
                        "-max_len=20000",
                        corpus.toString())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int code = process.waitFor();
            String told = Files.readString(log, StandardCharsets.ISO_8859_1);
            if (code != 0) {
                return name + " ended with " + code + ": " + told.substring(0, Math.min(told.length(), 6_000));
            }
            Matcher done = DONE.matcher(told);
            assertTrue(done.find() && Long.parseLong(done.group(1)) > 500, name + " hardly ran: " + told);
            return "";
        } finally {
            process.destroyForcibly();
        }
    }
}
