package org.coachlibre.scheduling.view;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.caldav.Trouble;
import org.coachlibre.scheduling.CalendarAccount;
import org.coachlibre.scheduling.CalendarAccount.AccountCalendar;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Card;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** One account: when it was read, what is wrong, and what each of its calendars is for. */
final class AccountCard extends VBox {
    private final OtherCalendarsViewModel model;
    private final CalendarTexts texts;

    AccountCard(CalendarAccount account, OtherCalendarsViewModel model, Runnable onRemove) {
        this.model = model;
        this.texts = model.texts();
        String name = account.user() + " · " + account.address().getHost();
        Button remove = Buttons.plain(texts.live("other.remove"), onRemove);
        remove.setAccessibleText(texts.now("other.remove-spoken", name));
        Button read =
                Buttons.plain(texts.live("other.read-now"), () -> model.rounds().run());
        VBox head = new VBox(Texts.body(Texts.fixed(name)), Texts.secondary(Texts.fixed(readAt(account.readAt()))));
        Card card = new Card(row(head, read, remove));
        getChildren().add(card);
        Trouble trouble = account.trouble();
        if (trouble != null) {
            Label sentence = Texts.body(Texts.fixed(TroubleTexts.sentence(trouble, texts)));
            sentence.setGraphic(Icons.icon("fth-alert-triangle"));
            card.getChildren().add(sentence);
        }
        account.calendars().forEach(calendar -> card.getChildren().add(calendar(calendar)));
        if (account.calendars().isEmpty()) {
            card.getChildren().add(Texts.secondary(texts.live("other.no-calendars")));
        }
    }

    /** What it is at the left, what can be done with it at the right. */
    static HBox row(Node what, Node... acts) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(8, what, between);
        row.getChildren().addAll(acts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String readAt(@Nullable Instant at) {
        return at == null
                ? texts.now("other.never-read")
                : texts.now(
                        "other.read",
                        model.ui()
                                .localization()
                                .dates()
                                .ago(at, model.ui().clock().getZone()));
    }

    private Node calendar(AccountCalendar calendar) {
        CheckBox blocks = new CheckBox(texts.now("other.blocks"));
        blocks.setSelected(calendar.blocks());
        blocks.setAccessibleText(texts.now("other.blocks-spoken", calendar.name()));
        blocks.setOnAction(event -> model.setBlocking(calendar.id(), blocks.isSelected()));
        if (!calendar.writable()) {
            return row(
                    Texts.body(Texts.fixed(calendar.name())), blocks, Texts.secondary(texts.live("other.read-only")));
        }
        CheckBox takes = new CheckBox(texts.now("other.takes"));
        takes.setSelected(calendar.takesSessions());
        takes.setAccessibleText(texts.now("other.takes-spoken", calendar.name()));
        takes.setOnAction(event -> model.writeInto(takes.isSelected() ? calendar.id() : null));
        return row(Texts.body(Texts.fixed(calendar.name())), blocks, takes);
    }
}
