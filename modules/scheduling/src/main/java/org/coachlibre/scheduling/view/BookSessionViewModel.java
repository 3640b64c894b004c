package org.coachlibre.scheduling.view;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.core.Language;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.scheduling.BookSession;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.scheduling.domain.QuickEntry;
import org.coachlibre.scheduling.domain.QuickEntryReader;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** A new session or blocked time, filled in field by field or by one line. FX thread. */
final class BookSessionViewModel {
    private static final int SUGGESTED = 6;
    private static final Duration BLOCK_LENGTH = Duration.ofHours(1);

    private final CalendarViewModel calendar;
    private final Scheduling scheduling;
    private final Crm crm;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final SimpleBooleanProperty block = new SimpleBooleanProperty();
    private final SimpleStringProperty quick = new SimpleStringProperty("");
    private final SimpleStringProperty name = new SimpleStringProperty("");
    private final SimpleStringProperty email = new SimpleStringProperty("");
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final SimpleObjectProperty<@Nullable SessionType> type = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
    private final SimpleStringProperty from = new SimpleStringProperty("");
    private final SimpleStringProperty to = new SimpleStringProperty("");
    private final ObservableList<PersonRow> suggestions = FXCollections.observableArrayList();
    private final BooleanBinding ready;
    private @Nullable PersonRow chosen;
    /** The only one whom the typed name fits. */
    private final BooleanBinding past;

    private @Nullable PersonRow meant;

    BookSessionViewModel(CalendarViewModel calendar, Crm crm, TimeSpan span, boolean startsAsBlock) {
        this.calendar = calendar;
        this.scheduling = calendar.scheduling();
        this.crm = crm;
        this.ui = calendar.ui();
        this.texts = calendar.texts();
        LocalDateTime start = span.start().atZone(calendar.zone()).toLocalDateTime();
        LocalDateTime end = span.end().atZone(calendar.zone()).toLocalDateTime();
        date.set(start.toLocalDate());
        from.set(clock(start.toLocalTime()));
        to.set(clock(end.toLocalTime()));
        type.set(fitting(span.length()));
        block.set(startsAsBlock || calendar.types().isEmpty());
        ready = Bindings.createBooleanBinding(this::isReady, block, name, email, type, date, from, to);
        quick.addListener((text, before, after) -> understand(after));
        name.addListener((text, before, after) -> suggest(after));
        block.addListener((kind, was, isBlock) -> carry(isBlock ? name : title, isBlock ? title : name));
        past = Bindings.createBooleanBinding(() -> !block.get() && isPast(), block, date, from);
    }

    /** What was typed as one is not lost by making it the other. */
    private static void carry(SimpleStringProperty before, SimpleStringProperty now) {
        if (now.get().isBlank()) {
            now.set(before.get());
        }
    }

    private boolean isPast() {
        LocalDate day = date.get();
        LocalTime start = time(from.get());
        return day != null
                && start != null
                && instant(day.atTime(start)).isBefore(ui.clock().instant());
    }

    /** True while the chosen moment has gone by, where no session can be booked any more; time can still be blocked there. */
    BooleanBinding pastProperty() {
        return past;
    }

    SimpleBooleanProperty blockProperty() {
        return block;
    }

    /** One line such as "Anna Thursday 3pm 45 min"; what is understood fills the fields. */
    SimpleStringProperty quickProperty() {
        return quick;
    }

    SimpleStringProperty nameProperty() {
        return name;
    }

    SimpleStringProperty emailProperty() {
        return email;
    }

    SimpleStringProperty titleProperty() {
        return title;
    }

    SimpleObjectProperty<@Nullable SessionType> typeProperty() {
        return type;
    }

    SimpleObjectProperty<@Nullable LocalDate> dateProperty() {
        return date;
    }

    SimpleStringProperty fromProperty() {
        return from;
    }

    /** The end of blocked time. */
    SimpleStringProperty toProperty() {
        return to;
    }

    ObservableList<SessionType> types() {
        return calendar.types();
    }

    ObservableList<PersonRow> suggestions() {
        return suggestions;
    }

    BooleanBinding readyProperty() {
        return ready;
    }

    CalendarTexts texts() {
        return texts;
    }

    void choose(PersonRow person) {
        chosen = person;
        name.set(person.displayName());
        email.set(person.email());
        suggestions.clear();
    }

    /** Books or blocks; true when the dialog may close. */
    boolean submit() {
        if (!isReady()) {
            return false;
        }
        if (block.get()) {
            submitBlock();
        } else {
            submitSession();
        }
        return true;
    }

    String timeFault(String text) {
        return time(text) == null ? texts.now("fault.time") : "";
    }

    String emailFault(String text) {
        return block.get() || EmailAddress.isValid(text.strip()) ? "" : texts.now("fault.email");
    }

    String nameFault(String text) {
        return block.get() || !text.isBlank() ? "" : texts.now("fault.name");
    }

    private void submitBlock() {
        LocalDate day = date.get();
        LocalTime start = time(from.get());
        LocalTime end = time(to.get());
        if (day == null || start == null || end == null) {
            return;
        }
        LocalDateTime until =
                end.isAfter(start) ? day.atTime(end) : day.plusDays(1).atTime(end);
        TimeSpan span = new TimeSpan(instant(day.atTime(start)), instant(until));
        String called = title.get().strip();
        ui.tasks().submitQuietly(progress -> scheduling.block(span, called)).onSuccess(this::blocked);
        calendar.show(day);
    }

    private void blocked(BusyEntry entry) {
        calendar.reload();
        ui.undo()
                .done(new UndoableAct(
                        texts.now("undo.block"),
                        () -> quietly(() -> scheduling.removeBusy(entry.id())),
                        () -> quietly(() -> scheduling.saveBusy(entry))));
    }

    private void submitSession() {
        SessionType wanted = type.get();
        LocalDate day = date.get();
        LocalTime start = time(from.get());
        if (wanted == null || day == null || start == null) {
            return;
        }
        String address = email.get().strip();
        PersonRow only = meant;
        // "Anna" is enough to find Anna Morel, and it is Anna Morel who is booked.
        String client = only != null && only.email().equals(address)
                ? only.displayName()
                : name.get().strip();
        ui.tasks()
                .submitQuietly(progress -> scheduling.book(new BookSession(
                        wanted.id(),
                        instant(day.atTime(start)),
                        client,
                        address,
                        zoneOf(address),
                        languageOf(address))))
                .onSuccess(result -> calendar.told(
                        result,
                        session -> new UndoableAct(
                                texts.now("undo.book", client),
                                session.id(),
                                () -> quietly(() -> scheduling.cancel(session.id(), "")),
                                () -> quietly(() -> scheduling.book(new BookSession(
                                        wanted.id(),
                                        session.start(),
                                        client,
                                        address,
                                        session.zone(),
                                        session.language()))))))
                .onFailure(problem ->
                        ui.notifications().tell(Notice.error(texts.now("notice.failed"), String.valueOf(problem))));
        calendar.show(day);
    }

    /** Runs off the FX thread. */
    private ZoneId zoneOf(String address) {
        return crm.findByEmail(address)
                .map(person -> person.zone() == null ? calendar.zone() : person.zone())
                .orElse(calendar.zone());
    }

    private Language languageOf(String address) {
        Language own = ui.localization()
                        .messages(CalendarTexts.BUNDLE)
                        .locale()
                        .getLanguage()
                        .equals("fr")
                ? Language.FRENCH
                : Language.ENGLISH;
        return crm.findByEmail(address)
                .map(person -> person.language() == null ? own : person.language())
                .orElse(own);
    }

    private void understand(String line) {
        QuickEntry entry = QuickEntryReader.read(line, calendar.wallClock());
        if (entry.date() != null) {
            date.set(entry.date());
        }
        LocalTime start = entry.time();
        if (start != null) {
            from.set(clock(start));
        }
        Duration length = entry.length();
        if (length != null) {
            SessionType fitting = fitting(length);
            if (fitting != null) {
                type.set(fitting);
            }
        }
        LocalTime begins = time(from.get());
        if (begins != null && (length != null || start != null)) {
            to.set(clock(begins.plus(length == null ? BLOCK_LENGTH : length)));
        }
        if (block.get()) {
            title.set(entry.name());
        } else {
            name.set(entry.name());
        }
    }

    private void suggest(String typed) {
        PersonRow before = chosen;
        if (before != null && !before.displayName().equals(typed)) {
            chosen = null;
            email.set("");
        }
        meant = null;
        if (typed.isBlank() || chosen != null) {
            suggestions.clear();
            return;
        }
        ui.tasks().submitQuietly(progress -> crm.search(typed, SUGGESTED)).onSuccess(found -> {
            if (typed.equals(name.get()) && chosen == null) {
                List<PersonRow> reachable =
                        found.stream().filter(row -> !row.email().isEmpty()).toList();
                suggestions.setAll(reachable);
                // One match for a typed line is who is meant; the name stays as typed until it is chosen.
                meant = reachable.size() == 1 ? reachable.getFirst() : null;
                if (meant != null && email.get().isEmpty()) {
                    email.set(meant.email());
                }
            }
        });
    }

    private boolean isReady() {
        boolean isTimed = date.get() != null && time(from.get()) != null;
        return block.get()
                ? isTimed && time(to.get()) != null
                : isTimed
                        && !isPast()
                        && type.get() != null
                        && !name.get().isBlank()
                        && EmailAddress.isValid(email.get().strip());
    }

    private @Nullable SessionType fitting(Duration length) {
        return calendar.types().stream()
                .filter(candidate -> candidate.length().equals(length))
                .findFirst()
                .orElseGet(() -> calendar.types().isEmpty()
                        ? null
                        : type.get() != null ? type.get() : calendar.types().getFirst());
    }

    private void quietly(Runnable change) {
        ui.tasks()
                .submitQuietly(progress -> {
                    change.run();
                    return true;
                })
                .onSuccess(done -> calendar.reload());
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(calendar.zone()).toInstant();
    }

    static String clock(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** "15:00", "15h", "9h30" or "3pm"; null when it is no time. */
    static @Nullable LocalTime time(String text) {
        String clean = text.strip();
        try {
            return LocalTime.parse(clean.length() == 4 && clean.charAt(1) == ':' ? "0" + clean : clean);
        } catch (DateTimeException e) {
            QuickEntry entry = QuickEntryReader.read(clean, LocalDateTime.of(2000, 1, 1, 0, 0));
            return entry.name().isEmpty() ? entry.time() : null;
        }
    }
}
