package org.coachlibre.server.modules;

import java.util.List;
import java.util.UUID;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.projections.ProjectionListener;
import org.coachlibre.server.push.PushHandler;

/** A part of the server that can be taken out: what it adds to the whole. */
public interface ServerModule extends AutoCloseable {
    /** Called once, after wiring. */
    default List<Route> routes() {
        return List.of();
    }

    default List<PushHandler> pushHandlers() {
        return List.of();
    }

    default List<ProjectionListener> projectionListeners() {
        return List.of();
    }

    /** What it adds to snapshots, always in the same order. */
    default List<SnapshotPart> snapshotParts() {
        return List.of();
    }

    /** Called once, before the first request; may start threads of its own. */
    default void start() {}

    /** Called about every second on one thread of the server: expiry and other work by the clock. Must be short. */
    default void tick() {}

    /**
     * Called daily on a thread of its own: what need not be kept any longer is forgotten.
     *
     * @param pulled the number up to which every computer of the studio has the log
     */
    default void cleanUp(UUID studio, long pulled) {}

    /** Called once, after the last request; ends what {@link #start} began. */
    @Override
    default void close() {}
}
