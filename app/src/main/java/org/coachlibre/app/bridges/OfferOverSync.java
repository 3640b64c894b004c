package org.coachlibre.app.bridges;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.coachlibre.core.Events;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Settings;
import org.coachlibre.core.Tasks;
import org.coachlibre.scheduling.CalendarChanged;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.site.Site;
import org.coachlibre.sync.Sync;
import org.coachlibre.syncprotocol.BookingProjection;
import org.jspecify.annotations.Nullable;

/** Keeps the server's picture of what can be booked up to date: hours, types, busy times, and who the practice is. */
public final class OfferOverSync implements AutoCloseable {
    private final Scheduling scheduling;
    private final Settings<PracticeProfile> profile;
    private final Supplier<List<Language>> languages;
    private final Sync sync;
    private final Tasks tasks;
    private final List<Events.Subscription> subscriptions = new ArrayList<>();
    private @Nullable BookingProjection last;

    /** @param languages what the site is published in */
    public OfferOverSync(
            Scheduling scheduling,
            Settings<PracticeProfile> profile,
            Supplier<List<Language>> languages,
            Sync sync,
            Tasks tasks) {
        this.scheduling = scheduling;
        this.profile = profile;
        this.languages = languages;
        this.sync = sync;
        this.tasks = tasks;
    }

    /** The languages of a site; the practice's own while there is no site. */
    public static List<Language> languagesOf(@Nullable Site site, PracticeProfile profile) {
        return site == null ? List.of(profile.language()) : site.languages();
    }

    /** From now on every change is told. */
    public void listen(Events events) {
        subscriptions.add(events.subscribe(CalendarChanged.class, changed -> {
            if (changed.offer()) {
                tellSoon();
            }
        }));
        subscriptions.add(profile.onChange(changed -> tellSoon()));
    }

    /**
     * Puts the offer as it is now into the outbox, unless that is what was put there last. Waits for the disk. One at a time, from
     * reading to putting: what was read earlier is never put later.
     */
    public synchronized void tell() {
        BookingProjection offer = WireOffer.of(scheduling.offer(), profile.get(), languages.get());
        if (!offer.equals(last)) {
            sync.putProjection(BookingProjection.NAME, offer);
            last = offer;
        }
    }

    /** Changes are told on the writer's thread, which must not wait for itself. */
    private void tellSoon() {
        tasks.submitQuietly(progress -> {
            tell();
            return Boolean.TRUE;
        });
    }

    @Override
    public void close() {
        subscriptions.forEach(Events.Subscription::close);
    }
}
