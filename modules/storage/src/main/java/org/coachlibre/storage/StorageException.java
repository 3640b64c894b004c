package org.coachlibre.storage;

import org.jspecify.annotations.Nullable;

/** The machine or the file does not allow what was asked. What was confirmed before is safe in every case. */
public abstract sealed class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No room is left on the disk. The change was not confirmed; the next write tries again. */
    public static final class DiskFull extends StorageException {
        private static final long serialVersionUID = 1L;

        public DiskFull(@Nullable Throwable cause) {
            super("The disk is full", cause);
        }
    }

    /** The file is open in another process, or twice in this one. */
    public static final class InUse extends StorageException {
        private static final long serialVersionUID = 1L;

        public InUse(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The file was written by a newer version of the program. */
    public static final class NewerVersion extends StorageException {
        private static final long serialVersionUID = 1L;

        public NewerVersion(String message) {
            super(message, null);
        }
    }

    /** The key does not open the file. */
    public static final class WrongKey extends StorageException {
        private static final long serialVersionUID = 1L;

        public WrongKey(@Nullable Throwable cause) {
            super("The key does not open the file", cause);
        }
    }

    /** The file is empty or something else than a database of ours. */
    public static final class NotOurs extends StorageException {
        private static final long serialVersionUID = 1L;

        public NotOurs(String message) {
            super(message, null);
        }
    }

    /** Folder or file cannot be written to. */
    public static final class ReadOnly extends StorageException {
        private static final long serialVersionUID = 1L;

        public ReadOnly(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The content of the file is broken: cut short, or bytes were changed. */
    public static final class Damaged extends StorageException {
        private static final long serialVersionUID = 1L;

        public Damaged(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The disk or the file system failed in another way. The change was not confirmed. */
    public static final class Failed extends StorageException {
        private static final long serialVersionUID = 1L;

        public Failed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
