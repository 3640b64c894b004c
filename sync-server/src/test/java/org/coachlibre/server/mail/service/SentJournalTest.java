package org.coachlibre.server.mail.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.coachlibre.server.mail.service.SentJournal.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash may do to the journal of sent mails. */
class SentJournalTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("sent.log");
    }

    private void mark(UUID mail, Mark... marks) {
        try (SentJournal journal = new SentJournal(file)) {
            Stream.of(marks).forEach(mark -> journal.mark(mail, mark));
        }
    }

    private Mark find(UUID mail) {
        try (SentJournal journal = new SentJournal(file)) {
            return journal.find(mail);
        }
    }

    private long lines() throws IOException {
        return Files.readString(file).lines().count();
    }

    @Test
    void aTornLastLineDoesNotSwallowTheNextMark() throws IOException {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        mark(before, Mark.BEGUN, Mark.SENT);
        String torn = "+" + UUID.randomUUID().toString().substring(0, 20);
        Files.writeString(file, torn, StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
        mark(after, Mark.BEGUN);
        assertEquals(Mark.BEGUN, find(after), "the second crash must not send it twice");
        assertEquals(Mark.SENT, find(before));
        assertEquals(2, lines());
    }

    @Test
    void foreignBytesAreNoLines() throws IOException {
        Files.write(file, new byte[] {'+', (byte) 0xFF, 0, '\n', '='});
        UUID mail = UUID.randomUUID();
        mark(mail, Mark.SENT);
        assertEquals(Mark.SENT, find(mail));
        mark(mail, Mark.SENT);
        assertEquals(Mark.SENT, find(mail));
        assertEquals(1, lines());
    }

    @Test
    void openingForgetsWhatIsOverAndKeepsTheNewest() throws IOException {
        List<UUID> mails = Stream.generate(UUID::randomUUID).limit(5).toList();
        mails.forEach(mail -> mark(mail, Mark.BEGUN, Mark.SENT));
        UUID refused = UUID.randomUUID();
        mark(refused, Mark.BEGUN, Mark.NONE);
        assertEquals(Mark.NONE, find(refused));
        assertEquals(5, lines(), "one line for each mail, none for the refused one");
        try (SentJournal journal = new SentJournal(file, 2)) {
            assertEquals(Mark.NONE, journal.find(mails.get(2)));
            assertEquals(Mark.SENT, journal.find(mails.get(3)));
            assertEquals(Mark.SENT, journal.find(mails.get(4)));
        }
        assertEquals(2, lines());
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.allMatch(file::equals));
        }
    }
}
