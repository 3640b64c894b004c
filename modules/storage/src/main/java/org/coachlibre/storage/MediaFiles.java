package org.coachlibre.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Pictures and other files of the practice, kept once per content and encrypted at rest. Safe for use by many threads. */
public interface MediaFiles {

    /**
     * Keeps everything {@code in} has. Stops reading as soon as there is more than allowed; nothing half-written stays. The
     * caller closes {@code in}.
     *
     * @throws MediaTooLargeException when {@code in} has more than {@code maxBytes}
     * @throws StorageException.DiskFull when no room is left
     */
    MediaId store(InputStream in, long maxBytes) throws IOException;

    /**
     * The content, read piece by piece. A changed, cut or exchanged file ends in an {@link IOException}; do not use what was read
     * before the end was reached.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    InputStream open(MediaId id) throws IOException;

    boolean contains(MediaId id);

    /** The content's size in bytes. */
    long size(MediaId id) throws IOException;

    /** Reads every file to its end and names those that were changed or cut. */
    List<String> listDamaged();

    /** How many files are kept. */
    long count();
}
