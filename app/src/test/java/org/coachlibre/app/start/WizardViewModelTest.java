package org.coachlibre.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.coachlibre.app.start.StudioStart.Trouble;
import org.coachlibre.app.start.WizardAnswers.Hours;
import org.coachlibre.app.start.WizardViewModel.Step;
import org.coachlibre.app.window.Currencies;
import org.coachlibre.core.Language;
import org.coachlibre.core.Money;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.testkit.DirectTasks;
import org.coachlibre.ui.LiveLocalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WizardViewModelTest {
    private final FakeStart start = new FakeStart();
    private final LiveLocalization localization =
            new LiveLocalization(Language.FRENCH, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private WizardViewModel model(boolean asksPassphrase) {
        return new WizardViewModel(
                start,
                new DirectTasks(),
                localization,
                ZoneId.of("Europe/Paris"),
                asksPassphrase,
                studio -> start.shown.add("opened"));
    }

    @Test
    void skipping_everything_still_makes_a_practice() {
        WizardViewModel model = model(false);
        model.next();
        while (model.stepProperty().get() != Step.RECOVERY) {
            model.skip();
        }
        WizardAnswers answers = start.answers.getFirst();
        assertEquals("Mon cabinet", answers.practiceName());
        assertEquals("Coach", answers.coachName());
        assertEquals("Séance de coaching", answers.offer().name());
        assertEquals(new Money(9000, Currencies.here()), answers.offer().price());
        assertEquals("", answers.email());
        assertEquals(10, answers.hours().size());
        assertEquals(0, answers.passphrase().length);
    }

    @Test
    void answers_are_what_was_typed() {
        WizardViewModel model = model(true);
        model.choose(Language.ENGLISH);
        model.coachName.set(" Claire Morel ");
        model.email.set(" claire@example.org ");
        model.currency.set(Currency.getInstance("CHF"));
        model.kind.set(CoachingKind.SPORT);
        model.themeId.set("ember");
        model.offerName.set("Race day");
        model.offerMinutes.set(45);
        model.offerPrice.set("79,50");
        model.days.clear();
        model.days.add(DayOfWeek.SATURDAY);
        model.midday.set(false);
        model.from.set(LocalTime.of(10, 0));
        model.until.set(LocalTime.of(16, 30));
        model.passphrase.set("four words are enough");
        model.passphraseAgain.set("four words are enough");
        for (Step step : model.questions()) {
            assertEquals(step, model.stepProperty().get());
            model.next();
        }
        WizardAnswers answers = start.answers.getFirst();
        assertEquals(Language.ENGLISH, answers.language());
        assertEquals("Claire Morel", answers.coachName());
        assertEquals("Claire Morel Coaching", answers.practiceName());
        assertEquals("claire@example.org", answers.email());
        assertEquals(Money.of(7950, "CHF"), answers.offer().price());
        assertEquals(
                java.util.List.of(new Hours(DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(16, 30))),
                answers.hours());
        assertEquals("four words are enough", new String(answers.passphrase()));
        assertFalse(answers.toString().contains("four"));
        assertEquals("", model.passphrase.get(), "the passphrase does not stay in the window");
    }

    @Test
    void the_code_must_be_written_down_before_the_studio_opens() {
        WizardViewModel model = model(false);
        model.next();
        while (model.stepProperty().get() != Step.RECOVERY) {
            model.skip();
        }
        assertEquals(FakeStart.CODE, model.recoveryCodeProperty().get());
        assertTrue(start.shown.isEmpty());
        model.codeWrittenDown();
        assertEquals(java.util.List.of("opened"), start.shown);
    }

    @Test
    void the_passphrase_cannot_be_skipped_and_must_be_typed_twice() {
        WizardViewModel model = model(true);
        model.next();
        while (model.stepProperty().get() != Step.PASSPHRASE) {
            model.skip();
        }
        assertFalse(model.maySkip());
        model.passphrase.set("four words are enough");
        assertFalse(model.readyProperty().get());
        model.passphraseAgain.set("four words");
        model.next();
        assertTrue(start.answers.isEmpty());
        model.passphraseAgain.set("four words are enough");
        assertTrue(model.readyProperty().get());
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void each_trouble_is_one_sentence_and_nothing_is_lost(Trouble trouble) {
        start.trouble = trouble;
        WizardViewModel model = model(false);
        model.coachName.set("Claire");
        for (int i = 0; i < model.questions().size(); i++) {
            model.next();
        }
        assertFalse(model.troubleProperty().get().isEmpty());
        assertFalse(model.troubleProperty().get().startsWith("!"), "no text for " + trouble);
        assertEquals("Claire", model.coachName.get());
        assertFalse(model.busyProperty().get());
    }

    @ParameterizedTest
    @CsvSource({"90,true", "'',true", "'79,5',true", "79.50,true", "abc,false", "-5,false", "1.234,false"})
    void knows_a_price(String typed, boolean isPrice) {
        assertEquals(isPrice, WizardViewModel.isPrice(typed));
    }

    @Test
    void the_sample_comes_in_the_chosen_language() {
        WizardViewModel model = model(true);
        model.choose(Language.ENGLISH);
        model.exploreSample();
        assertEquals(java.util.List.of(Language.ENGLISH), start.samples);
        assertEquals(java.util.List.of("opened"), start.shown);
    }
}
