package org.coachlibre.server.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.coachlibre.server.events.EventLog;
import org.coachlibre.server.events.EventSignal;
import org.coachlibre.server.events.PulledPositions;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.coachlibre.server.modules.SnapshotPart;
import org.coachlibre.server.projections.Projection;
import org.coachlibre.server.projections.Projections;
import org.coachlibre.server.push.Pushes;
import org.coachlibre.storage.Database;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.EventPage;
import org.coachlibre.syncprotocol.IncarnationNeeded;
import org.coachlibre.syncprotocol.MailProjection;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.ProjectionVersion;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.SnapshotNeeded;
import org.coachlibre.syncprotocol.WireCodec;
import org.coachlibre.syncprotocol.WireEvent;
import org.jspecify.annotations.Nullable;

/** The log, pushes and projections. */
public final class SyncApi {
    private static final int MOST_EVENTS = 500;
    private static final long MOST_PAGE_BYTES = 2_000_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
    private static final int MOST_WAITING_PER_DEVICE = 4;

    private final Database database;
    private final EventLog events;
    private final EventSignal signal;
    private final Pushes pushes;
    private final Projections projections;
    private final SnapshotPages snapshots;
    private final PulledPositions pulled;
    private final WireCodec codec;
    private final Map<UUID, Semaphore> waiting = new ConcurrentHashMap<>();

    public SyncApi(
            Database database,
            EventLog events,
            EventSignal signal,
            Pushes pushes,
            Projections projections,
            List<SnapshotPart> parts,
            PulledPositions pulled,
            WireCodec codec) {
        this.database = database;
        this.events = events;
        this.signal = signal;
        this.pushes = pushes;
        this.projections = projections;
        this.snapshots = new SnapshotPages(parts, events, codec);
        this.pulled = pulled;
        this.codec = codec;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/events", Scope.DEVICE, this::listEvents),
                Route.get("/api/v1/snapshot", Scope.DEVICE, this::snapshot),
                Route.post("/api/v1/push", Scope.DEVICE, this::push),
                Route.get("/api/v1/projections/{name}", Scope.DEVICE, this::getProjection),
                Route.put("/api/v1/projections/{name}", Scope.DEVICE, this::putProjection));
    }

    private Reply listEvents(Exchange exchange) throws InterruptedException {
        UUID studio = exchange.studio().id();
        long after = exchange.queryNumber("after", 0);
        int limit = Math.clamp(exchange.queryNumber("limit", MOST_EVENTS), 1, MOST_EVENTS);
        Duration wait = Duration.ofSeconds(Math.clamp(exchange.queryNumber("wait", 0), 0, LONGEST_WAIT.toSeconds()));
        String epoch = exchange.query("epoch").orElse("");
        Reply reply = page(studio, epoch, after, limit);
        if (reply == null || reply.status() == 200) {
            // What a computer asks to go on from, it has on its own disk.
            pulled.reached(exchange.device().id(), epoch, after);
        }
        if (reply != null) {
            return reply;
        }
        if (!wait.isZero()) {
            awaitEvents(exchange, studio, after, wait);
        }
        Reply later = page(studio, epoch, after, limit);
        return later != null
                ? later
                : Reply.json(200, database.read(tx -> {
                    EventLog.Position position = events.position(tx, studio);
                    return new EventPage(position.epoch(), List.of(), position.last());
                }));
    }

    private void awaitEvents(Exchange exchange, UUID studio, long after, Duration wait) throws InterruptedException {
        Semaphore places =
                waiting.computeIfAbsent(exchange.device().id(), device -> new Semaphore(MOST_WAITING_PER_DEVICE));
        if (!places.tryAcquire()) {
            throw HttpProblem.tooMany(Duration.ofSeconds(1));
        }
        try {
            signal.awaitBeyond(studio, after, wait);
        } finally {
            places.release();
        }
    }

    /** The events after {@code after}, or that a snapshot is needed; null when there is nothing new. */
    private @Nullable Reply page(UUID studio, String epoch, long after, int limit) {
        return database.read(tx -> {
            EventLog.Position position = events.position(tx, studio);
            boolean known = position.epoch().toString().equals(epoch)
                    && after <= position.last()
                    && after >= position.first() - 1;
            if (!known) {
                return Reply.json(409, new SnapshotNeeded(true, position.epoch()));
            }
            List<WireEvent> page = fitting(events.listAfter(tx, studio, after, limit));
            return page.isEmpty() ? null : Reply.json(200, new EventPage(position.epoch(), page, position.last()));
        });
    }

    /** As many as a reader's codec takes, at least one: messages of visitors can be long. */
    private List<WireEvent> fitting(List<WireEvent> found) {
        long bytes = 0;
        for (int i = 0; i < found.size(); i++) {
            bytes += codec.write(found.get(i)).length;
            if (bytes > MOST_PAGE_BYTES && i > 0) {
                return found.subList(0, i);
            }
        }
        return found;
    }

    private Reply snapshot(Exchange exchange) {
        UUID studio = exchange.studio().id();
        Optional<String> page = exchange.query("page");
        return Reply.json(
                200,
                database.read(
                        tx -> page.isPresent() ? snapshots.page(tx, studio, page.get()) : snapshots.whole(tx, studio)));
    }

    private Reply push(Exchange exchange) throws IOException {
        PushRequest request = exchange.json(PushRequest.class);
        if (!request.deviceId().equals(exchange.device().id())) {
            throw new HttpProblem(403, "OTHER_DEVICE", "The token belongs to another device.");
        }
        return switch (pushes.push(exchange.studio(), exchange.device().id(), request)) {
            case Pushes.Result.Answered(var answer) -> Reply.json(200, answer);
            case Pushes.Result.OtherIncarnation() -> Reply.json(409, new IncarnationNeeded(true));
        };
    }

    private Reply getProjection(Exchange exchange) throws MalformedMessage {
        String name = name(exchange);
        Optional<Projection> found =
                database.read(tx -> projections.find(tx, exchange.studio().id(), name));
        Projection projection = found.orElseThrow(HttpProblem::notFound);
        Object shown = name.equals(MailProjection.NAME)
                ? withoutPassword(codec.read(projection.json(), MailProjection.class))
                : codec.read(projection.json(), BookingProjection.class);
        return Reply.json(200, shown).header("ETag", "\"" + projection.version() + "\"");
    }

    private static MailProjection withoutPassword(MailProjection mail) {
        return new MailProjection(
                mail.smtpHost(),
                mail.smtpPort(),
                mail.security(),
                mail.username(),
                "",
                mail.fromName(),
                mail.fromAddress());
    }

    private Reply putProjection(Exchange exchange) throws IOException {
        String name = name(exchange);
        long expected = expectedVersion(exchange);
        // Read and written again, so that only known fields are kept.
        Object value = name.equals(MailProjection.NAME)
                ? exchange.json(MailProjection.class)
                : exchange.json(BookingProjection.class);
        String json = codec.text(value);
        Projections.StoreResult result =
                database.write(tx -> projections.store(tx, exchange.studio().id(), name, expected, json));
        return switch (result) {
            case Projections.StoreResult.Stored(long version) -> Reply.json(200, new ProjectionVersion(version));
            case Projections.StoreResult.Outdated(long version) -> Reply.json(412, new ProjectionVersion(version));
        };
    }

    private static String name(Exchange exchange) {
        String name = exchange.path("name");
        if (!name.equals(BookingProjection.NAME) && !name.equals(MailProjection.NAME)) {
            throw HttpProblem.notFound();
        }
        return name;
    }

    private static long expectedVersion(Exchange exchange) {
        String tag = exchange.header("If-Match")
                .orElseThrow(() -> new HttpProblem(
                        428, "IF_MATCH_NEEDED", "Say with If-Match which version you saw, \"0\" for none."));
        String digits = tag.replace("\"", "");
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw HttpProblem.badRequest("If-Match must hold a version in quotes.");
        }
    }
}
