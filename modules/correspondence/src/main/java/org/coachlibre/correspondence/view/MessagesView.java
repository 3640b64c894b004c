package org.coachlibre.correspondence.view;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.correspondence.MailFailure;
import org.coachlibre.correspondence.Message;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.ui.Dialogs.ErrorReport;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.EmptyState;
import org.coachlibre.ui.controls.ErrorState;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.PageHeader;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.SearchField;
import org.coachlibre.ui.controls.Skeleton;
import org.coachlibre.ui.controls.Texts;

/** The messages at the left, the one being read at the right; mails that were not sent stand above the list. */
final class MessagesView extends BorderPane {
    private final MessagesViewModel model;
    private final UiContext context;
    private final SearchField search;
    private final ListView<Message> list;
    private final MessagePane reading;
    private boolean following;

    MessagesView(MessagesViewModel model, PersonLookup people, UiContext context) {
        this.model = model;
        this.context = context;
        this.search = new SearchField(context.localization(), live("messages.search"));
        this.list =
                Rows.list(model.messages(), live("messages.list"), this::row, this::spoken, message -> focusMessage());
        this.reading = new MessagePane(model, people, context);
        getStyleClass().add("messages");
        getStylesheets()
                .add(Objects.requireNonNull(MessagesView.class.getResource("messages.css"))
                        .toExternalForm());
        setLeft(listPane());
        EmptyState none = new EmptyState(Picture.MESSAGES, live("message.none.title"), live("message.none.text"));
        StackPane readingArea = new StackPane();
        model.selectedProperty()
                .subscribe(message -> readingArea.getChildren().setAll(message == null ? none : reading));
        StackPane.setAlignment(reading, Pos.TOP_LEFT);
        setCenter(readingArea);
        wire();
    }

    void focusSearch() {
        search.focus();
    }

    boolean back() {
        if (!model.queryProperty().get().isEmpty() || model.archiveProperty().get()) {
            search.textProperty().set("");
            model.queryProperty().set("");
            model.archiveProperty().set(false);
            return true;
        }
        return false;
    }

    private void focusMessage() {
        reading.focusFirst();
    }

    private Node listPane() {
        ToggleButton archive = new ToggleButton();
        archive.setGraphic(Icons.icon("fth-archive"));
        archive.textProperty().bind(live("messages.archive"));
        archive.setId("messages-archive");
        archive.selectedProperty().bindBidirectional(model.archiveProperty());
        PageHeader header = new PageHeader(live("messages.title"), archive)
                .subtitle(live("messages.unread", model.unreadProperty()));
        VBox failures = new VBox();
        failures.getStyleClass().add("message-failures");
        model.failures().addListener((ListChangeListener<MailFailure>) change -> fill(failures));
        fill(failures);
        VBox head = new VBox(header, search, failures);
        head.getStyleClass().add("messages-head");
        StackPane area = new StackPane();
        model.stateProperty().subscribe(state -> area.getChildren()
                .setAll(
                        switch (state) {
                            case LOADING -> new Skeleton(6);
                            case READY -> list;
                            case EMPTY ->
                                new EmptyState(
                                        Picture.MESSAGES,
                                        live(
                                                model.archiveProperty().get()
                                                        ? "messages.no-archive.title"
                                                        : "messages.empty.title"),
                                        live(
                                                model.archiveProperty().get()
                                                        ? "messages.no-archive.text"
                                                        : "messages.empty.text"));
                            case NO_MATCH ->
                                new EmptyState(
                                        Picture.SEARCH,
                                        live("messages.no-match.title"),
                                        live("messages.no-match.text"));
                            case FAILED ->
                                new ErrorState(
                                        context.localization(),
                                        new ErrorReport(now("failed.what"), now("failed.safe"), now("failed.next"), ""),
                                        model::reload);
                        }));
        VBox pane = new VBox(head, area);
        pane.getStyleClass().add("messages-list-pane");
        VBox.setVgrow(area, Priority.ALWAYS);
        return pane;
    }

    private void wire() {
        list.setId("messages-rows");
        search.setId("messages-search");
        search.onSearch(model.queryProperty()::set);
        list.getSelectionModel().selectedItemProperty().subscribe((before, message) -> {
            Message shown = model.selectedProperty().get();
            if (message != null && !following && (shown == null || !shown.id().equals(message.id()))) {
                model.open(message);
            }
        });
        model.messages().addListener((ListChangeListener<Message>) change -> follow());
        model.selectedProperty().subscribe(message -> follow());
        // Rows word their dates when they are drawn.
        context.localization().languageProperty().subscribe((before, now) -> list.refresh());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.E) {
                model.toggleArchive();
                event.consume();
            } else if (event.getCode() == KeyCode.R) {
                model.reply();
                event.consume();
            } else if (event.getCode() == KeyCode.U) {
                model.markUnread();
                event.consume();
            }
        });
    }

    /** Keeps the row of the message being read selected, also when the list was read anew. */
    private void follow() {
        Message shown = model.selectedProperty().get();
        following = true;
        list.getSelectionModel().clearSelection();
        for (int i = 0; shown != null && i < model.messages().size(); i++) {
            if (model.messages().get(i).id().equals(shown.id())) {
                list.getSelectionModel().select(i);
            }
        }
        following = false;
    }

    private Node row(Message message) {
        Label sender = new Label(message.sender());
        sender.getStyleClass().add(message.isRead() ? "message-read" : "cl-strong");
        HBox.setHgrow(sender, Priority.ALWAYS);
        sender.setMaxWidth(Double.MAX_VALUE);
        Label when = new Label(
                context.localization().dates().ago(message.at(), context.clock().getZone()));
        when.getStyleClass().add("cl-secondary");
        when.setMinWidth(Label.USE_PREF_SIZE);
        Label first = new Label(firstLine(message));
        first.getStyleClass().add("cl-secondary");
        HBox top = new HBox(sender, when);
        top.getStyleClass().add("message-row-top");
        VBox texts = new VBox(top, first);
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        StackPane dot = new StackPane();
        dot.getStyleClass().add(message.isRead() ? "message-dot-read" : "message-dot");
        HBox row = new HBox(dot, texts);
        row.getStyleClass().add("message-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String spoken(Message message) {
        return (message.isRead() ? "" : now("message.unread") + ", ") + message.sender() + ", " + firstLine(message);
    }

    private static String firstLine(Message message) {
        String text = message.subject().isEmpty() ? message.text() : message.subject();
        return text.lines().findFirst().orElse("");
    }

    private void fill(VBox failures) {
        failures.getChildren()
                .setAll(model.failures().stream().map(this::failure).toList());
        failures.setManaged(!failures.getChildren().isEmpty());
    }

    /** What was not sent, to whom, why and what to do. */
    private Node failure(MailFailure failure) {
        Label what = Texts.body(live("failure.what", fixed(failure.recipient()), fixed(failure.subject())));
        Label why = Texts.secondary(live("failure." + failure.reason()));
        VBox texts = new VBox(2, what, why);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Button dismiss = Icons.button("fth-x", live("failure.dismiss"), () -> model.dismiss(failure));
        HBox card = new HBox(Icons.icon("fth-alert-triangle"), texts, dismiss);
        card.getStyleClass().add("message-failure");
        return card;
    }

    private static ObservableValue<String> fixed(String text) {
        return Texts.fixed(text);
    }

    private ObservableValue<String> live(String key, ObservableValue<?>... arguments) {
        return context.localization().text(MessagesViewModel.BUNDLE, key, arguments);
    }

    private String now(String key) {
        return context.localization().messages(MessagesViewModel.BUNDLE).text(key);
    }
}
