package org.coachlibre.storage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The process that is killed: several threads write until the end, and tell the id of each row on standard output once it is
 * confirmed. Arguments: file, key, first id, threads.
 */
public final class TortureWriter {
    private TortureWriter() {}

    public static void main(String[] arguments) {
        // Unbuffered: a line that was written is in the pipe, whatever happens to this process.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        tell(out, 0);
        Database database =
                H2Databases.open(Path.of(arguments[0]), arguments[1].toCharArray(), List.of(DatabaseTest.JOURNAL));
        AtomicLong ids = new AtomicLong(Long.parseLong(arguments[2]));
        int threads = Integer.parseInt(arguments[3]);
        for (int t = 0; t < threads; t++) {
            int writer = t;
            Thread.ofPlatform().start(() -> {
                while (true) {
                    long id = ids.incrementAndGet();
                    database.write(tx -> insert(tx, id, writer));
                    tell(out, id);
                }
            });
        }
    }

    /** A row whose content follows from its id; now and then an older one is changed too, so that indexes move. */
    private static int insert(Transaction tx, long id, int writer) {
        tx.dsl().execute("INSERT INTO journal.entry (id, writer, content) VALUES (?, ?, ?)", id, writer, content(id));
        if (id % 7 == 0) {
            tx.dsl().execute("UPDATE journal.entry SET writer = writer + 1 WHERE id = ?", id - 5);
        }
        return 1;
    }

    static String content(long id) {
        return (id + " ").repeat(1 + (int) (id % 97));
    }

    private static void tell(OutputStream out, long id) {
        try {
            out.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("Nobody listens", e);
        }
    }
}
