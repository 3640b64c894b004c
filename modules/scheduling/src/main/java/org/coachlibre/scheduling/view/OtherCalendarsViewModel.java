package org.coachlibre.scheduling.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.caldav.Trouble;
import org.coachlibre.core.Tasks;
import org.coachlibre.scheduling.AccountAnswer;
import org.coachlibre.scheduling.CalendarAccount;
import org.coachlibre.scheduling.ImportedCalendar;
import org.coachlibre.scheduling.NewAccount;
import org.coachlibre.scheduling.OtherCalendars;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** The coach's other calendars and imported files. FX thread; work goes through {@link Tasks}. */
public final class OtherCalendarsViewModel {
    private final OtherCalendars calendars;
    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final CalendarRounds rounds;
    private final ObservableList<CalendarAccount> accounts = FXCollections.observableArrayList();
    private final ObservableList<ImportedCalendar> files = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asking = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Set<String> trusted = new HashSet<>();
    private String trustedFor = "";
    private Runnable agreed = () -> {};
    private Runnable added = () -> {};

    private record Loaded(List<CalendarAccount> accounts, List<ImportedCalendar> files) {}

    /** What is done with a server, away from the window. */
    @FunctionalInterface
    private interface Reaching {
        AccountAnswer reach(NewAccount account) throws InterruptedException;
    }

    public OtherCalendarsViewModel(OtherCalendars calendars, Scheduling scheduling, UiContext ui) {
        this.calendars = calendars;
        this.scheduling = scheduling;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
        this.rounds = new CalendarRounds(calendars, ui, this::reload);
    }

    /** The rounds that keep what is shown here up to date. */
    public CalendarRounds rounds() {
        return rounds;
    }

    CalendarTexts texts() {
        return texts;
    }

    UiContext ui() {
        return ui;
    }

    ObservableList<CalendarAccount> accounts() {
        return accounts;
    }

    ObservableList<ImportedCalendar> files() {
        return files;
    }

    /** What came of the last try; empty before the first. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The host that the password would go to if the coach agreed; empty when nothing is asked. */
    ReadOnlyStringProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether a server is being reached. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Reads accounts and files again. */
    public void reload() {
        ui.tasks()
                .submitQuietly(progress -> new Loaded(calendars.listAccounts(), scheduling.listCalendars()))
                .onSuccess(loaded -> {
                    accounts.setAll(loaded.accounts());
                    files.setAll(loaded.files());
                });
    }

    void test(String address, String user, String password) {
        reach(calendars::test, address, user, password);
    }

    void add(String address, String user, String password) {
        reach(calendars::add, address, user, password);
    }

    /** Calls {@code listener} when an account was added. */
    void onAdded(Runnable listener) {
        added = listener;
    }

    /** The coach lets the password go to the host that was asked about; what was tried is tried again. */
    void agree() {
        trusted.add(asking.get());
        agreed.run();
    }

    private void reach(Reaching reaching, String address, String user, String password) {
        if (!trustedFor.equals(address)) {
            trusted.clear();
            trustedFor = address;
        }
        NewAccount account = new NewAccount(address, user, password, trusted);
        agreed = () -> reach(reaching, address, user, password);
        busy.set(true);
        message.set("");
        asking.set("");
        ui.tasks()
                .submit(texts.now("other.testing"), progress -> {
                    try {
                        return reaching.reach(account);
                    } finally {
                        // Also when the coach cancels, which nobody is told of.
                        ui.tasks().submitQuietly(ended -> true).onSuccess(ended -> busy.set(false));
                    }
                })
                .onSuccess(this::answered)
                .onFailure(this::failed);
    }

    private void answered(AccountAnswer answer) {
        switch (answer) {
            case AccountAnswer.Reached reached ->
                message.set(
                        reached.calendars().isEmpty()
                                ? texts.now("other.no-calendars")
                                : texts.now(
                                        "other.reached",
                                        reached.calendars().size(),
                                        String.join(", ", reached.calendars())));
            case AccountAnswer.Added added -> {
                message.set(texts.now("other.added"));
                agreed = () -> {};
                this.added.run();
                reload();
            }
            case AccountAnswer.NotReached not -> {
                message.set(TroubleTexts.sentence(not.trouble(), texts));
                asking.set(not.trouble() instanceof Trouble.ConsentNeeded consent ? consent.host() : "");
            }
            case AccountAnswer.NoAddress no -> message.set(texts.now("trouble.address"));
        }
    }

    void setBlocking(UUID calendar, boolean blocks) {
        change(() -> calendars.setBlocking(calendar, blocks), true);
    }

    void writeInto(@Nullable UUID calendar) {
        change(() -> calendars.writeInto(calendar), true);
    }

    void remove(CalendarAccount account) {
        change(() -> calendars.remove(account.id()), false);
    }

    void remove(ImportedCalendar file) {
        change(() -> scheduling.removeCalendar(file.id()), false);
    }

    private void change(Runnable change, boolean isToRead) {
        ui.tasks()
                .submitQuietly(progress -> {
                    change.run();
                    return Boolean.TRUE;
                })
                .onSuccess(done -> {
                    reload();
                    if (isToRead) {
                        rounds.run();
                    }
                })
                .onFailure(this::failed);
    }

    private void failed(Throwable problem) {
        ui.notifications().tell(Notice.error(texts.now("notice.failed"), String.valueOf(problem)));
    }
}
