package org.coachlibre.scheduling.view;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.Conflict;
import org.coachlibre.scheduling.RequestKind;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Card;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;

/** One card for each thing that only the coach can decide: a sentence and two clear ways out. Hidden while there is none. */
public final class ConflictCards extends VBox {
    /** The calendar's own looks. */
    static final String STYLES = Objects.requireNonNull(ConflictCards.class.getResource("calendar.css"))
            .toExternalForm();

    private static final int MOST = 3;

    private final CalendarViewModel model;
    private final CalendarTexts texts;
    private final Consumer<Session> askMove;

    /** @param askMove opens the form that asks for another time */
    public ConflictCards(CalendarViewModel model, Consumer<Session> askMove) {
        this.model = model;
        this.texts = model.texts();
        this.askMove = askMove;
        setSpacing(8);
        getStylesheets().add(STYLES);
        model.conflicts().addListener((ListChangeListener<Conflict>) change -> fill());
        model.ui().localization().languageProperty().subscribe(language -> fill());
    }

    private void fill() {
        List<Conflict> shown = model.conflicts().stream().limit(MOST).toList();
        getChildren().setAll(shown.stream().map(this::card).toList());
        int more = model.conflicts().size() - shown.size();
        if (more > 0) {
            getChildren().add(Texts.secondary(Texts.fixed(texts.now("conflict.more", more))));
        }
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }

    private Card card(Conflict conflict) {
        Label sentence = Texts.body(Texts.fixed(sentence(conflict)));
        sentence.setGraphic(Icons.icon("fth-alert-triangle"));
        HBox ways = new HBox(8);
        switch (conflict.kind()) {
            case ON_BUSY_TIME ->
                ways.getChildren()
                        .addAll(
                                way("conflict.keep-booking", conflict, Conflict.Choice.KEEP_SESSION),
                                way("conflict.keep-time", conflict, Conflict.Choice.GIVE_UP_SESSION));
            case ON_ANOTHER_SESSION -> {
                Session other = conflict.other();
                ways.getChildren()
                        .addAll(
                                named(
                                        texts.now(
                                                "conflict.keep-one",
                                                conflict.session().name()),
                                        conflict,
                                        Conflict.Choice.KEEP_SESSION),
                                named(
                                        texts.now("conflict.keep-one", other == null ? "" : other.name()),
                                        conflict,
                                        Conflict.Choice.GIVE_UP_SESSION));
            }
            case REFUSED -> addRefusalWays(ways, conflict);
            case MOVED_ELSEWHERE ->
                ways.getChildren()
                        .addAll(
                                way("conflict.follow-move", conflict, Conflict.Choice.FOLLOW_ELSEWHERE),
                                way("conflict.put-back", conflict, Conflict.Choice.KEEP_SESSION));
            case REMOVED_ELSEWHERE ->
                ways.getChildren()
                        .addAll(
                                way("conflict.follow-removal", conflict, Conflict.Choice.FOLLOW_ELSEWHERE),
                                way("conflict.put-back", conflict, Conflict.Choice.KEEP_SESSION));
        }
        Card card = new Card(sentence, ways);
        card.getStyleClass().add("cl-conflict");
        return card;
    }

    private void addRefusalWays(HBox ways, Conflict conflict) {
        Session.Refusal refusal = conflict.session().refusal();
        RequestKind request = refusal == null ? RequestKind.ASK : refusal.request();
        switch (request) {
            case ASK ->
                ways.getChildren()
                        .addAll(anotherTime(conflict), way("conflict.drop", conflict, Conflict.Choice.KEEP_SESSION));
            case MOVE ->
                ways.getChildren()
                        .addAll(anotherTime(conflict), way("conflict.leave", conflict, Conflict.Choice.KEEP_SESSION));
            case CANCEL ->
                ways.getChildren()
                        .addAll(
                                way("conflict.ask-again", conflict, Conflict.Choice.GIVE_UP_SESSION),
                                way("conflict.leave", conflict, Conflict.Choice.KEEP_SESSION));
        }
    }

    private Node anotherTime(Conflict conflict) {
        return Buttons.plain(texts.live("conflict.another-time"), () -> askMove.accept(conflict.session()));
    }

    private Node way(String key, Conflict conflict, Conflict.Choice choice) {
        return Buttons.plain(texts.live(key), () -> model.resolve(conflict, choice));
    }

    private Node named(String text, Conflict conflict, Conflict.Choice choice) {
        return Buttons.plain(Texts.fixed(text), () -> model.resolve(conflict, choice));
    }

    private String sentence(Conflict conflict) {
        Session session = conflict.session();
        String what = texts.sentence(session, model.zone());
        return switch (conflict.kind()) {
            case ON_BUSY_TIME -> {
                BusyEntry busy = conflict.busy();
                yield texts.now("conflict.on-busy", what, busy == null ? "" : texts.busyTitle(busy));
            }
            case ON_ANOTHER_SESSION -> {
                Session other = conflict.other();
                yield texts.now("conflict.on-session", what, other == null ? "" : texts.sentence(other, model.zone()));
            }
            case REFUSED -> refused(session, what);
            case MOVED_ELSEWHERE -> {
                TimeSpan elsewhere = conflict.elsewhere();
                yield texts.now(
                        "conflict.moved-elsewhere",
                        what,
                        elsewhere == null
                                ? ""
                                : model.ui().localization().dates().moment(elsewhere.start(), model.zone()));
            }
            case REMOVED_ELSEWHERE -> texts.now("conflict.removed-elsewhere", what);
        };
    }

    private String refused(Session session, String what) {
        Session.Refusal refusal = session.refusal();
        if (refusal == null) {
            return what;
        }
        String reason = texts.reason(refusal.reason());
        TimeSpan asked = session.asked();
        return switch (refusal.request()) {
            case ASK -> texts.now("conflict.refused-ask", what, reason);
            case MOVE ->
                texts.now(
                        "conflict.refused-move",
                        what,
                        asked == null ? "" : model.ui().localization().dates().moment(asked.start(), model.zone()),
                        reason);
            case CANCEL -> texts.now("conflict.refused-cancel", what, reason);
        };
    }
}
