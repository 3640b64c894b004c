package org.coachlibre.correspondence.view;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.core.Events;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.correspondence.Correspondence;
import org.coachlibre.correspondence.MailFailure;
import org.coachlibre.correspondence.MailProgram;
import org.coachlibre.correspondence.Message;
import org.coachlibre.correspondence.MessageId;
import org.coachlibre.correspondence.MessagesChanged;
import org.coachlibre.correspondence.domain.ReplyLink;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** The messages, which one is read, and what was not sent. JavaFX thread; the file is read and written off it. */
public final class MessagesViewModel {
    static final String BUNDLE = "org.coachlibre.correspondence.view.messages";

    /** What the list has to show. */
    enum State {
        LOADING,
        READY,
        EMPTY,
        NO_MATCH,
        FAILED
    }

    private final Correspondence correspondence;
    private final MailProgram mailProgram;
    private final UiContext context;
    private final ObservableList<Message> messages = FXCollections.observableArrayList();
    private final ObservableList<MailFailure> failures = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable Message> selected = new SimpleObjectProperty<>();
    private final BooleanProperty archive = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private List<Message> all = List.of();
    private long asked;

    public MessagesViewModel(Correspondence correspondence, MailProgram mailProgram, Events events, UiContext context) {
        this.correspondence = correspondence;
        this.mailProgram = mailProgram;
        this.context = context;
        events.subscribe(
                MessagesChanged.class,
                event -> context.tasks().submitQuietly(progress -> true).onSuccess(heard -> reload()));
        archive.subscribe((before, now) -> reload());
        query.subscribe((before, now) -> filter());
    }

    ObservableList<Message> messages() {
        return messages;
    }

    /** Mails that were not sent and not dismissed. */
    ObservableList<MailFailure> failures() {
        return failures;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** The message beside the list; null for none. */
    ObjectProperty<@Nullable Message> selectedProperty() {
        return selected;
    }

    /** Whether the archive is shown. */
    BooleanProperty archiveProperty() {
        return archive;
    }

    StringProperty queryProperty() {
        return query;
    }

    private record Answer(List<Message> messages, List<MailFailure> failures, int unread) {}

    /** Reads everything again; only the latest answer is shown. */
    public void reload() {
        long question = ++asked;
        boolean archived = archive.get();
        context.tasks()
                .submitQuietly(progress -> new Answer(
                        correspondence.list(archived), correspondence.listFailures(), correspondence.countUnread()))
                .onSuccess(answer -> {
                    if (question == asked) {
                        all = answer.messages();
                        failures.setAll(answer.failures());
                        unread.set(answer.unread());
                        filter();
                    }
                })
                .onFailure(failure -> {
                    if (question == asked) {
                        state.set(State.FAILED);
                    }
                });
    }

    /** Shows a message and marks it read. */
    void open(Message message) {
        selected.set(message);
        if (!message.isRead()) {
            write(() -> correspondence.markRead(message.id(), true));
        }
    }

    void open(MessageId id) {
        context.tasks()
                .submitQuietly(progress -> correspondence.findMessage(id))
                .onSuccess(found -> found.ifPresent(message -> {
                    archive.set(message.isArchived());
                    open(message);
                }));
    }

    void markUnread() {
        Message now = selected.get();
        if (now != null) {
            write(() -> correspondence.markRead(now.id(), false));
        }
    }

    /** Puts the message away or brings it back, with undo; the next one is shown. */
    void toggleArchive() {
        Message now = selected.get();
        if (now == null) {
            return;
        }
        boolean into = !now.isArchived();
        int at = indexOf(now);
        Runnable there = () -> write(() -> correspondence.archive(now.id(), into));
        Runnable back = () -> write(() -> correspondence.archive(now.id(), !into));
        there.run();
        context.undo().done(act(now(into ? "undo.archive" : "undo.restore", now.sender()), back, there));
        if (into) {
            context.notifications().tell(Notice.success(now("archived.told")).with(now("action.undo"), back));
        }
        messages.remove(now);
        selected.set(messages.isEmpty() ? null : messages.get(Math.min(Math.max(at, 0), messages.size() - 1)));
    }

    /** Opens the system's mail program with the address and the subject; without one the address is to be copied. */
    void reply() {
        Message now = selected.get();
        if (now == null || now.email().isEmpty()) {
            return;
        }
        String subject = now.subject().isEmpty() ? now("reply.subject") : now.subject();
        context.tasks()
                .submitQuietly(progress -> {
                    mailProgram.open(ReplyLink.of(now.email(), subject));
                    correspondence.noteAnswered(now.id());
                    return true;
                })
                .onFailure(failure -> context.notifications()
                        .tell(Notice.error(now("reply.failed", now.email()), failure.toString())));
    }

    void tellCopied() {
        context.notifications().tell(Notice.info(now("copied")));
    }

    void dismiss(MailFailure failure) {
        UUID id = failure.id();
        Runnable there = () -> write(() -> correspondence.dismissFailure(id, true));
        there.run();
        context.undo()
                .done(act(now("undo.dismiss"), () -> write(() -> correspondence.dismissFailure(id, false)), there));
    }

    private void filter() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        messages.setAll(all.stream().filter(message -> fits(message, wanted)).toList());
        state.set(!messages.isEmpty() ? State.READY : wanted.isEmpty() ? State.EMPTY : State.NO_MATCH);
        Message shown = selected.get();
        if (shown != null) {
            // The same message as it is now: read, answered or moved meanwhile.
            all.stream()
                    .filter(message -> message.id().equals(shown.id()))
                    .findFirst()
                    .ifPresentOrElse(selected::set, () -> selected.set(null));
        }
    }

    private static boolean fits(Message message, String wanted) {
        return wanted.isEmpty()
                || (message.name() + "\n" + message.email() + "\n" + message.subject() + "\n" + message.text())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private int indexOf(Message message) {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).id().equals(message.id())) {
                return i;
            }
        }
        return -1;
    }

    private void write(Runnable change) {
        context.tasks()
                .submitQuietly(progress -> {
                    change.run();
                    return true;
                })
                .onFailure(
                        failure -> context.notifications().tell(Notice.error(now("save.failed"), failure.toString())));
    }

    private String now(String key, Object... arguments) {
        return context.localization().messages(BUNDLE).text(key, arguments);
    }

    private static UndoHistory.Act act(String title, Runnable back, Runnable again) {
        return new UndoHistory.Act() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void undo() {
                back.run();
            }

            @Override
            public void redo() {
                again.run();
            }
        };
    }
}
