package org.coachlibre.site.view;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.coachlibre.site.PageRevision;
import org.coachlibre.site.PendingChanges;
import org.coachlibre.site.SitePublishing;
import org.coachlibre.site.SitePublishing.PublishResult;
import org.coachlibre.site.SitePublishing.Release;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishing as a conversation: what changed, going on, how it went; and going back to what was. */
final class PublishFlow {
    private static final Logger LOG = LoggerFactory.getLogger(PublishFlow.class);

    private final PublishViewModel publishing;
    private final SiteViewModel model;
    private final UiContext context;
    private final ViewTexts texts;

    PublishFlow(PublishViewModel publishing, SiteViewModel model, UiContext context) {
        this.publishing = publishing;
        this.model = model;
        this.context = context;
        this.texts = new ViewTexts(context.localization());
    }

    /** Shows what would change and publishes when that is wished. */
    void publish() {
        PendingChanges pending = publishing.pendingProperty().get();
        if (pending.isEmpty()) {
            context.notifications().tell(Notice.info(texts.now("publish.nothing")));
            return;
        }
        Dialogs.Form form = new Dialogs.Form(
                texts.now("publish.title"),
                texts.now(publishing.isOnlyHere() ? "publish.only-here" : "publish.text"),
                changes(pending),
                texts.now("publish.action", pending.count()),
                new SimpleBooleanProperty(true),
                () -> {
                    publishNow();
                    return true;
                });
        context.dialogs().form(form);
    }

    /** Publishes without asking: from Today, where the changes were named. */
    void publishNow() {
        publishing.publish(texts.now("publish.running"), texts.now("publish.sending"), this::told, this::failed);
    }

    private VBox changes(PendingChanges pending) {
        VBox list = new VBox(4);
        for (PendingChanges.PageChange change : pending.pages()) {
            list.getChildren()
                    .add(Texts.body(
                            Texts.fixed(texts.now("change." + change.kind().name(), change.title()))));
        }
        if (pending.looks()) {
            list.getChildren().add(Texts.body(texts.live("change.looks")));
        }
        return list;
    }

    private void told(PublishResult result) {
        Notice notice =
                switch (result) {
                    case SitePublishing.Published published ->
                        Notice.success(texts.now(publishing.isOnlyHere() ? "published.here" : "published.done"))
                                .with(texts.now("view.site"), this::viewSite);
                    case SitePublishing.NotConnected() ->
                        Notice.warning(texts.now("published.not-connected"))
                                .with(texts.now("published.connect"), () -> context.navigation()
                                        .open("settings"));
                    case SitePublishing.ServerAway(String detail) ->
                        Notice.warning(texts.now("published.away"), detail)
                                .with(texts.now("published.again"), this::publishNow);
                    case SitePublishing.PublishedElsewhere(String device, String release) ->
                        Notice.warning(texts.now("published.elsewhere", device))
                                .with(texts.now("published.replace"), () -> askToReplace(device, release));
                    case SitePublishing.Refused(String sentence) -> Notice.error(sentence, sentence);
                    case SitePublishing.Cancelled() -> Notice.info(texts.now("published.cancelled"));
                };
        context.notifications().tell(notice);
    }

    private void askToReplace(String device, String release) {
        context.dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                texts.now("published.replace-title"),
                                texts.now("published.replace-text", device),
                                texts.now("published.replace-action"),
                                true),
                        () -> publishing.publishOver(
                                release,
                                texts.now("publish.running"),
                                texts.now("publish.sending"),
                                this::told,
                                this::failed));
    }

    private void failed(Throwable cause) {
        LOG.error("Publishing failed", cause);
        context.notifications().tell(Notice.error(texts.now("published.failed"), String.valueOf(cause)));
    }

    void viewSite() {
        publishing.publicUrl().ifPresentOrElse(Browsing::open, () -> context.notifications()
                .tell(Notice.info(texts.now("published.not-connected"))));
    }

    /** Earlier states of the page shown, to bring back; that can be undone. */
    void showRevisions() {
        model.listRevisions(revisions -> {
            if (revisions.isEmpty()) {
                context.notifications().tell(Notice.info(texts.now("history.none")));
                return;
            }
            choose(
                    texts.now("history.page"),
                    texts.now("history.page.text"),
                    revisions,
                    this::name,
                    revision -> model.restore(texts.now("undo.restore"), revision));
        });
    }

    private String name(PageRevision revision) {
        return context.localization().dates().moment(revision.at(), zone());
    }

    void showReleases() {
        publishing.listReleases(
                texts.now("history.reading"),
                releases -> {
                    List<Release> earlier = releases.stream()
                            .filter(release -> !release.current())
                            .toList();
                    if (earlier.isEmpty()) {
                        context.notifications().tell(Notice.info(texts.now("history.no-releases")));
                        return;
                    }
                    choose(
                            texts.now("history.releases"),
                            texts.now("history.releases.text"),
                            earlier,
                            this::name,
                            release -> publishing.rollBack(
                                    texts.now("history.rolling-back"), release, this::told, this::failed));
                },
                this::failed);
    }

    private String name(Release release) {
        return texts.now(
                "history.release",
                context.localization().dates().moment(release.at(), zone()),
                release.device(),
                release.files());
    }

    private <T> void choose(String title, String text, List<T> things, Function<T, String> name, Consumer<T> then) {
        ListView<T> list = Rows.list(
                FXCollections.observableArrayList(things),
                Texts.fixed(title),
                thing -> new Label(name.apply(thing)),
                name,
                thing -> {});
        list.setPrefHeight(280);
        list.getSelectionModel().selectFirst();
        context.dialogs()
                .form(new Dialogs.Form(
                        title,
                        text,
                        list,
                        texts.now("history.bring-back"),
                        list.getSelectionModel().selectedItemProperty().isNotNull(),
                        () -> {
                            T chosen = list.getSelectionModel().getSelectedItem();
                            if (chosen != null) {
                                then.accept(chosen);
                            }
                            return chosen != null;
                        }));
    }

    private ZoneId zone() {
        return context.clock().getZone();
    }
}
