package org.coachlibre.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to one opened H2 file: one that writes and a few that read. Thrown away whole when the file breaks. */
final class OpenFile {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);
    private static final int READERS = 8;
    /** Percent of the bytes in chunks that are in use. */
    private static final int LEAST_FILLED = 60;
    /** Bytes that are written again at a time. */
    private static final int MOST_REWRITTEN = 4 << 20;

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** A connection that reads, with its query language. */
    record Reader(Connection connection, DSLContext dsl) {}

    private final H2Files files;
    private final Connection writer;
    private final MVStore store;
    private final DSLContext writerDsl;
    private final Semaphore mayRead = new Semaphore(READERS, true);
    private final ConcurrentLinkedDeque<Reader> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private OpenFile(H2Files files, Connection writer) throws SQLException {
        this.files = files;
        this.writer = writer;
        this.store = store(writer);
        this.writerDsl = dsl(writer);
    }

    static OpenFile open(H2Files files, boolean mustExist) throws SQLException {
        Connection writer = files.connect(mustExist);
        try {
            writer.setAutoCommit(false);
            return new OpenFile(files, writer);
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
    }

    Connection writer() {
        return writer;
    }

    DSLContext writerDsl() {
        return writerDsl;
    }

    /**
     * Returns when everything committed is on the disk and will be found there. Stores what nobody stored yet, waits for what H2's
     * own threads took away to store (its checkpoint does not), has the disk confirm it, and only then lets the header lead to it.
     * Only for the thread that writes.
     */
    void checkpoint() throws SQLException {
        H2Files.execute(writer, H2Sql.CHECKPOINT);
        store.executeFilestoreOperation(() -> {
            store.sync();
            if (StoreHeader.isNeeded(store)) {
                StoreHeader.write(store);
                store.sync();
            }
        });
    }

    /**
     * Stores again what is left of chunks that are mostly outdated, so that their space can be used. An ordinary change as far as the
     * disk is concerned: followed by a {@link #checkpoint}.
     */
    void tidy() throws SQLException {
        store.compact(LEAST_FILLED, MOST_REWRITTEN);
        checkpoint();
    }

    /** Waits until one of the few reading connections is free. */
    Reader borrowReader() throws SQLException {
        mayRead.acquireUninterruptibly();
        try {
            if (closed) {
                throw new StorageException.Failed("The database was closed", null);
            }
            Reader reader = idle.poll();
            return reader == null ? newReader() : reader;
        } catch (SQLException | RuntimeException e) {
            mayRead.release();
            throw e;
        }
    }

    void giveBack(Reader reader, boolean usable) {
        try {
            if (usable && !closed) {
                reader.connection().rollback();
                idle.push(reader);
            } else {
                reader.connection().close();
            }
        } catch (SQLException e) {
            LOG.debug("A reading connection was dropped", e);
        } finally {
            mayRead.release();
        }
    }

    /** Closes in good order; everything committed is in the file afterwards. */
    void close() throws SQLException {
        closed = true;
        mayRead.acquireUninterruptibly(READERS);
        try {
            writer.rollback();
            tidy();
            H2Files.execute(writer, H2Sql.CLOSE);
        } finally {
            mayRead.release(READERS);
        }
    }

    /** Lets go of a file that failed, without writing to it any more. */
    void abort() {
        closed = true;
        try {
            H2Files.execute(writer, H2Sql.ABORT);
        } catch (SQLException e) {
            LOG.debug("The file had already been given up by H2", e);
        }
    }

    private static MVStore store(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            return session.getDatabase().getStore().getMvStore();
        }
        throw new SQLException("The database file is not open in this process");
    }

    private Reader newReader() throws SQLException {
        Connection connection = files.connect(true);
        try {
            connection.setAutoCommit(false);
            H2Files.execute(connection, H2Sql.SNAPSHOT_READER);
            connection.commit();
            return new Reader(connection, dsl(connection));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static DSLContext dsl(Connection connection) {
        return DSL.using(
                new DefaultConfiguration().set(connection).set(SQLDialect.H2).set(new NoOwnTransactions()));
    }
}
