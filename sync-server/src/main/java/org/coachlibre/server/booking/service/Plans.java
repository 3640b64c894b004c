package org.coachlibre.server.booking.service;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.coachlibre.availability.WrongValue;
import org.coachlibre.server.booking.domain.Plan;
import org.coachlibre.server.booking.domain.PlanReader;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.projections.Projection;
import org.coachlibre.server.projections.ProjectionListener;
import org.coachlibre.server.projections.Projections;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingProjection;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.WireCodec;

/** The plan of each studio, read from its projection once and kept until the next one. Safe for use by many threads. */
public final class Plans implements ProjectionListener {
    private final Projections projections;
    private final WireCodec codec;
    private final Generations pages;
    private final ConcurrentMap<UUID, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long version, Optional<Plan> plan) {}

    /** @param pages told when pages must be made anew */
    public Plans(Projections projections, WireCodec codec, Generations pages) {
        this.projections = projections;
        this.codec = codec;
        this.pages = pages;
    }

    /**
     * Empty when nothing was published yet. A plan is kept under its projection's version, which is asked for in the same
     * snapshot: a reader that began before the last publication neither gets the newer plan nor leaves the older one behind.
     */
    public Optional<Plan> find(Transaction tx, UUID studio) {
        long version = projections.version(tx, studio, BookingProjection.NAME);
        Kept known = kept.get(studio);
        if (known != null && known.version() == version) {
            return known.plan();
        }
        Optional<Plan> plan =
                projections.find(tx, studio, BookingProjection.NAME).map(this::read);
        kept.put(studio, new Kept(version, plan));
        return plan;
    }

    /** Refuses a projection that the engine cannot work with, so that a wrong one never replaces a right one. */
    @Override
    public void projectionStored(Transaction tx, UUID studio, String name) {
        if (!name.equals(BookingProjection.NAME)) {
            return;
        }
        projections.find(tx, studio, name).ifPresent(this::read);
        // A version that was undone with its write comes again, with another content.
        kept.remove(studio);
        tx.afterCommit(() -> pages.next(studio));
    }

    private Plan read(Projection projection) {
        try {
            return PlanReader.read(codec.read(projection.json(), BookingProjection.class));
        } catch (WrongValue e) {
            throw HttpProblem.invalid(e.getMessage() + ".");
        } catch (MalformedMessage e) {
            throw HttpProblem.invalid(e.sentence());
        }
    }
}
