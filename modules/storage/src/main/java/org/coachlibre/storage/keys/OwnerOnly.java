package org.coachlibre.storage.keys;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders that other accounts of the computer cannot read. Where there are no POSIX rights (Windows), the user's own folder is private already. */
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes {@code folder} and what is missing above it; one that is there already is closed to others. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(folder, FOLDER));
        }
        close(folder);
    }

    /** Closes a folder to other accounts; one whose rights cannot be set (another owner, a memory stick) stays as it is. */
    public static void close(Path folder) throws IOException {
        if (!hasRights(folder)) {
            return;
        }
        try {
            Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
            rights.addAll(Files.getPosixFilePermissions(folder));
            if (rights.retainAll(FOLDER)) {
                Files.setPosixFilePermissions(folder, rights);
            }
        } catch (FileSystemException | UnsupportedOperationException e) {
            LOG.warn("The folder of the practice stays readable by others: {}", e.getMessage());
        }
    }

    /** What to give a call that makes a file beside {@code path}. */
    public static FileAttribute<?>[] ofFile(Path path) {
        return rights(path, FILE);
    }

    private static FileAttribute<?>[] rights(Path path, Set<PosixFilePermission> rights) {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
