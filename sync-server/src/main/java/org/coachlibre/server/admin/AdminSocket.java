package org.coachlibre.server.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.coachlibre.server.logs.ServerLog;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * The operator's door to a running server: a Unix domain socket that only the server's own user can open. One JSON line in, one
 * out. Its address is short whatever the folder's is, because systems allow about 100 bytes.
 */
public final class AdminSocket implements AutoCloseable {
    private static final String SOCKET = "admin.sock";
    private static final String ELSEWHERE = "admin.path";
    private static final int LONGEST_ADDRESS = 100;
    private static final int LONGEST_LINE = 100_000;
    private static final WireCodec CODEC = new WireCodec();

    private final Path data;
    private final AdminCommands commands;
    private final ServerLog log;
    private @Nullable ServerSocketChannel channel;
    private @Nullable Path address;

    public AdminSocket(Path data, AdminCommands commands, ServerLog log) {
        this.data = data;
        this.commands = commands;
        this.log = log;
    }

    /** Begins to listen. */
    public void start() throws IOException {
        Path path = data.toAbsolutePath().resolve(SOCKET);
        Files.deleteIfExists(data.resolve(ELSEWHERE));
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_ADDRESS) {
            path = Files.createTempDirectory("coachlibre").resolve(SOCKET);
            Files.writeString(data.resolve(ELSEWHERE), path.toString());
        }
        Files.deleteIfExists(path);
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(path));
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
        address = path;
        channel = listening;
        Thread.ofPlatform().daemon().name("admin").start(() -> serve(listening));
    }

    private void serve(ServerSocketChannel listening) {
        while (listening.isOpen()) {
            try (SocketChannel caller = listening.accept()) {
                AdminAnswer answer = answer(readLine(caller));
                caller.write(ByteBuffer.wrap((CODEC.text(answer) + "\n").getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                // A caller that hung up, or this socket was closed.
                if (listening.isOpen()) {
                    log.failure("-", "admin", e);
                }
            }
        }
    }

    private AdminAnswer answer(String line) {
        try {
            return CODEC.read(line, AdminRequest.class).run(commands);
        } catch (MalformedMessage e) {
            return AdminAnswer.wrong(e.sentence());
        } catch (RuntimeException e) {
            return AdminAnswer.refused(
                    "The server could not do it (" + e.getClass().getSimpleName() + ").");
        }
    }

    /**
     * Asks the server that runs on {@code data}.
     *
     * @return empty when none runs
     */
    public static Optional<AdminAnswer> ask(Path data, AdminRequest request) throws IOException {
        Path path = data.toAbsolutePath().resolve(SOCKET);
        Path elsewhere = data.resolve(ELSEWHERE);
        if (Files.exists(elsewhere)) {
            path = Path.of(Files.readString(elsewhere));
        }
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (SocketChannel server = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.connect(UnixDomainSocketAddress.of(path));
            server.write(ByteBuffer.wrap((CODEC.text(request) + "\n").getBytes(StandardCharsets.UTF_8)));
            return Optional.of(CODEC.read(readLine(server), AdminAnswer.class));
        } catch (ConnectException e) {
            // Left behind by a server that was killed.
            return Optional.empty();
        } catch (MalformedMessage e) {
            throw new IOException("The running server gave no answer.", e);
        }
    }

    private static String readLine(SocketChannel from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(4096);
        while (line.size() < LONGEST_LINE && from.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte b = buffer.get();
                if (b == '\n') {
                    return line.toString(StandardCharsets.UTF_8);
                }
                line.write(b);
            }
            buffer.clear();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (address != null) {
                Files.deleteIfExists(address);
            }
        } catch (IOException e) {
            // The file that stays behind is recognised as dead by the next caller.
            log.failure("-", "admin", e);
        }
    }
}
