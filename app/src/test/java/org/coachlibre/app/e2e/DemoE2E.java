package org.coachlibre.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.coachlibre.app.local.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a user runs it: a process of its own, which starts a server process of its own. */
class DemoE2E {
    @TempDir
    Path folder;

    @Test
    void theBookingArrives() throws Exception {
        Path out = folder.resolve("out.json");
        Process demo = new ProcessBuilder(JavaProgram.command(512, List.of("demo", "--language", "fr", "--json")))
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        assertTrue(demo.waitFor(120, TimeUnit.SECONDS), "the demo does not end");
        String text = Files.readString(out, StandardCharsets.UTF_8);
        JsonNode report = new ObjectMapper().readTree(text);
        assertEquals(0, demo.exitValue(), text + Files.readString(folder.resolve("err.txt")));
        assertTrue(report.get("arrived").asBoolean());
        assertEquals(11, report.get("steps").size(), text);
    }
}
