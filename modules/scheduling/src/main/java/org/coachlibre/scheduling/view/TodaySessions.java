package org.coachlibre.scheduling.view;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.Session;
import org.coachlibre.ui.TodaySection;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Card;
import org.coachlibre.ui.controls.Texts;

/** Today: whom the coach sees next, or who has booked since the coach last looked. */
public final class TodaySessions implements TodaySection {
    private static final int NEXT = 5;

    /** Which list a section shows. */
    public enum Kind {
        NEXT_SESSIONS,
        NEW_BOOKINGS
    }

    private final Kind kind;
    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final ObservableList<Session> sessions = FXCollections.observableArrayList();
    private final VBox content = new VBox(8);

    public TodaySessions(Kind kind, Scheduling scheduling, UiContext ui) {
        this.kind = kind;
        this.scheduling = scheduling;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
        ui.localization().languageProperty().subscribe(language -> fill());
    }

    @Override
    public int order() {
        return kind == Kind.NEXT_SESSIONS ? 10 : 20;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.live(kind == Kind.NEXT_SESSIONS ? "today.next" : "today.new");
    }

    @Override
    public Node content() {
        reload();
        return content;
    }

    /** Reads the list again. FX thread. */
    public void reload() {
        ui.tasks()
                .submitQuietly(progress ->
                        kind == Kind.NEXT_SESSIONS ? scheduling.listNext(NEXT) : scheduling.listNewBookings())
                .onSuccess(found -> {
                    sessions.setAll(found);
                    fill();
                });
    }

    private void fill() {
        List<Node> rows = sessions.stream().map(this::row).toList();
        boolean isEmpty = rows.isEmpty();
        content.setVisible(!isEmpty || kind == Kind.NEXT_SESSIONS);
        content.setManaged(content.isVisible());
        if (isEmpty) {
            content.getChildren().setAll(Texts.secondary(texts.live("today.no-sessions")));
        } else {
            Card card = new Card();
            card.getChildren().setAll(rows);
            content.getChildren().setAll(card);
        }
    }

    private Node row(Session session) {
        ZoneId zone = scheduling.zone();
        Label when = Texts.body(Texts.fixed(
                ui.localization().dates().moment(session.wishedSpan().start(), zone)));
        when.getStyleClass().add("cl-strong");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label who = Texts.body(Texts.fixed(session.name() + " · " + session.typeName()));
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox row = new HBox(12, when, who);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!session.seen()) {
            row.getChildren().add(new Badge(texts.live("today.new-badge"), Badge.Tone.ACCENT));
        }
        PersonId person = session.person();
        if (person != null) {
            row.getChildren().add(Buttons.quiet(texts.live("today.prepare"), () -> ui.navigation()
                    .open("people", person)));
        }
        row.getChildren().add(Buttons.quiet(texts.live("today.show"), () -> {
            ui.navigation().open("calendar", session.id());
        }));
        return row;
    }
}
