package org.coachlibre.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one implementation of {@link Database}: group commit by one writer thread over an H2 file. */
final class H2Database implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);
    private static final int MOST_IN_A_GROUP = 256;
    private static final int GROUPS_UNTIL_TIDIED = 500;

    private final H2Files files;
    private final Runnable beforeCommit;
    private final Runnable afterClose;
    private final LinkedBlockingQueue<Work<?>> waiting = new LinkedBlockingQueue<>();

    @SuppressWarnings("ThreadLocalUsage") // one per open file, of which a process has one or two
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private final Work<?> lastWork = new Work<@Nullable Void>(transaction -> null);
    private final Object openLock = new Object();
    private final Thread writer;
    private volatile @Nullable OpenFile open;
    private volatile boolean closing;
    /** Only for the writer. */
    private int groupsSinceTidied;

    /**
     * @param beforeCommit runs on the writer thread before each commit; what it throws fails the group
     * @param afterClose frees the lock on the file
     */
    H2Database(H2Files files, OpenFile open, Runnable beforeCommit, Runnable afterClose) {
        this.files = files;
        this.open = open;
        this.beforeCommit = beforeCommit;
        this.afterClose = afterClose;
        this.writer = new Thread(
                this::writeUntilClosed, "storage-writer-" + files.file().getFileName());
        this.writer.setDaemon(true);
    }

    void start() {
        writer.start();
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        Transaction outer = current.get();
        if (outer != null) {
            return work.apply(new ReadTransaction(outer.dsl()));
        }
        OpenFile file = openFile();
        OpenFile.Reader reader;
        try {
            reader = file.borrowReader();
        } catch (SQLException e) {
            giveUpIfBroken(file, e);
            throw Failures.whileOpen(e);
        }
        boolean usable = true;
        Transaction transaction = new ReadTransaction(reader.dsl());
        current.set(transaction);
        try {
            return work.apply(transaction);
        } catch (RuntimeException e) {
            if (Failures.isBroken(e)) {
                usable = false;
                giveUpIfBroken(file, e);
                throw Failures.whileOpen(e);
            }
            throw e;
        } finally {
            current.remove();
            file.giveBack(reader, usable);
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
        if (Thread.currentThread().equals(writer)) {
            throw new IllegalStateException("Work that is being written must not wait for the writer; use writeLater");
        }
        CompletableFuture<T> future = writeLater(work);
        try {
            return future.join();
        } catch (CompletionException e) {
            throw rethrown(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public <T extends @Nullable Object> CompletableFuture<T> writeLater(Function<Transaction, T> work) {
        Work<T> item = new Work<>(work);
        if (closing) {
            item.fail(new StorageException.Failed("The database was closed", null));
        } else {
            waiting.add(item);
            if (closing && waiting.remove(item)) {
                item.fail(new StorageException.Failed("The database was closed", null));
            }
        }
        return item.future();
    }

    @Override
    public void close() {
        boolean isFirst;
        synchronized (openLock) {
            isFirst = !closing;
            closing = true;
        }
        if (isFirst) {
            waiting.add(lastWork);
        }
        if (!Thread.currentThread().equals(writer)) {
            lastWork.future().join();
        }
    }

    private void writeUntilClosed() {
        boolean isLast = false;
        List<Work<?>> group = new ArrayList<>();
        while (!isLast) {
            group.clear();
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                LOG.debug("The writer thread does not stop by being interrupted", e);
                continue;
            }
            waiting.drainTo(group, MOST_IN_A_GROUP - 1);
            isLast = group.remove(lastWork);
            if (!group.isEmpty()) {
                writeGroup(group);
            }
        }
        shut();
    }

    /** Runs every work of the group in its own savepoint, commits once, waits for the disk, then tells all of them. */
    private void writeGroup(List<Work<?>> group) {
        List<Work<?>> done = new ArrayList<>(group.size());
        OpenFile file = null;
        try {
            file = openFile();
            for (Work<?> work : group) {
                if (runInSavepoint(file, work)) {
                    done.add(work);
                }
            }
            beforeCommit.run();
            file.writer().commit();
            file.checkpoint();
        } catch (Throwable e) {
            StorageException failure = Failures.whileOpen(e);
            LOG.error("A group of {} changes could not be written", group.size(), e);
            if (file != null) {
                abandon(file);
            }
            group.forEach(work -> work.fail(failure));
            return;
        }
        done.forEach(Work::confirm);
        tidyNowAndThen(file);
    }

    private void tidyNowAndThen(OpenFile file) {
        if (++groupsSinceTidied < GROUPS_UNTIL_TIDIED) {
            return;
        }
        groupsSinceTidied = 0;
        try {
            file.tidy();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Space in the database file could not be freed; nothing confirmed is lost", e);
            abandon(file);
        }
    }

    private boolean runInSavepoint(OpenFile file, Work<?> work) throws SQLException {
        Connection connection = file.writer();
        Savepoint savepoint = connection.setSavepoint();
        Transaction transaction = work.transaction(file.writerDsl());
        current.set(transaction);
        try {
            work.run(transaction);
            connection.releaseSavepoint(savepoint);
            return true;
        } catch (Throwable e) {
            if (Failures.isBroken(e) || e instanceof VirtualMachineError) {
                throw e;
            }
            connection.rollback(savepoint);
            work.fail(e);
            return false;
        } finally {
            current.remove();
        }
    }

    private OpenFile openFile() {
        OpenFile file = open;
        if (file != null) {
            return file;
        }
        synchronized (openLock) {
            if (open == null) {
                if (closing && !Thread.currentThread().equals(writer)) {
                    throw new StorageException.Failed("The database was closed", null);
                }
                try {
                    open = OpenFile.open(files, true);
                    LOG.info("The database file was opened again");
                } catch (SQLException e) {
                    throw Failures.whileOpening(e, files);
                }
            }
            return open;
        }
    }

    private void giveUpIfBroken(OpenFile file, Throwable failure) {
        if (Failures.isBroken(failure)) {
            abandon(file);
        }
    }

    private void abandon(OpenFile file) {
        synchronized (openLock) {
            if (file.equals(open)) {
                open = null;
                file.abort();
            }
        }
    }

    private void shut() {
        OpenFile file;
        synchronized (openLock) {
            file = open;
            open = null;
        }
        try {
            if (file != null) {
                file.close();
                new FileSeal(files).put();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warn("The database file was not closed in good order; nothing confirmed is lost", e);
            file.abort();
        } finally {
            afterClose.run();
            for (Work<?> late = waiting.poll(); late != null; late = waiting.poll()) {
                late.fail(new StorageException.Failed("The database was closed", null));
            }
            lastWork.future().complete(null);
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new StorageException.Failed("The work failed", cause);
    }

    private record ReadTransaction(DSLContext dsl) implements Transaction {
        @Override
        public void afterCommit(Runnable action) {
            throw new IllegalStateException("A read has nothing to commit");
        }
    }
}
