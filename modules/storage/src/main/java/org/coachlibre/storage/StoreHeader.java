package org.coachlibre.storage;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Makes the file's header name the chunk that was stored last. H2 (2.3 to 2.5) writes the header before it takes note of the new
 * chunk, so that the header names the one before; when the new chunk lies in reused space, nothing leads to it and opening after
 * a kill goes back to the older one. A chunk at the end of the file is found without the header.
 *
 * <p>H2 offers no call for it, hence the reflection; a test keeps watch over what it relies on.
 */
final class StoreHeader {
    private static final int BLOCK = 4096;
    private static final Field LAST_CHUNK = lastChunkField();
    private static final Method WRITE = writeMethod();

    private StoreHeader() {}

    /** Whether the chunk stored last can only be found by the header. Only while nothing is being stored. */
    static boolean isNeeded(MVStore store) {
        FileStore<?> file = store.getFileStore();
        Chunk<?> last = lastChunk(file);
        return last != null && (last.block + last.len) * BLOCK < file.size();
    }

    /** Writes the header; the disk has not confirmed it yet. Only while nothing is being stored. */
    static void write(MVStore store) {
        try {
            WRITE.invoke(store.getFileStore());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The header of the database file could not be written", e);
        }
    }

    private static Chunk<?> lastChunk(FileStore<?> file) {
        try {
            return (Chunk<?>) LAST_CHUNK.get(file);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("H2 changed", e);
        }
    }

    private static Field lastChunkField() {
        try {
            Field field = FileStore.class.getDeclaredField("lastChunk");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("H2 changed: see whether its header names the last chunk now", e);
        }
    }

    private static Method writeMethod() {
        try {
            Method method = RandomAccessStore.class.getDeclaredMethod("writeStoreHeader");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("H2 changed: see whether its header names the last chunk now", e);
        }
    }
}
