package org.coachlibre.crm.view;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.coachlibre.crm.view.NotesViewModel.NoteEditor;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Card;
import org.coachlibre.ui.controls.EmptyState;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Texts;

/** Private notes: written here, saved as typed, never leaving this computer in clear. */
final class NotesPane extends ScrollPane {
    private static final Duration REST = Duration.millis(700);
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 14;

    private final NotesViewModel model;
    private final UiContext context;
    private final PeopleTexts texts;
    private final VBox cards = new VBox();

    NotesPane(NotesViewModel model, UiContext context) {
        this.model = model;
        this.context = context;
        this.texts = new PeopleTexts(context.localization());
        cards.getStyleClass().add("note-cards");
        Button add = Buttons.plain(texts.live("note.new"), this::add);
        add.setId("note-new");
        add.setGraphic(Icons.icon("fth-plus"));
        Label promise = Texts.secondary(texts.live("notes.promise"));
        promise.setGraphic(Icons.icon("fth-lock"));
        promise.setId("notes-promise");
        HBox.setHgrow(promise, Priority.ALWAYS);
        promise.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(promise, add);
        head.getStyleClass().add("note-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(head, cards);
        page.getStyleClass().add("person-form");
        setContent(page);
        setFitToWidth(true);
        setFocusTraversable(false);
        model.editors().addListener((ListChangeListener<NoteEditor>) change -> refresh());
        refresh();
    }

    /** The new field is dressed at once: until it is, it has focus but loses what is typed. */
    private void add() {
        NoteEditor editor = model.add();
        cards.applyCss();
        cards.getChildren().stream()
                .filter(card -> card.getUserData() == editor)
                .findFirst()
                .map(card -> card.lookup(".text-area"))
                .ifPresent(Node::requestFocus);
    }

    /** A card that stays is never taken out of the window: the one being typed in would lose the caret. */
    private void refresh() {
        List<Node> known = List.copyOf(cards.getChildren());
        List<Node> wanted = model.editors().stream()
                .map(editor -> known.stream()
                        .filter(card -> card.getUserData() == editor)
                        .findFirst()
                        .orElseGet(() -> card(editor)))
                .toList();
        cards.getChildren().removeIf(card -> !wanted.contains(card));
        for (int i = 0; i < wanted.size(); i++) {
            if (!cards.getChildren().contains(wanted.get(i))) {
                cards.getChildren().add(i, wanted.get(i));
            }
        }
        if (!cards.getChildren().equals(wanted)) {
            cards.getChildren().setAll(wanted);
        }
        if (wanted.isEmpty()) {
            cards.getChildren()
                    .setAll(List.of(new EmptyState(
                            Picture.LOCK, texts.live("notes.empty.title"), texts.live("notes.empty.text"))));
        }
    }

    private Node card(NoteEditor editor) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.textProperty().bindBidirectional(editor.textProperty());
        area.accessibleTextProperty().bind(texts.live("note.text"));
        area.promptTextProperty().bind(texts.live("note.prompt"));
        area.prefRowCountProperty()
                .bind(area.textProperty().map(text -> Math.clamp(rows(text), LEAST_ROWS, MOST_ROWS)));
        KeyTravel.byTab(area);
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> editor.save());
        area.textProperty().subscribe((before, now) -> rest.playFromStart());
        area.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                editor.save();
            }
        });
        Label when = new Label();
        when.getStyleClass().add("cl-secondary");
        when.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> when(editor),
                        editor.noteProperty(),
                        context.localization().languageProperty()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button remove = Icons.button("fth-trash-2", texts.live("note.remove"), () -> model.remove(editor));
        HBox foot = new HBox(when, space, remove);
        foot.setAlignment(Pos.CENTER_LEFT);
        Card card = new Card(area, foot);
        card.getStyleClass().add("note-card");
        card.setUserData(editor);
        return card;
    }

    private String when(NoteEditor editor) {
        var note = editor.noteProperty().get();
        if (note == null) {
            return texts.now("note.unsaved");
        }
        String created = context.localization()
                .dates()
                .moment(note.createdAt(), context.clock().getZone());
        return note.version() == 1
                ? texts.now("note.written", created)
                : texts.now(
                        "note.changed",
                        created,
                        context.localization()
                                .dates()
                                .ago(note.writtenAt(), context.clock().getZone()));
    }

    /** Lines as they will about wrap at the reading width. */
    private static int rows(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / 90).sum() + 1;
    }
}
