package org.coachlibre.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one H2 file: its place, the H2 file systems in between, and the key.
 *
 * @param file the file's path without {@code .mv.db}
 * @param fileSystem H2's names of the file systems to go through, such as {@code retry:}
 * @param key the file's key: any text without a blank; null for a file in clear
 */
record H2Files(Path file, String fileSystem, @Nullable String key) {
    /** H2 closes its file for everybody when a reading thread is interrupted; this layer opens it again instead. */
    static final String RETRY_ON_INTERRUPT = "retry:";

    static final String SUFFIX = ".mv.db";
    private static final int BLOCK = 4096;
    /** The encryption's header, the store's two and a first chunk: what is shorter was cut by something else than the last write. */
    private static final int FEWEST_BLOCKS = 4;

    private static final String USER = "COACHLIBRE";

    Path dataFile() {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    JdbcDataSource dataSource(boolean mustExist) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(H2Sql.url(fileSystem + file.toAbsolutePath(), key != null, mustExist));
        source.setUser(USER);
        String userPassword = userPassword();
        source.setPassword(key == null ? userPassword : key + " " + userPassword);
        return source;
    }

    Connection connect(boolean mustExist) throws SQLException {
        return dataSource(mustExist).getConnection();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String userPassword() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("coachlibre database user".getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest((key == null ? "" : key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Cuts off a last block that a power cut left unfinished. H2 writes whole blocks; from a piece of one its encrypted file system
     * reckons a size that hides the whole block before it, which was confirmed.
     *
     * @throws StorageException when the file cannot be written
     */
    void dropTornTail() {
        try (FileChannel channel = FileChannel.open(dataFile(), StandardOpenOption.READ)) {
            if (channel.size() % BLOCK == 0 || channel.size() < FEWEST_BLOCKS * BLOCK) {
                return;
            }
        } catch (IOException e) {
            throw Failures.whileOpen(e);
        }
        try (FileChannel channel = FileChannel.open(dataFile(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / BLOCK * BLOCK);
            channel.force(true);
        } catch (IOException e) {
            throw new StorageException.ReadOnly("Cannot be written: " + dataFile(), e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
