package org.coachlibre.sync.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.coachlibre.core.Events;
import org.coachlibre.core.Tasks;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.Transaction;
import org.coachlibre.sync.EnrolResult;
import org.coachlibre.sync.InboundEvent;
import org.coachlibre.sync.InboxHandler;
import org.coachlibre.sync.Outcome;
import org.coachlibre.sync.OutcomeHandler;
import org.coachlibre.sync.Publisher;
import org.coachlibre.sync.PushedMessage;
import org.coachlibre.sync.Sync;
import org.coachlibre.sync.configure.SyncModule;
import org.coachlibre.sync.domain.Backoff;
import org.coachlibre.sync.domain.SignalWaiting;
import org.coachlibre.sync.domain.Waiting;
import org.coachlibre.sync.service.Handlers;
import org.coachlibre.sync.service.SyncAssembly;
import org.coachlibre.sync.service.SyncStores;
import org.coachlibre.syncprotocol.BookingAsk;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.testkit.TestDatabase;

/** One computer with a practice file; what its handlers applied is kept in that file too. */
public final class Laptop implements AutoCloseable {
    /** What came of a pushed message. */
    public record Heard(PushedMessage message, Outcome outcome) {}

    private final Path directory;
    private final Database database;
    private final Events events = new Events();
    private final Handlers handlers = new Handlers();
    private final SyncAssembly assembly;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Object> published = new LinkedBlockingQueue<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Consumer<PushedMessage> whenHeard = message -> {};

    public Laptop(Path directory) {
        this(directory, Clock.systemUTC());
    }

    public Laptop(Path directory, Clock clock) {
        this(directory, clock, null);
    }

    /** @param waiting how it waits after failures; at once when null */
    public Laptop(Path directory, Clock clock, Waiting waiting) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.database = TestDatabase.open(directory, SyncModule.MIGRATION);
        database.write(transaction ->
                transaction.dsl().execute("create table if not exists applied (event uuid, kind varchar(100))"));
        events.subscribe(Object.class, published::add);
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8), () -> 1);
        this.assembly = new SyncAssembly(
                SyncStores.in(database),
                handlers,
                events,
                clock,
                new VirtualTasks(),
                backoff,
                backoff,
                () -> waiting == null ? new NoWaiting() : waiting);
        handlers.add(new OutcomeHandler(
                Set.of(
                        PushKinds.BOOKING_ASK,
                        PushKinds.BOOKING_MOVE,
                        PushKinds.BOOKING_CANCEL,
                        PushKinds.BOOKING_RESTORE,
                        "unreadable"),
                (transaction, message, outcome) -> {
                    heard.add(new Heard(message, outcome));
                    whenHeard.accept(message);
                }));
    }

    /** Calls {@code then} inside the transaction that notes an outcome. */
    public Laptop whenHeard(Consumer<PushedMessage> then) {
        whenHeard = then;
        return this;
    }

    /** A laptop that applies every usual event. */
    public Laptop withInbox() {
        return handling(
                Set.of(
                        EventKinds.BOOKED,
                        EventKinds.MOVED,
                        EventKinds.CANCELLED,
                        EventKinds.MESSAGE_RECEIVED,
                        EventKinds.MAIL_FAILED),
                (transaction, event) -> {});
    }

    /** Applies these kinds: {@code more} first, then a row in the file. */
    public Laptop handling(Set<String> kinds, BiConsumer<Transaction, InboundEvent> more) {
        handlers.add(new InboxHandler(kinds, (transaction, event) -> {
            transaction.dsl().execute("insert into applied values (?, ?)", event.id(), event.kind());
            more.accept(transaction, event);
        }));
        return this;
    }

    public Sync sync() {
        return assembly.sync();
    }

    public Publisher publisher() {
        return assembly.publisher();
    }

    public Database database() {
        return database;
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    public Laptop enrolled(FakeServer server) {
        EnrolResult result = sync().enrol(server.address(), server.newCode(), "laptop");
        if (!(result instanceof EnrolResult.Enrolled)) {
            throw new AssertionError("not enrolled: " + result);
        }
        return this;
    }

    public UUID enqueue(String kind, Object body) {
        return database.write(transaction -> sync().enqueue(transaction, kind, body));
    }

    public UUID ask(Instant start) {
        UUID id = UUID.randomUUID();
        enqueue(
                PushKinds.BOOKING_ASK,
                new BookingAsk(
                        id,
                        "discovery",
                        start,
                        start.plusSeconds(3600),
                        "Anna",
                        "anna@example.org",
                        null,
                        null,
                        "Europe/Paris",
                        "fr",
                        true));
        return id;
    }

    /** Ids of the applied events, in order, repeats included. */
    public List<UUID> applied() {
        return database.read(transaction ->
                transaction.dsl().fetch("select event from applied").map(row -> row.get(0, UUID.class)));
    }

    /** Waits for an event of this type that fits. */
    public <E> E await(Class<E> type, Predicate<E> wanted) {
        try {
            while (true) {
                Object event = published.poll(20, TimeUnit.SECONDS);
                if (event == null) {
                    throw new AssertionError("No " + type.getSimpleName() + " came");
                }
                if (type.isInstance(event) && wanted.test(type.cast(event))) {
                    return type.cast(event);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(Object event) {
        events.publish(event);
    }

    /** Everything published so far of this type. */
    public <E> List<E> published(Class<E> type) {
        return published.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The practice file as it is now, in another folder; the laptop must be closed. */
    public static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            Files.copy(from.resolve("test.mv.db"), to.resolve("test.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        sync().stop();
        threads.shutdownNow();
        database.close();
    }

    /** Waits only when there is nothing to do (an hour's pause); skips the pauses after failures and remembers them. */
    private final class NoWaiting implements Waiting {
        private final Waiting idle = new SignalWaiting();

        @Override
        public void await(Duration longest) throws InterruptedException {
            pauses.add(longest);
            if (longest.compareTo(Duration.ofMinutes(10)) > 0) {
                idle.await(longest);
            }
        }

        @Override
        public void wake() {
            idle.wake();
        }
    }

    /** Jobs on virtual threads. */
    private final class VirtualTasks implements Tasks {
        @Override
        public <T> Handle<T> submit(String title, Job<T> job) {
            return submitQuietly(job);
        }

        @Override
        public <T> Handle<T> submitQuietly(Job<T> job) {
            List<Future<?>> started = new ArrayList<>();
            QuietProgress progress = new QuietProgress();
            started.add(threads.submit(() -> job.run(progress)));
            return new Handle<>() {
                @Override
                public Handle<T> onSuccess(Consumer<? super T> callback) {
                    return this;
                }

                @Override
                public Handle<T> onFailure(Consumer<? super Throwable> callback) {
                    return this;
                }

                @Override
                public void cancel() {
                    progress.cancel();
                    started.forEach(one -> one.cancel(true));
                }
            };
        }
    }

    /** Progress that nobody looks at. */
    public static final class QuietProgress implements Tasks.Progress {
        private volatile boolean cancelled;
        private volatile int cancelAfter = Integer.MAX_VALUE;

        /** Cancels itself at this report. */
        public QuietProgress cancellingAt(int report) {
            cancelAfter = report;
            return this;
        }

        public void cancel() {
            cancelled = true;
        }

        @Override
        public void report(long done, long total, String what) {
            if (done >= cancelAfter) {
                cancelled = true;
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
