package org.coachlibre.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** Turns what H2, jOOQ and the file system throw into what the user must know. */
final class Failures {
    /** After these H2 has given the file up: it must be opened again. */
    private static final Set<Integer> BROKEN = Set.of(
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.GENERAL_ERROR_1,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.OUT_OF_MEMORY,
            ErrorCode.ERROR_OPENING_DATABASE_1);

    private Failures() {}

    /** True when the open file is of no use any more. */
    static boolean isBroken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException || cause instanceof OutOfMemoryError) {
                return true;
            }
            if (cause instanceof SQLException sql && BROKEN.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /** True when a database or its file said no somewhere below. */
    static boolean isOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof MVStoreException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    static boolean isDiskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageException.DiskFull) {
                return true;
            }
            if (cause instanceof IOException && saysFull(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The words of Linux, macOS and Windows (English and French) when a disk or a quota is full. */
    private static boolean saysFull(Throwable cause) {
        String text = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
        String words = text.toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("disk quota exceeded")
                || words.contains("not enough space")
                || words.contains("quota exceeded")
                || words.contains("file too large")
                || words.contains("espace insuffisant")
                || words.contains("aucun espace disponible");
    }

    /** The words of Linux, macOS and Windows when a folder is not ours to write to. */
    static boolean saysReadOnly(IOException cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("read-only file system")
                || words.contains("permission denied")
                || words.contains("operation not permitted")
                || words.contains("access is denied")
                || words.contains("accès refusé")
                || words.contains("lecture seule");
    }

    /** What went wrong with a small file beside the database. */
    static StorageException whileWriting(IOException failure, Path file) {
        return failure instanceof AccessDeniedException || saysReadOnly(failure)
                ? new StorageException.ReadOnly("Cannot be written to: " + file, failure)
                : whileOpen(failure);
    }

    /** What went wrong with a file that was open. */
    static StorageException whileOpen(Throwable failure) {
        if (failure instanceof StorageException known) {
            return known;
        }
        return isDiskFull(failure)
                ? new StorageException.DiskFull(failure)
                : new StorageException.Failed("The database file failed: " + failure.getMessage(), failure);
    }

    /** What keeps a file from being opened. */
    static StorageException whileOpening(Throwable failure, H2Files files) {
        if (failure instanceof StorageException known) {
            return known;
        }
        if (isDiskFull(failure)) {
            return new StorageException.DiskFull(failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                switch (sql.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 -> {
                        return new StorageException.InUse("Open in another process: " + files, failure);
                    }
                    case ErrorCode.FILE_ENCRYPTION_ERROR_1, ErrorCode.WRONG_USER_OR_PASSWORD -> {
                        return new StorageException.WrongKey(failure);
                    }
                    case ErrorCode.DATABASE_IS_READ_ONLY -> {
                        return new StorageException.ReadOnly("Cannot be written to: " + files, failure);
                    }
                    case ErrorCode.FILE_VERSION_ERROR_1 -> {
                        return new StorageException.NewerVersion("H2 does not know this file's version: " + files);
                    }
                    default -> {}
                }
            }
        }
        return new StorageException.Damaged("The database file cannot be opened: " + files, failure);
    }
}
