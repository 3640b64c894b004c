package org.coachlibre.server.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.coachlibre.server.RunningServer;
import org.coachlibre.server.ServerOptions;
import org.coachlibre.server.SyncServer;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.BookingProjection.Place;
import org.coachlibre.syncprotocol.BookingProjection.SessionType;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.WireCodec;
import org.coachlibre.syncprotocol.WireEvent;
import org.coachlibre.testkit.MutableClock;

/** A real server with one studio that takes bookings, and a browser without a script. Monday 15 June 2026, 08:00 UTC. */
public final class BookingFixture extends BookingClient implements AutoCloseable {
    public static final WireCodec CODEC = new WireCodec();

    public final MutableClock clock = MutableClock.at("2026-06-15T08:00:00Z");
    public final RunningServer server;
    public final UUID studio;

    public BookingFixture(Path data) {
        this(data, List.of(discovery(), session()));
    }

    public BookingFixture(Path data, List<SessionType> types) {
        this(data, types, ServerOptions.local(data));
    }

    public BookingFixture(Path data, List<SessionType> types, ServerOptions options) {
        try {
            server = SyncServer.start(options.withClock(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (server.context().studios().findBySlug("claire").isEmpty()) {
            server.createStudio("claire");
        }
        studio = studioRecord().id();
        publish(projection(types, List.of()));
    }

    public Studio studioRecord() {
        return server.context().studios().findBySlug("claire").orElseThrow();
    }

    /** As the desktop does, without the laptop. */
    public void publish(BookingProjection projection) {
        store(BookingProjection.NAME, projection);
    }

    public void store(String name, Object projection) {
        server.context().database().write(tx -> {
            long version = server.context()
                    .projections()
                    .find(tx, studio, name)
                    .map(found -> found.version())
                    .orElse(0L);
            return server.context().projections().store(tx, studio, name, version, CODEC.text(projection));
        });
    }

    public static BookingProjection projection(List<SessionType> types, List<BookingProjection.Busy> busy) {
        return projection("claire@example.org", types, busy);
    }

    /** @param email the coach's; may be empty */
    public static BookingProjection projection(
            String email, List<SessionType> types, List<BookingProjection.Busy> busy) {
        return new BookingProjection(
                1,
                new BookingProjection.StudioCard(
                        "Atelier Morel", "Claire Morel", email, "fr", "Europe/Paris", List.of("fr", "en")),
                "Europe/Paris",
                List.of(new BookingProjection.Hours(List.of("MON", "TUE", "WED", "THU", "FRI"), "09:00", "17:00")),
                List.of(),
                List.of(),
                List.of(),
                types,
                busy);
    }

    public static SessionType discovery() {
        return type("discovery", "Appel découverte", "Discovery call", "PT30M", 1);
    }

    public static SessionType session() {
        return type("session", "Séance de coaching", "Coaching session", "PT60M", 1);
    }

    public static SessionType type(String id, String nameFr, String nameEn, String length, int seats) {
        return new SessionType(
                id,
                nameFr,
                nameEn,
                "Un premier échange pour faire connaissance.",
                "A first talk to get to know each other.",
                length,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seats,
                new Place(Place.Kind.VIDEO, "https://meet.example.org/claire"),
                new BookingProjection.Price(8000, "EUR"),
                true);
    }

    /** In the order they were made. */
    public List<BookingState> bookings() {
        return server.context().database().read(tx -> new org.coachlibre.server.booking.store.JooqBookings()
                .listBookings(tx, studio, null, 10_000).stream()
                        .map(booking -> booking.state())
                        .sorted(Comparator.comparing(BookingState::bookedAt))
                        .toList());
    }

    public List<WireEvent> events() {
        return server.context().database().read(tx -> server.context().events().listAfter(tx, studio, 0, 10_000));
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
