package org.coachlibre.scheduling.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.coachlibre.availability.Hours;
import org.coachlibre.core.Money;
import org.coachlibre.scheduling.Calendar;
import org.coachlibre.scheduling.OpeningHours;
import org.coachlibre.scheduling.SessionPlace;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.view.SessionTypesViewModel.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelsTest {
    @TempDir
    private Path folder;

    private Calendar calendar;
    private Screen screen;

    @BeforeEach
    void open() {
        calendar = new Calendar(folder);
        screen = new Screen(calendar);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void hours_are_saved_as_they_are_right_and_refused_when_they_end_before_they_start() {
        calendar.scheduling.saveHours(OpeningHours.usual());
        HoursViewModel model = new HoursViewModel(calendar.scheduling, screen.ui);
        model.reload();

        assertFalse(model.setRange(DayOfWeek.MONDAY, 0, new HoursViewModel.Range("12:00", "09:00")));
        assertFalse(model.setRange(DayOfWeek.MONDAY, 0, new HoursViewModel.Range("9", "noon")));
        assertEquals(OpeningHours.usual(), calendar.scheduling.hours());

        assertTrue(model.setRange(DayOfWeek.MONDAY, 0, new HoursViewModel.Range("8h30", "24:00")));
        model.addRange(DayOfWeek.SUNDAY);
        assertEquals(
                List.of("08:30-24:00", "14:00-18:00"),
                model.day(DayOfWeek.MONDAY).stream()
                        .map(range -> range.from() + "-" + range.to())
                        .toList());
        assertEquals(3, calendar.scheduling.hours().weekly().size());

        screen.undo.undo();
        screen.undo.undo();
        assertEquals(OpeningHours.usual(), calendar.scheduling.hours());
    }

    @Test
    void days_away_and_special_days() {
        HoursViewModel model = new HoursViewModel(calendar.scheduling, screen.ui);
        model.reload();

        assertFalse(model.addAway(LocalDate.of(2026, 8, 2), LocalDate.of(2026, 8, 1)));
        assertTrue(model.addAway(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 15)));
        assertEquals(HoursViewModel.Fault.NOT_A_TIME, model.addSpecial(LocalDate.of(2026, 7, 1), "all day"));
        assertEquals(
                HoursViewModel.Fault.ENDS_BEFORE_IT_STARTS, model.addSpecial(LocalDate.of(2026, 7, 1), "10:00-09:00"));
        assertEquals(HoursViewModel.Fault.NONE, model.addSpecial(LocalDate.of(2026, 7, 1), "9:00-12:00, 14h-16h"));
        assertEquals(HoursViewModel.Fault.NONE, model.addSpecial(LocalDate.of(2026, 6, 30), ""));

        OpeningHours hours = calendar.scheduling.hours();
        assertEquals(1, hours.away().size());
        assertEquals(List.of(), hours.overrides().getFirst().hours());
        assertEquals(
                List.of(Hours.parse("09:00", "12:00"), Hours.parse("14:00", "16:00")),
                hours.overrides().getLast().hours());
        model.removeAway(model.away().getFirst());
        model.removeSpecial(model.special().getFirst());
        assertEquals(1, calendar.scheduling.hours().overrides().size());
    }

    @Test
    void a_type_is_added_changed_and_removed_with_undo() {
        SessionTypesViewModel model = new SessionTypesViewModel(calendar.scheduling, screen.ui, () -> "EUR");
        model.reload();
        model.add();
        SessionType type = Objects.requireNonNull(model.selectedProperty().get());

        SessionType changed =
                model.take(draft(model.draft(type), "45", "90,50")).orElseThrow();
        assertEquals(Duration.ofMinutes(45), changed.length());
        assertEquals(Money.of(9050, "EUR"), changed.price());
        assertEquals(changed, calendar.scheduling.listTypes().getFirst());
        assertTrue(model.take(draft(model.draft(changed), "0", "")).isEmpty());
        assertTrue(model.take(draft(model.draft(changed), "45", "9.999")).isEmpty());

        model.remove();
        assertNull(model.selectedProperty().get());
        screen.undo.undo();
        assertEquals(List.of(changed), calendar.scheduling.listTypes());
        screen.undo.undo();
        assertEquals(List.of(type), calendar.scheduling.listTypes());
    }

    @Test
    void a_price_keeps_its_currency_when_that_of_the_practice_changes() {
        AtomicReference<String> currency = new AtomicReference<>("EUR");
        SessionTypesViewModel model = new SessionTypesViewModel(calendar.scheduling, screen.ui, currency::get);
        model.reload();
        model.add();
        SessionType type = Objects.requireNonNull(model.selectedProperty().get());
        model.take(draft(model.draft(type), "45", "90"));

        currency.set("CHF");
        SessionType longer = model.take(draft(
                        model.draft(
                                Objects.requireNonNull(model.selectedProperty().get())),
                        "50",
                        "95"))
                .orElseThrow();

        assertEquals(Money.of(9500, "EUR"), longer.price());
        assertEquals("EUR", model.currencyOf(longer));
        model.add();
        SessionType other = Objects.requireNonNull(model.selectedProperty().get());
        assertEquals("CHF", model.currencyOf(other));
    }

    private static Draft draft(Draft before, String minutes, String price) {
        return new Draft(
                "Découverte",
                "Discovery",
                before.descriptionFr(),
                before.descriptionEn(),
                minutes,
                before.before(),
                before.after(),
                before.noticeHours(),
                before.days(),
                before.perDay(),
                before.seats(),
                SessionPlace.Kind.PHONE,
                "+33 1 23",
                price,
                true);
    }
}
