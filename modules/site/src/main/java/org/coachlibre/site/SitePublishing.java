package org.coachlibre.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How a built site gets to the visitors. The composition root fulfils it over sync. Every method may take long and is called
 * from a background job.
 */
public interface SitePublishing {

    /** Where visitors find the site, such as {@code https://claire.example}; empty until a server is connected. */
    Optional<String> publicUrl();

    /** Whether the site can only be seen on this computer. */
    boolean isOnlyHere();

    /** Brings the site online in one step; visitors see the old one or the new one, never a mixture. */
    PublishResult publish(SiteBuild build, PublishProgress progress);

    /** As {@link #publish}, after the coach chose to replace {@code releaseId}, which another device published. */
    PublishResult publishOver(String releaseId, SiteBuild build, PublishProgress progress);

    /** The releases that can be brought back, newest first. */
    List<Release> listReleases();

    /** Brings back an earlier release. */
    PublishResult rollBack(String releaseId);

    /** @param current whether visitors see this one now */
    record Release(String id, Instant at, String device, int files, boolean current) {}

    /** Told as files are sent. */
    interface PublishProgress {
        PublishProgress SILENT = of((done, total) -> {}, () -> false);

        /** {@code done} of {@code total} files are there. */
        void sent(int done, int total);

        boolean isCancelled();

        /** From two functions. */
        static PublishProgress of(Counter counter, BooleanSupplier cancelled) {
            return new PublishProgress() {
                @Override
                public void sent(int done, int total) {
                    counter.sent(done, total);
                }

                @Override
                public boolean isCancelled() {
                    return cancelled.getAsBoolean();
                }
            };
        }

        /** Hears how many files are there. */
        @FunctionalInterface
        interface Counter {
            void sent(int done, int total);
        }
    }

    /** How it went. */
    sealed interface PublishResult {}

    /** @param url where to look at it; filesSent how many had to be sent */
    record Published(String releaseId, String url, int filesSent) implements PublishResult {}

    /** No server is connected yet. */
    record NotConnected() implements PublishResult {}

    /** The server cannot be reached; nothing changed, trying again continues where it stopped. */
    record ServerAway(String detail) implements PublishResult {}

    /** Another device published {@code releaseId} meanwhile; nothing changed. */
    record PublishedElsewhere(String device, String releaseId) implements PublishResult {}

    /** The server did not take it; {@code sentence} says why in the coach's language. */
    record Refused(String sentence) implements PublishResult {}

    /** The coach stopped it; nothing changed. */
    record Cancelled() implements PublishResult {}
}
