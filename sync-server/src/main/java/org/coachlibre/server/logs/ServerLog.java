package org.coachlibre.server.logs;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.coachlibre.syncprotocol.WireCodec;

/**
 * JSON lines: what was asked (by route template, never by address, token, e-mail or name), what was refused, what broke. Lines
 * are written by a thread of their own; when it cannot follow, lines are dropped and their number is told. Safe for use by many
 * threads.
 */
public final class ServerLog implements AutoCloseable {
    private static final int MOST_WAITING = 8192;
    private static final long IDLE_MILLIS = 200;

    private final BlockingQueue<Map<String, Object>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final WireCodec codec = new WireCodec();
    private final PrintStream out;
    private final Clock clock;
    private final Thread writer;
    private volatile boolean closing;

    /** @param out not closed by this */
    public ServerLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.writer = new Thread(this::write, "server-log");
        writer.setDaemon(true);
        writer.start();
    }

    /** One line of {@code fields}, to which {@code at} and {@code kind} are added. Values: text, numbers, booleans. */
    public void line(String kind, LogFields fields) {
        Map<String, Object> line = fields.toMap();
        line.put("at", clock.instant().toString());
        line.put("kind", kind);
        if (!waiting.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    /** A failure nobody expected: its class and place in our code, never its message, which may quote a visitor. */
    public void failure(String requestId, String where, Throwable failure) {
        StringBuilder causes = new StringBuilder();
        for (Throwable cause = failure; cause != null && causes.length() < 500; cause = cause.getCause()) {
            causes.append(causes.isEmpty() ? "" : " < ")
                    .append(cause.getClass().getName())
                    .append(place(cause));
        }
        line(
                "failure",
                new LogFields().put("request", requestId).put("where", where).put("failure", causes.toString()));
    }

    private static String place(Throwable failure) {
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("org.coachlibre.")) {
                return "@" + element.getFileName() + ":" + element.getLineNumber();
            }
        }
        return "";
    }

    private void write() {
        boolean interrupted = false;
        while (!interrupted && !(closing && waiting.isEmpty())) {
            try {
                Map<String, Object> line = waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (line != null) {
                    print(line);
                }
                long lost = waiting.isEmpty() ? dropped.getAndSet(0) : 0;
                if (lost > 0) {
                    line("log", new LogFields().put("dropped", lost));
                }
                if (line == null || waiting.isEmpty()) {
                    out.flush();
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        out.flush();
    }

    private void print(Map<String, Object> line) {
        byte[] json = codec.write(line);
        try {
            out.write(json);
        } catch (IOException e) {
            dropped.incrementAndGet();
        }
        out.write('\n');
    }

    /** Writes what waits. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
