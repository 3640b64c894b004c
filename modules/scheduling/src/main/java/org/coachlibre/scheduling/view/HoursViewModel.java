package org.coachlibre.scheduling.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.availability.Away;
import org.coachlibre.availability.DateOverride;
import org.coachlibre.availability.Hours;
import org.coachlibre.availability.WeeklyHours;
import org.coachlibre.availability.WrongValue;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;

/**
 * The hours as a person edits them: a list of ranges for each day of the week, days away and special days. What is wrong is
 * not saved; what is right is saved at once. FX thread.
 */
public final class HoursViewModel {

    /** What is wrong with a range; {@link #NONE} is nothing. */
    enum Fault {
        NONE,
        NOT_A_TIME,
        ENDS_BEFORE_IT_STARTS
    }

    /** A range as typed. */
    record Range(String from, String to) {
        static Range of(Hours hours) {
            return new Range(hours.fromText(), hours.toText());
        }
    }

    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final Map<DayOfWeek, ObservableList<Range>> week = new EnumMap<>(DayOfWeek.class);
    private final ObservableList<Away> away = FXCollections.observableArrayList();
    private final ObservableList<DateOverride> special = FXCollections.observableArrayList();
    private final SimpleObjectProperty<OpeningHours> saved = new SimpleObjectProperty<>(OpeningHours.CLOSED);

    public HoursViewModel(Scheduling scheduling, UiContext ui) {
        this.scheduling = scheduling;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, FXCollections.observableArrayList());
        }
    }

    CalendarTexts texts() {
        return texts;
    }

    UiContext ui() {
        return ui;
    }

    ObservableList<Range> day(DayOfWeek day) {
        return Objects.requireNonNull(week.get(day));
    }

    ObservableList<Away> away() {
        return away;
    }

    /** Dates with hours of their own. */
    ObservableList<DateOverride> special() {
        return special;
    }

    public void reload() {
        ui.tasks().submitQuietly(progress -> scheduling.hours()).onSuccess(this::show);
    }

    private void show(OpeningHours hours) {
        saved.set(hours);
        for (DayOfWeek day : DayOfWeek.values()) {
            day(day).setAll(hours.weekly().stream()
                    .filter(entry -> entry.days().contains(day))
                    .map(WeeklyHours::hours)
                    .sorted(Comparator.comparingInt(Hours::from))
                    .map(Range::of)
                    .toList());
        }
        away.setAll(hours.away());
        special.setAll(hours.overrides());
    }

    static Fault fault(Range range) {
        try {
            return parse(range).isOpen() ? Fault.NONE : Fault.ENDS_BEFORE_IT_STARTS;
        } catch (WrongValue e) {
            return Fault.NOT_A_TIME;
        }
    }

    String sentence(Fault fault) {
        return switch (fault) {
            case NONE -> "";
            case NOT_A_TIME -> texts.now("fault.time");
            case ENDS_BEFORE_IT_STARTS -> texts.now("fault.order");
        };
    }

    /** Adds the next sensible range of a day: the usual morning, then the afternoon after what is there. */
    void addRange(DayOfWeek day) {
        List<Range> ranges = day(day);
        if (ranges.isEmpty()) {
            change(day, List.of(new Range("09:00", "12:00")));
            return;
        }
        int end = ranges.stream()
                .filter(range -> fault(range) == Fault.NONE)
                .mapToInt(range -> parse(range).to())
                .max()
                .orElse(12 * 3_600);
        int from = Math.min(end + 3_600, 22 * 3_600);
        List<Range> more = new ArrayList<>(ranges);
        more.add(Range.of(new Hours(from, Math.min(from + 2 * 3_600, 24 * 3_600))));
        change(day, more);
    }

    void removeRange(DayOfWeek day, int index) {
        List<Range> fewer = new ArrayList<>(day(day));
        fewer.remove(index);
        change(day, fewer);
    }

    /** Takes what was typed; false when it is wrong and was not saved. */
    boolean setRange(DayOfWeek day, int index, Range range) {
        if (range.equals(day(day).get(index))) {
            return fault(range) == Fault.NONE;
        }
        if (fault(range) != Fault.NONE) {
            return false;
        }
        List<Range> changed = new ArrayList<>(day(day));
        changed.set(index, Range.of(parse(range)));
        change(day, changed);
        return true;
    }

    /** Gives every other workday the hours of {@code day}. */
    void copyToWorkdays(DayOfWeek day) {
        List<Range> ranges = List.copyOf(day(day));
        for (DayOfWeek other : DayOfWeek.values()) {
            if (other.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                day(other).setAll(ranges);
            }
        }
        save();
    }

    /** False when the dates are the wrong way round. */
    boolean addAway(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            return false;
        }
        away.add(new Away(from, until));
        save();
        return true;
    }

    void removeAway(Away entry) {
        away.remove(entry);
        save();
    }

    /**
     * Gives a date hours of its own, or closes it when {@code ranges} is blank.
     *
     * @param ranges such as {@code 09:00-12:00, 14:00-16:00}
     */
    Fault addSpecial(LocalDate date, String ranges) {
        List<Hours> hours = new ArrayList<>();
        for (String text : ranges.isBlank() ? new String[0] : ranges.split(",")) {
            String[] ends = text.strip().split("\\s*[-–]\\s*");
            Range range = ends.length == 2 ? new Range(ends[0], ends[1]) : new Range(text, "");
            Fault fault = fault(range);
            if (fault != Fault.NONE) {
                return fault;
            }
            hours.add(parse(range));
        }
        special.removeIf(entry -> entry.date().equals(date));
        special.add(new DateOverride(date, hours));
        special.sort(Comparator.comparing(DateOverride::date));
        save();
        return Fault.NONE;
    }

    void removeSpecial(DateOverride entry) {
        special.remove(entry);
        save();
    }

    private void change(DayOfWeek day, List<Range> ranges) {
        day(day).setAll(ranges);
        save();
    }

    private void save() {
        OpeningHours before = saved.get();
        OpeningHours after = new OpeningHours(weekly(), special, before.travel(), away);
        if (after.equals(before)) {
            return;
        }
        saved.set(after);
        write(after);
        ui.undo().done(new UndoableAct(texts.now("undo.hours"), () -> restore(before), () -> restore(after)));
    }

    private void restore(OpeningHours hours) {
        show(hours);
        write(hours);
    }

    private void write(OpeningHours hours) {
        ui.tasks()
                .submitQuietly(progress -> {
                    scheduling.saveHours(hours);
                    return hours;
                })
                .onFailure(problem ->
                        ui.notifications().tell(Notice.error(texts.now("notice.failed"), String.valueOf(problem))));
    }

    /** Days that share a range are one entry. */
    private List<WeeklyHours> weekly() {
        Map<Hours, Set<DayOfWeek>> byHours = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Range range : day(day)) {
                if (fault(range) == Fault.NONE) {
                    byHours.computeIfAbsent(parse(range), hours -> new TreeSet<>())
                            .add(day);
                }
            }
        }
        return byHours.entrySet().stream()
                .map(entry -> new WeeklyHours(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static Hours parse(Range range) {
        return Hours.parse(padded(range.from()), padded(range.to()));
    }

    /** "9:00", "9h" and "9h30" are times too. */
    private static String padded(String text) {
        String clean = text.strip().toLowerCase(Locale.ROOT);
        if (clean.matches("\\d{1,2}h(\\d{2})?")) {
            clean = clean.endsWith("h") ? clean.replace("h", ":00") : clean.replace('h', ':');
        }
        return clean.matches("\\d:\\d{2}") ? "0" + clean : clean;
    }
}
