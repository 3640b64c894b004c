package org.coachlibre.app.window;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.coachlibre.app.window.MailAccountPort.Account;
import org.coachlibre.app.window.MailAccountPort.Saved;
import org.coachlibre.core.Tasks;
import org.coachlibre.ui.Phrases;

/** Reads and saves the practice's mail account. */
final class MailViewModel {
    private final MailAccountPort port;
    private final Tasks tasks;
    private final Phrases phrases;
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    MailViewModel(MailAccountPort port, Tasks tasks, Phrases phrases) {
        this.port = port;
        this.tasks = tasks;
        this.phrases = phrases;
    }

    /** True when mail is set up. */
    ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void load(Consumer<Account> show) {
        tasks.submitQuietly(progress -> port.find())
                .onSuccess(found -> {
                    known.set(found.isPresent());
                    found.ifPresent(show);
                })
                .onFailure(failure -> message.set(phrases.now("mail.unread", FailureWords.of(phrases, failure))));
    }

    void save(Account account) {
        hand(progress -> port.save(account), true, "mail.saved");
    }

    /** Mails become files again, and the coach is told so. */
    void remove() {
        hand(progress -> port.remove(), false, "mail.removed");
    }

    private void hand(Tasks.Job<Saved> job, boolean isKnownThen, String done) {
        busy.set(true);
        message.set("");
        tasks.submit(phrases.now("mail.saving"), job)
                .onSuccess(saved -> {
                    busy.set(false);
                    known.set(isKnownThen);
                    message.set(
                            switch (saved) {
                                case Saved.Done _ -> phrases.now(done);
                                case Saved.WaitsForServer _ -> phrases.now("mail.waits");
                            });
                })
                .onFailure(failure -> {
                    busy.set(false);
                    message.set(phrases.now("mail.failed", FailureWords.of(phrases, failure)));
                });
    }
}
