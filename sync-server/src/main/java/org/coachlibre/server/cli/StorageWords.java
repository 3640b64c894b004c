package org.coachlibre.server.cli;

import java.nio.file.Path;
import org.coachlibre.storage.StorageException;

/** One sentence for an operator per way the server's file can fail. */
final class StorageWords {
    private StorageWords() {}

    static String sentence(StorageException e, Path data) {
        return switch (e) {
            case StorageException.InUse inUse -> data + " is in use by another process.";
            case StorageException.DiskFull full ->
                "the disk is full. Nothing confirmed is lost; make room and start again.";
            case StorageException.NewerVersion newer ->
                "the folder was written by a newer version of CoachLibre. Use that version.";
            case StorageException.WrongKey wrong ->
                "server.key does not open the database in " + data + ". Put the right key back.";
            case StorageException.NotOurs notOurs -> "the database in " + data + " is not one of this server.";
            case StorageException.ReadOnly readOnly -> data + " cannot be written to.";
            case StorageException.Damaged damaged ->
                "the database in " + data + " is damaged. Restore the folder from a backup and start with --restored.";
            case StorageException.Failed failed -> "the disk failed (" + failed.getMessage() + ").";
        };
    }
}
