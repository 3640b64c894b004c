package org.coachlibre.scheduling.view;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.coachlibre.core.Tasks;
import org.coachlibre.scheduling.BookingResult;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.CalendarRange;
import org.coachlibre.scheduling.Conflict;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionId;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.TimeSpan;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** The week in sight, what is selected in it, and the coach's acts. FX thread; work goes through {@link Tasks}. */
public final class CalendarViewModel {

    /** A week as read. {@code monday} tells which, since answers may come late. */
    record Week(LocalDate monday, CalendarRange range, List<CalendarItem> items) {}

    private record Loaded(Week week, List<Conflict> conflicts, List<SessionType> types, Set<LocalDate> marked) {}

    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final Clock clock;
    private final SimpleObjectProperty<LocalDate> monday;
    private final SimpleObjectProperty<YearMonth> month;
    private final ReadOnlyObjectWrapper<@Nullable Week> week = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final SimpleObjectProperty<@Nullable CalendarItem> selected = new SimpleObjectProperty<>();
    private final ObservableList<Conflict> conflicts = FXCollections.observableArrayList();
    private final ObservableList<SessionType> types = FXCollections.observableArrayList();
    private final ObservableSet<LocalDate> marked = FXCollections.observableSet();

    public CalendarViewModel(Scheduling scheduling, UiContext ui) {
        this.scheduling = scheduling;
        this.ui = ui;
        this.clock = ui.clock();
        this.texts = new CalendarTexts(ui.localization());
        this.monday = new SimpleObjectProperty<>(mondayOf(today()));
        this.month = new SimpleObjectProperty<>(YearMonth.from(today()));
    }

    public CalendarTexts texts() {
        return texts;
    }

    ZoneId zone() {
        return scheduling.zone();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(scheduling.zone()));
    }

    LocalDateTime wallClock() {
        return LocalDateTime.now(clock.withZone(scheduling.zone()));
    }

    ReadOnlyObjectProperty<LocalDate> mondayProperty() {
        return monday;
    }

    ReadOnlyObjectProperty<YearMonth> monthProperty() {
        return month;
    }

    ReadOnlyObjectProperty<@Nullable Week> weekProperty() {
        return week.getReadOnlyProperty();
    }

    /** Why the week could not be read; null when it could. */
    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable CalendarItem> selectedProperty() {
        return selected;
    }

    public ObservableList<Conflict> conflicts() {
        return conflicts;
    }

    ObservableList<SessionType> types() {
        return types;
    }

    /** Days of the month in sight that have a session. */
    ObservableSet<LocalDate> marked() {
        return marked;
    }

    void show(LocalDate day) {
        monday.set(mondayOf(day));
        month.set(YearMonth.from(day));
        reload();
    }

    void nextWeek() {
        show(monday.get().plusWeeks(1));
    }

    void previousWeek() {
        show(monday.get().minusWeeks(1));
    }

    void showToday() {
        show(today());
    }

    void showMonth(YearMonth other) {
        month.set(other);
        reload();
    }

    void select(@Nullable CalendarItem item) {
        selected.set(item);
        if (item instanceof CalendarItem.SessionItem it && !it.session().seen()) {
            SessionId id = it.session().id();
            ui.tasks().submitQuietly(progress -> {
                scheduling.markSeen(id);
                return id;
            });
        }
    }

    /** Shows the week of a session and selects it. */
    public void open(SessionId id) {
        ui.tasks()
                .submitQuietly(progress -> scheduling.findSession(id))
                .onSuccess(found -> found.ifPresent(session -> {
                    show(session.wishedSpan().start().atZone(zone()).toLocalDate());
                    select(new CalendarItem.SessionItem(session));
                }));
    }

    /** Reads everything in sight again; the selection stays while its item is there. */
    public void reload() {
        LocalDate first = monday.get();
        YearMonth shown = month.get();
        ui.tasks()
                .submitQuietly(progress -> load(first, shown))
                .onSuccess(this::loaded)
                .onFailure(problem -> {
                    if (first.equals(monday.get())) {
                        failure.set(problem);
                    }
                });
    }

    private Loaded load(LocalDate first, YearMonth shown) {
        CalendarRange range = scheduling.range(start(first), start(first.plusWeeks(1)));
        List<CalendarItem> items = new ArrayList<>();
        range.busy().forEach(entry -> items.add(new CalendarItem.BusyItem(entry)));
        range.sessions().forEach(session -> items.add(new CalendarItem.SessionItem(session)));
        Set<LocalDate> days = new HashSet<>();
        scheduling
                .range(start(shown.atDay(1)), start(shown.plusMonths(1).atDay(1)))
                .sessions()
                .forEach(session ->
                        days.add(session.wishedSpan().start().atZone(zone()).toLocalDate()));
        return new Loaded(new Week(first, range, items), scheduling.listConflicts(), scheduling.listTypes(), days);
    }

    private void loaded(Loaded loaded) {
        if (!loaded.week().monday().equals(monday.get())) {
            return;
        }
        failure.set(null);
        types.setAll(loaded.types().stream().filter(SessionType::active).toList());
        conflicts.setAll(loaded.conflicts());
        marked.retainAll(loaded.marked());
        marked.addAll(loaded.marked());
        week.set(loaded.week());
        CalendarItem before = selected.get();
        if (before != null) {
            selected.set(loaded.week().items().stream()
                    .filter(item -> item.id().equals(before.id()))
                    .findFirst()
                    .orElse(null));
        }
    }

    /** The session that a span would lie on; for the colour while dragging. */
    Optional<Session> obstacle(@Nullable CalendarItem dragged, TimeSpan span) {
        Week shown = week.get();
        if (shown == null || dragged instanceof CalendarItem.BusyItem) {
            return Optional.empty();
        }
        return shown.range().sessions().stream()
                .filter(session -> session.state().takesTime())
                .filter(session -> dragged == null || !dragged.id().equals(new CalendarItem.SessionItem(session).id()))
                .filter(session -> session.wishedSpan().overlaps(span))
                .findFirst();
    }

    /** Moves a session or a block to a new start; imported entries stay. */
    void move(CalendarItem item, Instant start) {
        switch (item) {
            case CalendarItem.SessionItem it -> moveSession(it.session(), start);
            case CalendarItem.BusyItem it -> {
                if (!it.entry().isImported() && !start.equals(it.span().start())) {
                    saveBusy(it.entry(), it.entry().withSpan(it.span().movedTo(start)), texts.now("undo.move-block"));
                }
            }
        }
    }

    private void moveSession(Session session, Instant start) {
        Instant before = session.wishedSpan().start();
        if (start.equals(before)) {
            return;
        }
        ui.tasks()
                .submitQuietly(progress -> scheduling.move(session.id(), start))
                .onSuccess(result -> told(
                        result,
                        moved -> new UndoableAct(
                                texts.now("undo.move-session", session.name()),
                                session.id(),
                                () -> run(() -> scheduling.move(moved.id(), before)),
                                () -> run(() -> scheduling.move(moved.id(), start)))));
    }

    void stretch(BusyEntry entry, Instant end) {
        if (end.isAfter(entry.span().start())) {
            saveBusy(entry, entry.withSpan(new TimeSpan(entry.span().start(), end)), texts.now("undo.move-block"));
        }
    }

    void rename(BusyEntry entry, String title) {
        if (!title.strip().equals(entry.title())) {
            saveBusy(entry, entry.withTitle(title.strip()), texts.now("undo.rename-block"));
        }
    }

    void setBlocking(BusyEntry entry, boolean blocks) {
        saveBusy(entry, entry.withBlocks(blocks), texts.now("undo.blocking"));
    }

    void remove(BusyEntry entry) {
        run(() -> scheduling.removeBusy(entry.id()));
        ui.undo()
                .done(new UndoableAct(
                        texts.now("undo.unblock"),
                        () -> run(() -> scheduling.saveBusy(entry)),
                        () -> run(() -> scheduling.removeBusy(entry.id()))));
        selected.set(null);
    }

    /** Asks the server to cancel; what is sent to a client cannot be taken back, so this is not in the undo history. */
    void cancel(Session session, String reason) {
        ui.undo().forget(act -> act instanceof UndoableAct it && session.id().equals(it.subject()));
        run(() -> scheduling.cancel(session.id(), reason));
    }

    public void resolve(Conflict conflict, Conflict.Choice choice) {
        ui.tasks()
                .submitQuietly(progress -> scheduling.resolve(conflict, choice))
                .onSuccess(obstacle -> {
                    obstacle.ifPresent(this::tellObstacle);
                    reload();
                })
                .onFailure(this::failed);
    }

    /** Tells what came of asking; an act that can be taken back goes into the history. */
    void told(BookingResult result, Function<Session, UndoableAct> undo) {
        if (result instanceof BookingResult.Asked asked) {
            ui.undo().done(undo.apply(asked.session()));
        } else {
            tellObstacle(result);
        }
        reload();
    }

    private void tellObstacle(BookingResult result) {
        switch (result) {
            case BookingResult.Asked asked -> {}
            case BookingResult.Overlaps overlaps ->
                ui.notifications()
                        .tell(Notice.warning(texts.now("notice.overlaps", texts.sentence(overlaps.other(), zone()))));
            case BookingResult.InThePast past -> ui.notifications().tell(Notice.warning(texts.now("notice.past")));
            case BookingResult.Closed closed -> ui.notifications().tell(Notice.warning(texts.now("notice.closed")));
        }
    }

    UiContext ui() {
        return ui;
    }

    Scheduling scheduling() {
        return scheduling;
    }

    private void saveBusy(BusyEntry before, BusyEntry after, String title) {
        run(() -> scheduling.saveBusy(after));
        ui.undo()
                .done(new UndoableAct(
                        title,
                        () -> run(() -> scheduling.saveBusy(before)),
                        () -> run(() -> scheduling.saveBusy(after))));
    }

    private void run(Runnable change) {
        ui.tasks()
                .submitQuietly(progress -> {
                    change.run();
                    return true;
                })
                .onSuccess(done -> reload())
                .onFailure(this::failed);
    }

    private void failed(Throwable problem) {
        ui.notifications().tell(Notice.error(texts.now("notice.failed"), String.valueOf(problem)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
