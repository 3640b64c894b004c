package org.coachlibre.app.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OpenShortcutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open",
                "open --practice here",
                "open --practice=here --no-local-server",
                "open --passphrase-file secret --practice here",
                "open --no-local-server"
            })
    void reads_what_the_command_line_library_reads(String line) {
        List<String> arguments = List.of(line.split(" "));
        OpenCommand usual = new OpenCommand();
        new CommandLine(usual).parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));

        OpenCommand plain = OpenShortcut.command(arguments).orElseThrow();

        assertEquals(usual.practice(), plain.practice());
        assertEquals(usual.passphraseFile(), plain.passphraseFile());
        assertEquals(usual.startsServer(), plain.startsServer());
    }

    @Test
    void nothing_said_opens_the_users_own_practice() {
        OpenCommand plain = OpenShortcut.command(List.of()).orElseThrow();

        assertEquals(null, plain.practice());
        assertTrue(plain.startsServer());
        assertFalse(OpenShortcut.command(List.of("open", "--practice", "x"))
                .map(OpenCommand::practice)
                .filter(Path.of("x")::equals)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open --help",
                "open -h",
                "open --practice",
                "open --practice --no-local-server",
                "open --practice a --practice b",
                "open --no-local-server --no-local-server",
                "open here",
                "open --practise here",
                "demo",
                "--version"
            })
    void leaves_what_is_not_plain_to_the_command_line(String line) {
        assertTrue(OpenShortcut.command(List.of(line.split(" "))).isEmpty());
    }
}
