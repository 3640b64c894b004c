package org.coachlibre.correspondence.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coachlibre.correspondence.Message;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.correspondence.PersonRef;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Icons;

/** One message: who, when, what, and how to answer. Its text can be selected and never changed. */
final class MessagePane extends VBox {
    private final MessagesViewModel model;
    private final PersonLookup people;
    private final UiContext context;
    private final Button reply;

    MessagePane(MessagesViewModel model, PersonLookup people, UiContext context) {
        this.model = model;
        this.people = people;
        this.context = context;
        getStyleClass().add("message-pane");
        Label sender = new Label();
        sender.setId("message-sender");
        sender.getStyleClass().add("cl-page-title");
        Badge answered = new Badge(live("message.answered"), Badge.Tone.SUCCESS);
        Label when = new Label();
        when.getStyleClass().add("cl-secondary");
        Label subject = new Label();
        subject.getStyleClass().add("cl-section-title");
        subject.setWrapText(true);
        TextArea text = new TextArea();
        text.setId("message-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.accessibleTextProperty().bind(live("message.text"));
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
                (event.isShiftDown() ? replyButton() : archiveButton()).requestFocus();
            }
        });
        VBox.setVgrow(text, Priority.ALWAYS);
        reply = Buttons.primary(live("message.reply"), model::reply);
        reply.setId("message-reply");
        reply.setGraphic(Icons.icon("fth-corner-up-left"));
        Button copy = Buttons.plain(live("message.copy"), this::copy);
        Button person = Buttons.plain(live("message.person"), this::openPerson);
        person.setGraphic(Icons.icon("fth-user"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button unread = Icons.button("fth-mail", live("message.mark-unread"), model::markUnread);
        Button archive = Icons.button("fth-archive", live("message.archive"), model::toggleArchive);
        archive.setId("message-archive");
        HBox title = new HBox(sender, answered);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("message-title");
        HBox acts = new HBox(reply, copy, person, space, unread, archive);
        acts.getStyleClass().add("message-acts");
        acts.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new VBox(4, title, when), acts, subject, text);
        context.localization().languageProperty().subscribe((before, now) -> {
            Message shown = model.selectedProperty().get();
            if (shown != null) {
                when.setText(from(shown));
            }
        });
        model.selectedProperty().subscribe(message -> {
            if (message != null) {
                sender.setText(message.sender());
                answered.setVisible(message.answeredAt() != null);
                when.setText(from(message));
                when.setTooltip(new Tooltip(context.localization()
                        .dates()
                        .full(message.at(), context.clock().getZone())));
                subject.setText(message.subject());
                subject.setManaged(!message.subject().isEmpty());
                if (!text.getText().equals(message.text())) {
                    text.setText(message.text());
                }
                reply.setDisable(message.email().isEmpty());
                copy.setDisable(message.email().isEmpty());
                person.setVisible(message.person() != null);
                person.setManaged(message.person() != null);
            }
        });
    }

    void focusFirst() {
        reply.requestFocus();
    }

    private Node replyButton() {
        return reply;
    }

    private Node archiveButton() {
        return lookup("#message-archive");
    }

    private String from(Message message) {
        String when = context.localization()
                .dates()
                .moment(message.at(), context.clock().getZone());
        return message.email().isEmpty() || message.name().isEmpty() ? when : message.email() + " · " + when;
    }

    private void copy() {
        Message message = model.selectedProperty().get();
        if (message != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(message.email());
            Clipboard.getSystemClipboard().setContent(content);
            model.tellCopied();
        }
    }

    private void openPerson() {
        Message message = model.selectedProperty().get();
        PersonRef person = message == null ? null : message.person();
        if (person != null) {
            context.navigation().open("people", people.target(person));
        }
    }

    private ObservableValue<String> live(String key) {
        return context.localization().text(MessagesViewModel.BUNDLE, key);
    }
}
