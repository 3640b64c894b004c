package org.coachlibre.app.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.studio.BackgroundTasks;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.Site;
import org.coachlibre.storage.OpenResult;
import org.coachlibre.storage.Practice;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code site check} on a practice as a helper runs it. */
class SiteCheckCommandTest {
    private static final String WORDS = "correct horse battery";

    @TempDir
    Path temp;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void makeAPractice() throws IOException {
        Files.writeString(temp.resolve("words"), WORDS + "\n");
        List<String> create = new ArrayList<>(List.of("practice", "create", "--language", "fr"));
        create.addAll(where());
        assertEquals(0, RootCommand.execute(create));
    }

    private List<String> where() {
        return List.of(
                "--practice",
                temp.resolve("practice").toString(),
                "--passphrase-file",
                temp.resolve("words").toString());
    }

    private Run check(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = SiteCommand.withSubcommands();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(where());
        arguments.addAll(List.of(more));
        return new Run(command.execute(arguments.toArray(String[]::new)), out.toString(), err.toString());
    }

    @Test
    void a_new_site_is_fit_to_publish_and_one_without_legal_notice_is_not() throws IOException {
        Run fit = check();
        assertEquals(0, fit.exit(), fit.err());
        assertTrue(fit.out().contains("Mieux : Mentions légales (fr)"), fit.out());
        assertFalse(fit.out().contains("À corriger"), fit.out());

        removeLegalNotice();
        Run unfit = check("--json");
        assertEquals(1, unfit.exit(), unfit.err());
        JsonNode first =
                new ObjectMapper().readTree(unfit.out()).path("remarks").path(0);
        assertEquals("legal_missing", first.path("kind").asText());
        assertTrue(first.path("mustBeMended").asBoolean());
        assertEquals(
                "Il n’y a pas de mentions légales. La loi les demande dans la plupart des pays.",
                first.path("sentence").asText());
    }

    private void removeLegalNotice() {
        OpenResult.Opened opened = assertInstanceOf(
                OpenResult.Opened.class,
                PracticeFiles.open(
                        temp.resolve("practice"),
                        new Unlock.Passphrase(WORDS.toCharArray()),
                        StudioMigrations.ALL,
                        Clock.systemUTC()));
        try (Practice practice = opened.practice();
                BackgroundTasks tasks = new BackgroundTasks();
                Studio studio = StudioWiring.wire(practice, Clock.systemUTC(), tasks)) {
            Site site = studio.site().findSite().orElseThrow();
            studio.site()
                    .save(site.removePage(
                            site.findKind(PageKind.LEGAL).orElseThrow().id()));
        }
    }
}
