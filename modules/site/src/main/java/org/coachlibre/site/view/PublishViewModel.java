package org.coachlibre.site.view;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.coachlibre.core.Language;
import org.coachlibre.core.Tasks;
import org.coachlibre.site.PendingChanges;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.site.SitePublishing.PublishProgress;
import org.coachlibre.site.SitePublishing.PublishResult;
import org.coachlibre.site.SitePublishing.Release;
import org.coachlibre.site.SiteRemark;
import org.coachlibre.site.SiteStudio;

/** What waits to be published, and publishing it. JavaFX thread only. */
public final class PublishViewModel {
    private final SiteStudio studio;
    private final SitePublishing publishing;
    private final Tasks tasks;
    private final ObservableValue<Language> language;
    private final ReadOnlyObjectWrapper<PendingChanges> pending = new ReadOnlyObjectWrapper<>(PendingChanges.NONE);
    private final AtomicBoolean running = new AtomicBoolean();
    private final Latest counter = new Latest();

    public PublishViewModel(
            SiteStudio studio, SitePublishing publishing, Tasks tasks, ObservableValue<Language> language) {
        this.studio = studio;
        this.publishing = publishing;
        this.tasks = tasks;
        this.language = language;
    }

    public ReadOnlyObjectProperty<PendingChanges> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    public ObservableValue<Number> count() {
        return pending.map(PendingChanges::count);
    }

    public Optional<String> publicUrl() {
        return publishing.publicUrl();
    }

    public boolean isOnlyHere() {
        return publishing.isOnlyHere();
    }

    /** Counts anew; while one count runs, the next waits. */
    public void recount() {
        Language in = language.getValue();
        counter.run(() -> tasks.submitQuietly(progress -> studio.pending(in))
                .onSuccess(found -> {
                    pending.set(found);
                    counter.ended();
                })
                .onFailure(cause -> counter.ended()));
    }

    /** Publishes; asked for while it runs, it goes on as it is. {@code title} and {@code sending} are shown while it runs. */
    public void publish(String title, String sending, Consumer<PublishResult> then, Consumer<Throwable> otherwise) {
        run(
                title,
                progress -> studio.publish(PublishProgress.of(
                        (done, total) -> progress.report(done, total, sending), progress::isCancelled)),
                then,
                otherwise);
    }

    /** Publishes in place of what another device published. */
    public void publishOver(
            String releaseId,
            String title,
            String sending,
            Consumer<PublishResult> then,
            Consumer<Throwable> otherwise) {
        run(
                title,
                progress -> studio.publishOver(
                        releaseId,
                        PublishProgress.of(
                                (done, total) -> progress.report(done, total, sending), progress::isCancelled)),
                then,
                otherwise);
    }

    public void rollBack(String title, Release release, Consumer<PublishResult> then, Consumer<Throwable> otherwise) {
        run(title, progress -> studio.rollBack(release.id()), then, otherwise);
    }

    private void run(
            String title, Tasks.Job<PublishResult> job, Consumer<PublishResult> then, Consumer<Throwable> otherwise) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        tasks.submit(title, progress -> {
                    try {
                        return job.run(progress);
                    } finally {
                        // Here, because a job that was cancelled calls nothing back.
                        running.set(false);
                    }
                })
                .onSuccess(result -> {
                    recount();
                    then.accept(result);
                })
                .onFailure(otherwise);
    }

    /** Reads the kept site for what to mend; {@code title} names the task, which may take seconds on a large site. */
    public void check(String title, Consumer<List<SiteRemark>> then, Consumer<Throwable> otherwise) {
        tasks.submit(title, progress -> studio.check()).onSuccess(then).onFailure(otherwise);
    }

    public void listReleases(String title, Consumer<List<Release>> then, Consumer<Throwable> otherwise) {
        tasks.submit(title, progress -> studio.listReleases()).onSuccess(then).onFailure(otherwise);
    }
}
