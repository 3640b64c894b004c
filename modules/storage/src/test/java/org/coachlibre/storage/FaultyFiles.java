package org.coachlibre.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** An H2 file system ({@code faulty:}) that asks a {@link Disk} before each write: it may note it, or refuse it. */
public final class FaultyFiles extends FilePathWrapper {
    static final String PREFIX = "faulty:";

    private static volatile Disk disk = new Disk() {};

    /** What happens to the disk. Methods are called before the real file is touched. */
    interface Disk {
        default void write(long position, byte[] content) throws IOException {}

        default void truncate(long size) throws IOException {}

        default void force() throws IOException {}
    }

    static void use(Disk other) {
        FilePath.register(new FaultyFiles());
        disk = other;
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBase {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int count = write(source, base.position());
            base.position(base.position() + count);
            return count;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] content = new byte[source.remaining()];
            source.duplicate().get(content);
            disk.write(position, content);
            return base.write(source, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.truncate(size);
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force();
            base.force(metaData);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return base.read(target);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
