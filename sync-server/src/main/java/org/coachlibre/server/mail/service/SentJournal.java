package org.coachlibre.server.mail.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which mails were being handed over and which were, in a small file beside the database: it outlives a killed server and a
 * database that came back from a backup, so that no mail is sent twice. Holds identifiers only. Safe for use by many threads.
 */
final class SentJournal implements AutoCloseable {
    private static final int ID_LENGTH = 36;

    private final Map<UUID, Mark> marks = new HashMap<>();
    private final FileChannel file;

    /** What is known of a mail. */
    enum Mark {
        /** The hand-over began; whether it ended is not known. */
        BEGUN('+'),
        /** The mail account took it. */
        SENT('='),
        /** It was certainly not taken, or never tried. */
        NONE('-');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }
    }

    SentJournal(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path)) {
                // A line cut short by a crash is no line.
                Files.readString(path, StandardCharsets.US_ASCII).lines().forEach(this::read);
            }
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        if (line.length() != ID_LENGTH + 1) {
            return;
        }
        for (Mark mark : Mark.values()) {
            if (line.charAt(0) == mark.sign) {
                marks.put(UUID.fromString(line.substring(1)), mark);
            }
        }
    }

    synchronized Mark find(UUID mail) {
        return marks.getOrDefault(mail, Mark.NONE);
    }

    /** Returns once the disk has it. */
    synchronized void mark(UUID mail, Mark mark) {
        try {
            ByteBuffer line = StandardCharsets.US_ASCII.encode(mark.sign + mail.toString() + "\n");
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        marks.put(mail, mark);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
