package org.coachlibre.server.mail.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which mails were being handed over and which were, in a small file beside the database: it outlives a killed server and a
 * database that came back from a backup, so that no mail is sent twice. Holds identifiers only. Safe for use by many threads.
 */
final class SentJournal implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("[+=-][0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Opening keeps the newest of these: a backup that is older has no mail left that anybody still waits for. */
    private static final int MOST_KEPT = 100_000;

    private final int mostKept;
    private final Map<UUID, Mark> marks = new LinkedHashMap<>();
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
        this(path, MOST_KEPT);
    }

    SentJournal(Path path, int mostKept) {
        this.mostKept = mostKept;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path)) {
                tidy(path, Files.readString(path, StandardCharsets.ISO_8859_1));
            }
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the marks and writes the file anew when it can be shorter: one line for each mail, none for those that were certainly
     * not taken. A line cut short by a crash goes with it, or the next mark would be glued to it and lost.
     */
    private void tidy(Path path, String text) throws IOException {
        text.lines().forEach(this::read);
        marks.values().removeIf(mark -> mark == Mark.NONE);
        Iterator<UUID> oldestFirst = marks.keySet().iterator();
        for (int left = marks.size(); left > mostKept; left--) {
            oldestFirst.next();
            oldestFirst.remove();
        }
        StringBuilder kept = new StringBuilder();
        marks.forEach((mail, mark) -> kept.append(mark.sign).append(mail).append('\n'));
        if (kept.length() == text.length()) {
            return;
        }
        Path fresh = path.resolveSibling(path.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(out, kept.toString());
            out.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void read(String line) {
        if (!LINE.matcher(line).matches()) {
            return;
        }
        for (Mark mark : Mark.values()) {
            if (line.charAt(0) == mark.sign) {
                note(UUID.fromString(line.substring(1)), mark);
            }
        }
    }

    /** The newest mark counts, and stands last. */
    private void note(UUID mail, Mark mark) {
        marks.remove(mail);
        marks.put(mail, mark);
    }

    synchronized Mark find(UUID mail) {
        return marks.getOrDefault(mail, Mark.NONE);
    }

    /** Returns once the disk has it. */
    synchronized void mark(UUID mail, Mark mark) {
        try {
            write(file, mark.sign + mail.toString() + "\n");
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        note(mail, mark);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
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
