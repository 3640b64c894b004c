package org.coachlibre.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.coachlibre.storage.keys.Aead;
import org.coachlibre.storage.keys.Derived;
import org.coachlibre.storage.keys.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * The file of the clients' keys, each wrapped under a key of the master key and bound to practice and client. New keys are
 * appended and made durable before the commit of the text they seal; forgetting writes the file anew without the key. Entries
 * have one length, so that a damaged one does not hide the others; a piece of an entry at the end was never confirmed.
 */
final class ClientKeys {
    static final String FILE = "practice.clientkeys";
    static final int MOST_BYTES = 256 << 20;

    private static final byte[] MAGIC = "CoachLibre clients 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 16;
    private static final int WRAPPED = Derived.KEY_BYTES + Aead.OVERHEAD_BYTES;
    private static final int ENTRY = 16 + WRAPPED + 4;

    private final Path file;
    private final UUID practice;
    private final byte[] wrappingKey;
    private final Map<UUID, byte[]> wrapped = new LinkedHashMap<>();
    private final List<Path> copies = new ArrayList<>();
    private final int damagedEntries;
    private @Nullable FileChannel channel;
    private long end;
    private boolean dirty;

    private ClientKeys(Path file, UUID practice, byte[] master, byte[] content) {
        this.file = file;
        this.practice = practice;
        this.wrappingKey = Derived.key(master, "client keys");
        int damaged = 0;
        int position = HEADER;
        for (; position + ENTRY <= content.length; position += ENTRY) {
            ByteBuffer entry = ByteBuffer.wrap(content, position, ENTRY);
            UUID owner = new UUID(entry.getLong(), entry.getLong());
            byte[] key = new byte[WRAPPED];
            entry.get(key);
            if (entry.getInt() == checksum(content, position)) {
                wrapped.put(owner, key);
            } else {
                damaged++;
            }
        }
        this.end = position;
        this.damagedEntries = damaged;
    }

    /**
     * Reads the practice's client keys; a practice without the file has none yet.
     *
     * @throws StorageException.Damaged when the file is another practice's or none
     */
    static ClientKeys open(Path directory, UUID practice, byte[] master) throws IOException {
        Path file = directory.resolve(FILE);
        byte[] content = read(file);
        if (content.length == 0) {
            content = header(practice);
            DurableFiles.replace(file, content);
        } else if (!belongsTo(content, practice)) {
            throw new StorageException.Damaged("Not the client keys of this practice: " + file, null);
        }
        return new ClientKeys(file, practice, master, content);
    }

    /** True when {@code content} is a client key file of {@code practice}. */
    static boolean belongsTo(byte[] content, UUID practice) {
        byte[] header = header(practice);
        return content.length >= HEADER && ByteBuffer.wrap(content, 0, HEADER).equals(ByteBuffer.wrap(header));
    }

    /** The file's bytes; none when it does not exist. */
    static byte[] read(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new StorageException.Damaged("Too large for client keys: " + file, null);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /** The owner's key, made when there is none. */
    synchronized byte[] findOrCreate(UUID owner) throws IOException {
        Optional<byte[]> known = find(owner);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] key = Aead.random(Derived.KEY_BYTES);
        append(owner, Aead.seal(wrappingKey, associated(owner), key));
        return key;
    }

    /** The owner's key; empty when it was forgotten, never made or damaged. */
    synchronized Optional<byte[]> find(UUID owner) {
        byte[] key = wrapped.get(owner);
        return key == null ? Optional.empty() : Aead.open(wrappingKey, associated(owner), key);
    }

    /** Makes appended keys durable; called before each commit. */
    synchronized void flush() {
        if (dirty && channel != null) {
            try {
                channel.force(true);
                dirty = false;
            } catch (IOException e) {
                throw Failures.whileOpen(e);
            }
        }
    }

    synchronized void forget(UUID owner) throws IOException {
        if (wrapped.remove(owner) != null) {
            closeChannel();
            byte[] content = content();
            DurableFiles.replace(file, content);
            end = content.length;
            dirty = false;
            for (Path copy : copies) {
                if (Files.exists(copy)) {
                    DurableFiles.replace(copy, content);
                }
            }
        }
    }

    /** Writes the current keys to {@code copy}. */
    synchronized void copyTo(Path copy) throws IOException {
        DurableFiles.replace(copy, content());
    }

    /** Forgetting rewrites {@code copy} too, when it exists. */
    synchronized void follow(Path copy) {
        copies.add(copy);
    }

    synchronized int size() {
        return wrapped.size();
    }

    /** Entries whose checksum is wrong, and keys that do not open. */
    synchronized int damaged() {
        long closed =
                wrapped.keySet().stream().filter(owner -> find(owner).isEmpty()).count();
        return damagedEntries + (int) closed;
    }

    synchronized void close() {
        try {
            closeChannel();
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
    }

    private void append(UUID owner, byte[] key) throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(file, StandardOpenOption.WRITE);
            open.truncate(end);
            channel = open;
        }
        ByteBuffer entry = entry(owner, key);
        long position = end;
        while (entry.hasRemaining()) {
            position += open.write(entry, position);
        }
        end = position;
        dirty = true;
        wrapped.put(owner, key);
    }

    private void closeChannel() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.force(true);
            open.close();
        }
    }

    private byte[] content() {
        ByteBuffer content = ByteBuffer.allocate(HEADER + wrapped.size() * ENTRY);
        content.put(header(practice));
        wrapped.forEach((owner, key) -> content.put(entry(owner, key)));
        return content.array();
    }

    private static byte[] header(UUID practice) {
        return ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putLong(practice.getMostSignificantBits())
                .putLong(practice.getLeastSignificantBits())
                .array();
    }

    private static ByteBuffer entry(UUID owner, byte[] key) {
        byte[] bytes = new byte[ENTRY];
        ByteBuffer entry = ByteBuffer.wrap(bytes)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .put(key);
        return entry.putInt(checksum(bytes, 0)).flip();
    }

    private static int checksum(byte[] content, int position) {
        CRC32C checksum = new CRC32C();
        checksum.update(content, position, ENTRY - 4);
        return (int) checksum.getValue();
    }

    private byte[] associated(UUID owner) {
        return ByteBuffer.allocate(32)
                .putLong(practice.getMostSignificantBits())
                .putLong(practice.getLeastSignificantBits())
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }
}
