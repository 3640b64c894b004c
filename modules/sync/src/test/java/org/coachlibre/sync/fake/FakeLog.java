package org.coachlibre.sync.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coachlibre.syncprotocol.BookingAsk;
import org.coachlibre.syncprotocol.BookingCancel;
import org.coachlibre.syncprotocol.BookingMove;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.EventKinds;
import org.coachlibre.syncprotocol.EventPage;
import org.coachlibre.syncprotocol.IncarnationNeeded;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushAnswer;
import org.coachlibre.syncprotocol.PushKinds;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushOutcome;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.coachlibre.syncprotocol.RefusalReasons;
import org.coachlibre.syncprotocol.Snapshot;
import org.coachlibre.syncprotocol.SnapshotNeeded;
import org.coachlibre.syncprotocol.WireCodec;
import org.coachlibre.syncprotocol.WireEvent;

/** Bookings, messages, the log of what happened to them, and the outcomes of pushed messages. */
public final class FakeLog {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private record Numbered(UUID device, long incarnation, long n) {}

    private final WireCodec codec = new WireCodec();
    private final List<WireEvent> events = new ArrayList<>();
    private final Map<UUID, BookingState> bookings = new LinkedHashMap<>();
    private final List<ReceivedMessage> messages = new ArrayList<>();
    private final Map<Numbered, PushOutcome> outcomes = new LinkedHashMap<>();
    private UUID epoch = UUID.randomUUID();
    private long seq;
    private long oldest;
    private int effects;
    private int snapshotPage = 1000;
    private Runnable betweenPages = () -> {};

    public synchronized UUID epoch() {
        return epoch;
    }

    /** How many pushed messages changed something. */
    public synchronized int effects() {
        return effects;
    }

    public synchronized Map<UUID, BookingState> bookings() {
        return Map.copyOf(bookings);
    }

    /** A client books. */
    public synchronized BookingState book(Instant start, String email) {
        BookingState booking = new BookingState(
                UUID.randomUUID(),
                "discovery",
                "Discovery",
                start,
                start.plusSeconds(3600),
                "Europe/Paris",
                "fr",
                BookingState.Status.CONFIRMED,
                "Anna",
                email,
                null,
                null,
                1,
                BookingState.MadeBy.CLIENT,
                NOW,
                0);
        put(booking, EventKinds.BOOKED);
        return booking;
    }

    public synchronized void put(BookingState booking, String kind) {
        bookings.put(booking.id(), booking);
        append(kind, codec.tree(booking));
    }

    public synchronized void message(ReceivedMessage message) {
        messages.add(message);
        append(EventKinds.MESSAGE_RECEIVED, codec.tree(message));
    }

    public synchronized void append(String kind, Object body) {
        seq++;
        events.add(new WireEvent(seq, kind, NOW, UUID.randomUUID(), codec.tree(body)));
        notifyAll();
    }

    /** Older events are cleaned up. */
    public synchronized void forgetBefore(long number) {
        oldest = number;
        events.removeIf(event -> event.seq() < number);
    }

    /** The server comes back from an older backup: these bookings only, a new log. */
    public synchronized void restore(List<BookingState> kept) {
        epoch = UUID.randomUUID();
        events.clear();
        outcomes.clear();
        seq = 0;
        oldest = 0;
        bookings.clear();
        kept.forEach(booking -> bookings.put(booking.id(), booking));
    }

    synchronized void wake() {
        notifyAll();
    }

    synchronized FakeReply events(Map<String, String> query) {
        long after = Long.parseLong(query.get("after"));
        if (!query.get("epoch").equals(epoch.toString()) || after > seq || after + 1 < oldest) {
            return new FakeReply(409, new SnapshotNeeded(true, epoch));
        }
        int limit = Integer.parseInt(query.get("limit"));
        long end = System.nanoTime() + Long.parseLong(query.get("wait")) * 1_000_000_000L;
        try {
            while (seq <= after && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<WireEvent> page = events.stream()
                .filter(event -> event.seq() > after)
                .limit(limit)
                .toList();
        return new FakeReply(200, new EventPage(epoch, page, seq));
    }

    /** How many things a page of the whole state holds. */
    public synchronized void snapshotPages(int things) {
        snapshotPage = things;
    }

    /** Runs once, before the page after the first is told. */
    public synchronized void betweenPages(Runnable action) {
        betweenPages = action;
    }

    synchronized Snapshot snapshot(String page) {
        int from = page.equals(Snapshot.FIRST) ? 0 : Integer.parseInt(page);
        if (from > 0) {
            Runnable action = betweenPages;
            betweenPages = () -> {};
            action.run();
        }
        List<Object> all = new ArrayList<>(bookings.values());
        all.addAll(messages);
        int until = Math.min(all.size(), from + snapshotPage);
        List<BookingState> someBookings = new ArrayList<>();
        List<ReceivedMessage> someMessages = new ArrayList<>();
        for (Object thing : all.subList(from, until)) {
            if (thing instanceof BookingState booking) {
                someBookings.add(booking);
            } else if (thing instanceof ReceivedMessage message) {
                someMessages.add(message);
            }
        }
        return new Snapshot(
                epoch, seq, someBookings, someMessages, until < all.size() ? Integer.toString(until) : null);
    }

    synchronized FakeReply push(UUID device, long incarnation, byte[] body) throws MalformedMessage {
        PushRequest request = codec.read(body, PushRequest.class);
        if (!request.deviceId().equals(device)) {
            return FakeServer.problem(403, "ANOTHER_DEVICE");
        }
        if (request.incarnation() != incarnation) {
            return new FakeReply(409, new IncarnationNeeded(true));
        }
        for (PushMessage message : request.messages()) {
            if (message.kind().equals("unreadable")) {
                return FakeServer.problem(400, "MALFORMED");
            }
        }
        List<PushOutcome> answers = new ArrayList<>();
        for (PushMessage message : request.messages()) {
            Numbered number = new Numbered(device, incarnation, message.n());
            PushOutcome outcome = outcomes.get(number);
            if (outcome == null) {
                outcome = apply(message);
                outcomes.put(number, outcome);
            }
            answers.add(outcome);
        }
        return new FakeReply(200, new PushAnswer(answers, incarnation));
    }

    private PushOutcome apply(PushMessage message) throws MalformedMessage {
        return switch (message.kind()) {
            case PushKinds.BOOKING_ASK -> ask(message.n(), codec.read(message.body(), BookingAsk.class));
            case PushKinds.BOOKING_MOVE -> move(message.n(), codec.read(message.body(), BookingMove.class));
            case PushKinds.BOOKING_CANCEL -> cancel(message.n(), codec.read(message.body(), BookingCancel.class));
            case PushKinds.BOOKING_RESTORE -> restore(message.n(), codec.read(message.body(), BookingState.class));
            default -> PushOutcome.refused(message.n(), RefusalReasons.UNKNOWN_KIND);
        };
    }

    private PushOutcome ask(long n, BookingAsk ask) {
        if (isTaken(ask.id(), ask.start())) {
            return PushOutcome.refused(n, RefusalReasons.TAKEN);
        }
        return changed(
                n,
                EventKinds.BOOKED,
                new BookingState(
                        ask.id(),
                        ask.typeId(),
                        "Discovery",
                        ask.start(),
                        ask.end(),
                        ask.zone(),
                        ask.language(),
                        BookingState.Status.CONFIRMED,
                        ask.name(),
                        ask.email(),
                        null,
                        null,
                        1,
                        BookingState.MadeBy.COACH,
                        NOW,
                        0));
    }

    private PushOutcome move(long n, BookingMove move) {
        BookingState booking = bookings.get(move.id());
        if (booking == null) {
            return PushOutcome.refused(n, RefusalReasons.UNKNOWN_BOOKING);
        }
        if (booking.version() != move.expectedVersion()) {
            return PushOutcome.refused(n, RefusalReasons.CHANGED_MEANWHILE, codec.tree(booking));
        }
        return changed(n, EventKinds.MOVED, with(booking, booking.status(), move.start(), booking.version() + 1));
    }

    private PushOutcome cancel(long n, BookingCancel cancel) {
        BookingState booking = bookings.get(cancel.id());
        if (booking == null) {
            return PushOutcome.refused(n, RefusalReasons.UNKNOWN_BOOKING);
        }
        if (booking.version() != cancel.expectedVersion()) {
            return PushOutcome.refused(n, RefusalReasons.CHANGED_MEANWHILE, codec.tree(booking));
        }
        return changed(
                n,
                EventKinds.CANCELLED,
                with(booking, BookingState.Status.CANCELLED, booking.start(), booking.version() + 1));
    }

    private PushOutcome restore(long n, BookingState booking) {
        if (booking.status() == BookingState.Status.CONFIRMED && isTaken(booking.id(), booking.start())) {
            return PushOutcome.refused(n, RefusalReasons.TAKEN);
        }
        return changed(n, EventKinds.BOOKED, booking);
    }

    private boolean isTaken(UUID id, Instant start) {
        return bookings.values().stream()
                .anyMatch(other -> other.status() == BookingState.Status.CONFIRMED
                        && !other.id().equals(id)
                        && other.start().equals(start));
    }

    private PushOutcome changed(long n, String kind, BookingState booking) {
        effects++;
        put(booking, kind);
        return PushOutcome.done(n, codec.tree(booking));
    }

    /** The same booking in another state. */
    public static BookingState with(BookingState booking, BookingState.Status status, Instant start, long version) {
        return new BookingState(
                booking.id(),
                booking.typeId(),
                booking.typeName(),
                start,
                start.plusSeconds(3600),
                booking.zone(),
                booking.language(),
                status,
                booking.name(),
                booking.email(),
                booking.message(),
                booking.phone(),
                version,
                booking.madeBy(),
                booking.bookedAt(),
                (int) version - 1);
    }
}
