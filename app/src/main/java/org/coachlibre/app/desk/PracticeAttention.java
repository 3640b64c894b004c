package org.coachlibre.app.desk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.window.AttentionPort;
import org.coachlibre.core.Events;
import org.coachlibre.sync.Difference;
import org.coachlibre.sync.DifferencesFound;
import org.coachlibre.sync.EventSetAside;
import org.coachlibre.sync.SetAsideEvent;
import org.coachlibre.sync.Sync;
import org.coachlibre.syncprotocol.BookingState;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;

/** What sync noted for the coach, in the coach's words. */
final class PracticeAttention implements AttentionPort {
    private final Sync sync;
    private final WireCodec codec = new WireCodec();
    private final BiFunction<BookingState, ZoneId, String> name;
    private final Supplier<ZoneId> zone;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param name says which session a booking is, with its time in the zone */
    PracticeAttention(Studio studio, BiFunction<BookingState, ZoneId, String> name) {
        this.sync = studio.sync();
        this.name = name;
        this.zone = () -> studio.profile().get().zone();
        studio.events().subscribe(DifferencesFound.class, found -> tell());
        studio.events().subscribe(EventSetAside.class, found -> tell());
    }

    @Override
    public List<Item> list() {
        List<Item> items = new ArrayList<>();
        for (Difference difference : sync.listDifferences()) {
            items.add(new Item(
                    difference.id(),
                    Kind.valueOf(difference.kind().name()),
                    about(difference),
                    difference.notedAt(),
                    details(difference),
                    true));
        }
        for (SetAsideEvent event : sync.listSetAside()) {
            boolean isNewer = event.reason() == SetAsideEvent.Reason.UNKNOWN_KIND;
            items.add(new Item(
                    event.id(),
                    isNewer ? Kind.NEWER_EVENT : Kind.FAILED_EVENT,
                    "",
                    event.at(),
                    event.at() + " " + event.kind() + " " + event.detail(),
                    false));
        }
        return items;
    }

    @Override
    public void seen(List<UUID> ids) {
        sync.forgetDifferences(ids);
    }

    @Override
    public Events.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What was kept for a newer version of this program is tried again. */
    void retry() {
        if (sync.retrySetAside() > 0) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private String about(Difference difference) {
        return difference
                .theirs()
                .or(difference::ours)
                .flatMap(this::booking)
                .map(booking -> name.apply(booking, zone.get()))
                .orElse("");
    }

    private Optional<BookingState> booking(String json) {
        try {
            return Optional.of(codec.read(json, BookingState.class));
        } catch (MalformedMessage e) {
            // Another kind of thing: the sentence of its kind says enough.
            return Optional.empty();
        }
    }

    private static String details(Difference difference) {
        return difference.notedAt() + " " + difference.kind() + " " + difference.subject();
    }
}
