package org.coachlibre.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coachlibre.server.events.EventLog;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.modules.SnapshotPart;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.ReceivedMessage;
import org.coachlibre.syncprotocol.Snapshot;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * Tells a studio's whole state in pages that no reader refuses, however much there is. A page's name is the part it goes on in and
 * the last identifier that was told, so that the server keeps nothing between two pages.
 */
final class SnapshotPages {
    /** Far below what a codec reads; one thing more may go beyond it. */
    private static final int PAGE_BYTES = 1_000_000;

    private static final int STEP = 100;
    private static final Pattern NAME =
            Pattern.compile("([0-9]{1,3})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?");

    private final List<SnapshotPart> parts;
    private final EventLog events;
    private final WireCodec codec;

    SnapshotPages(List<SnapshotPart> parts, EventLog events, WireCodec codec) {
        this.parts = List.copyOf(parts);
        this.events = events;
        this.codec = codec;
    }

    /** Everything in one document, for laptops that know no pages. */
    Snapshot whole(Transaction tx, UUID studio) {
        return new Filling(tx, studio, Long.MAX_VALUE, 0, null).fill();
    }

    /** @param name {@link Snapshot#FIRST}, or the {@code next} of another page; 400 when it is neither */
    Snapshot page(Transaction tx, UUID studio, String name) {
        Matcher matcher = NAME.matcher(name.equals(Snapshot.FIRST) ? "0." : name);
        if (!matcher.matches()) {
            throw HttpProblem.badRequest("There is no such page.");
        }
        String last = matcher.group(2);
        return new Filling(
                        tx,
                        studio,
                        PAGE_BYTES,
                        Integer.parseInt(matcher.group(1)),
                        last == null ? null : UUID.fromString(last))
                .fill();
    }

    /** One page while it is made. */
    private final class Filling {
        private final Transaction tx;
        private final UUID studio;
        private final long most;
        private final List<BookingState> bookings = new ArrayList<>();
        private final List<ReceivedMessage> messages = new ArrayList<>();
        private int part;
        private @Nullable UUID last;
        private long bytes;

        Filling(Transaction tx, UUID studio, long most, int part, @Nullable UUID last) {
            this.tx = tx;
            this.studio = studio;
            this.most = most;
            this.part = part;
            this.last = last;
        }

        Snapshot fill() {
            while (part < parts.size() && bytes < most) {
                boolean isMore =
                        switch (parts.get(part)) {
                            case SnapshotPart.Bookings some ->
                                add(some.list(tx, studio, last, STEP), bookings, BookingState::id);
                            case SnapshotPart.Messages some ->
                                add(some.list(tx, studio, last, STEP), messages, ReceivedMessage::id);
                        };
                if (!isMore) {
                    part++;
                    last = null;
                }
            }
            EventLog.Position position = events.position(tx, studio);
            return new Snapshot(position.epoch(), position.last(), bookings, messages, next());
        }

        private @Nullable String next() {
            return part < parts.size() ? part + "." + (last == null ? "" : last) : null;
        }

        /** Takes what still fits; false when the part is told to its end. */
        private <T> boolean add(List<T> found, List<T> to, Function<T, UUID> id) {
            for (T thing : found) {
                if (bytes >= most) {
                    return true;
                }
                to.add(thing);
                bytes += codec.write(thing).length;
                last = id.apply(thing);
            }
            return found.size() == STEP;
        }
    }
}
