package org.coachlibre.server.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.coachlibre.server.booking.service.Generations;
import org.coachlibre.server.booking.service.Plans;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.BookingProjection.SessionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kept plan is always the one that the reader's own snapshot holds. */
class PlansIT {
    @TempDir
    Path data;

    @Test
    void aReaderThatBeganBeforeAPublicationLeavesNoOldPlanBehind() {
        try (BookingFixture server = new BookingFixture(data, List.of(type("PT30M")))) {
            ServerContext context = server.server.context();
            Plans plans = new Plans(context.projections(), context.codec(), new Generations());
            Duration seen = context.database().read(tx -> {
                // Opens the snapshot, as any question before the plan does.
                context.events().position(tx, server.studio);
                CompletableFuture.runAsync(
                                () -> server.publish(BookingFixture.projection(List.of(type("PT60M")), List.of())))
                        .join();
                return length(plans, tx, server.studio);
            });
            assertEquals(Duration.ofMinutes(30), seen, "the reader's own");
            assertEquals(
                    Duration.ofMinutes(60), context.database().read(tx -> length(plans, tx, server.studio)), "today's");
        }
    }

    private static Duration length(Plans plans, Transaction tx, UUID studio) {
        return plans.find(tx, studio).orElseThrow().listActive().getFirst().length();
    }

    private static SessionType type(String length) {
        return BookingFixture.type("one", "Un", "One", length, 1);
    }
}
