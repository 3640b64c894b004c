package org.coachlibre.scheduling.view;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.availability.BookingWindow;
import org.coachlibre.availability.Limits;
import org.coachlibre.availability.SessionRules;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Money;
import org.coachlibre.scheduling.Scheduling;
import org.coachlibre.scheduling.SessionPlace;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.SessionTypeId;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** The session types and the one being edited. What is right is saved at once. FX thread. */
public final class SessionTypesViewModel {

    /**
     * A type as typed: numbers are texts until they are right.
     *
     * @param minutes length
     * @param before minutes free before
     * @param after minutes free after
     * @param noticeHours how long before a start it may still be booked
     * @param days how many days ahead it may be booked; blank for as far as one likes
     * @param perDay how many a day; blank for no limit
     * @param price in the practice's currency; blank to say nothing
     */
    record Draft(
            String nameFr,
            String nameEn,
            String descriptionFr,
            String descriptionEn,
            String minutes,
            String before,
            String after,
            String noticeHours,
            String days,
            String perDay,
            String seats,
            SessionPlace.Kind place,
            String placeDetail,
            String price,
            boolean active) {}

    private final Scheduling scheduling;
    private final UiContext ui;
    private final CalendarTexts texts;
    private final Supplier<String> currency;
    private final Ids ids;
    private final ObservableList<SessionType> types = FXCollections.observableArrayList();
    private final SimpleObjectProperty<@Nullable SessionType> selected = new SimpleObjectProperty<>();

    /** @param currency ISO 4217 code of new prices */
    public SessionTypesViewModel(Scheduling scheduling, UiContext ui, Supplier<String> currency) {
        this.scheduling = scheduling;
        this.ui = ui;
        this.texts = new CalendarTexts(ui.localization());
        this.currency = currency;
        this.ids = new Ids(ui.clock());
    }

    CalendarTexts texts() {
        return texts;
    }

    UiContext ui() {
        return ui;
    }

    ObservableList<SessionType> types() {
        return types;
    }

    SimpleObjectProperty<@Nullable SessionType> selectedProperty() {
        return selected;
    }

    public void reload() {
        ui.tasks().submitQuietly(progress -> scheduling.listTypes()).onSuccess(found -> {
            SessionType before = selected.get();
            types.setAll(found);
            selected.set(found.stream()
                    .filter(type -> before != null && type.id().equals(before.id()))
                    .findFirst()
                    .orElse(found.isEmpty() ? null : found.getFirst()));
        });
    }

    /** A new type with sensible rules, ready to be named. */
    void add() {
        SessionType type = SessionType.of(
                new SessionTypeId(ids.next()),
                texts.now("types.new-fr"),
                texts.now("types.new-en"),
                Duration.ofMinutes(60));
        selected.set(type);
        store(type, texts.now("undo.add-type"), () -> scheduling.removeType(type.id()));
    }

    /** Takes the selected type away; sessions keep its name. */
    void remove() {
        SessionType type = selected.get();
        if (type != null) {
            selected.set(null);
            run(() -> scheduling.removeType(type.id()));
            ui.undo()
                    .done(new UndoableAct(
                            texts.now("undo.remove-type"),
                            () -> run(() -> scheduling.saveType(type)),
                            () -> run(() -> scheduling.removeType(type.id()))));
        }
    }

    Draft draft(SessionType type) {
        SessionRules rules = type.rules();
        Money price = type.price();
        Integer perDay = rules.limits().day();
        return new Draft(
                type.nameFr(),
                type.nameEn(),
                type.descriptionFr(),
                type.descriptionEn(),
                minutes(rules.length()),
                minutes(rules.before()),
                minutes(rules.after()),
                String.valueOf(rules.notice().toHours()),
                rules.window() instanceof BookingWindow.Rolling rolling ? String.valueOf(rolling.days()) : "",
                perDay == null ? "" : String.valueOf(perDay),
                String.valueOf(rules.seats()),
                type.place().kind(),
                type.place().detail(),
                price == null ? "" : price.amount().toPlainString(),
                type.active());
    }

    /** Saves what was typed when all of it is right; else changes nothing and is empty. */
    Optional<SessionType> take(Draft draft) {
        SessionType before = selected.get();
        if (before == null || !isRight(draft)) {
            return Optional.empty();
        }
        SessionType after = changed(before, draft);
        if (!after.equals(before)) {
            selected.set(after);
            store(after, texts.now("undo.change-type"), () -> scheduling.saveType(before));
        }
        return Optional.of(after);
    }

    String nameFault(Draft draft) {
        boolean isNamed = !draft.nameFr().isBlank() || !draft.nameEn().isBlank();
        boolean isShort = draft.nameFr().length() <= SessionType.LONGEST_NAME
                && draft.nameEn().length() <= SessionType.LONGEST_NAME;
        return isNamed && isShort ? "" : texts.now("fault.type-name");
    }

    /** The fault of a whole number between two bounds; blank is right when {@code optional}. */
    String numberFault(String text, int least, int most, boolean optional) {
        if (optional && text.isBlank()) {
            return "";
        }
        int number = number(text);
        return number >= least && number <= most ? "" : texts.now("fault.number", least, most);
    }

    String priceFault(String text) {
        return text.isBlank() || price(text).isPresent() ? "" : texts.now("fault.price");
    }

    private boolean isRight(Draft draft) {
        return nameFault(draft).isEmpty()
                && numberFault(draft.minutes(), 5, 1_440, false).isEmpty()
                && numberFault(draft.before(), 0, 1_440, false).isEmpty()
                && numberFault(draft.after(), 0, 1_440, false).isEmpty()
                && numberFault(draft.noticeHours(), 0, 8_760, false).isEmpty()
                && numberFault(draft.days(), 0, 730, true).isEmpty()
                && numberFault(draft.perDay(), 1, 100, true).isEmpty()
                && numberFault(draft.seats(), 1, 1_000, false).isEmpty()
                && priceFault(draft.price()).isEmpty();
    }

    private SessionType changed(SessionType before, Draft draft) {
        SessionRules old = before.rules();
        Duration length = Duration.ofMinutes(number(draft.minutes()));
        Limits limits = new Limits(
                draft.perDay().isBlank() ? null : Integer.valueOf(number(draft.perDay())),
                old.limits().week(),
                old.limits().month(),
                old.limits().year());
        BookingWindow window = draft.days().isBlank()
                ? old.window() instanceof BookingWindow.Rolling ? new BookingWindow.Unlimited() : old.window()
                : new BookingWindow.Rolling(
                        number(draft.days()),
                        old.window() instanceof BookingWindow.Rolling rolling && rolling.businessDays());
        SessionRules rules = new SessionRules(
                old.id(),
                length,
                old.starts(),
                old.step().equals(old.length()) ? length : old.step(),
                Duration.ofMinutes(number(draft.before())),
                Duration.ofMinutes(number(draft.after())),
                old.bufferRule(),
                Duration.ofHours(number(draft.noticeHours())),
                window,
                limits,
                number(draft.seats()));
        return new SessionType(
                before.id(),
                draft.nameFr(),
                draft.nameEn(),
                draft.descriptionFr().strip(),
                draft.descriptionEn().strip(),
                rules,
                new SessionPlace(draft.place(), draft.placeDetail().strip()),
                price(draft.price()).orElse(null),
                draft.active());
    }

    /** The ISO 4217 code of what a price of {@code type} is in: a price keeps its currency when the practice's changes. */
    String currencyOf(SessionType type) {
        return unit(type).getCurrencyCode();
    }

    private Currency unit(@Nullable SessionType type) {
        Money price = type == null ? null : type.price();
        return price == null ? Currency.getInstance(currency.get()) : price.currency();
    }

    private Optional<Money> price(String text) {
        try {
            Currency unit = unit(selected.get());
            BigDecimal amount = new BigDecimal(text.strip().replace(',', '.'));
            long minor = amount.movePointRight(unit.getDefaultFractionDigits()).longValueExact();
            return minor < 0 ? Optional.empty() : Optional.of(new Money(minor, unit));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void store(SessionType type, String title, Runnable takeBack) {
        run(() -> scheduling.saveType(type));
        ui.undo().done(new UndoableAct(title, () -> run(takeBack), () -> run(() -> scheduling.saveType(type))));
    }

    private void run(Runnable change) {
        ui.tasks()
                .submitQuietly(progress -> {
                    change.run();
                    return true;
                })
                .onSuccess(done -> reload())
                .onFailure(problem ->
                        ui.notifications().tell(Notice.error(texts.now("notice.failed"), String.valueOf(problem))));
    }

    private static String minutes(Duration duration) {
        return String.valueOf(duration.toMinutes());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
