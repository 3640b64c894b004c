package org.coachlibre.app.start;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.coachlibre.app.start.StudioStart.Creation;
import org.coachlibre.app.start.WizardAnswers.FirstOffer;
import org.coachlibre.app.start.WizardAnswers.Hours;
import org.coachlibre.app.start.WizardAnswers.OfferPlace;
import org.coachlibre.app.window.Currencies;
import org.coachlibre.core.Language;
import org.coachlibre.core.Money;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.core.Tasks;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.storage.PracticeKeys;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.Phrases;

/** The first start, one question a step. Every question has a default, so every step but the passphrase can be skipped. */
final class WizardViewModel {
    static final String BUNDLE = "org.coachlibre.app.start.messages";
    static final int SHORTEST_PASSPHRASE = PracticeKeys.SHORTEST_PASSPHRASE;
    private static final LocalTime BREAK_FROM = LocalTime.of(12, 0);
    private static final LocalTime BREAK_UNTIL = LocalTime.of(13, 30);

    /** The questions in their order, then what follows them. */
    enum Step {
        LANGUAGE,
        NAME,
        PRACTICE,
        KIND,
        COLOURS,
        OFFER,
        HOURS,
        ZONE,
        PASSPHRASE,
        RECOVERY
    }

    private final StudioStart start;
    private final Tasks tasks;
    private final Localization localization;
    private final Phrases phrases;
    private final boolean asksPassphrase;
    private final Consumer<StudioStart.OpenStudio> opened;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.LANGUAGE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper recoveryCode = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<StudioStart.OpenStudio> studio = new ReadOnlyObjectWrapper<>();

    final StringProperty coachName = new SimpleStringProperty("");
    final StringProperty email = new SimpleStringProperty("");
    final StringProperty practiceName = new SimpleStringProperty("");
    final ObjectProperty<ZoneId> zone;
    final ObjectProperty<CoachingKind> kind = new SimpleObjectProperty<>(CoachingKind.EXECUTIVE);
    final StringProperty themeId = new SimpleStringProperty("slate");
    final StringProperty offerName = new SimpleStringProperty("");
    final ObjectProperty<Integer> offerMinutes = new SimpleObjectProperty<>(60);
    final StringProperty offerPrice = new SimpleStringProperty("90");
    final ObjectProperty<Currency> currency = new SimpleObjectProperty<>(Currencies.here());
    final ObjectProperty<OfferPlace> offerPlace = new SimpleObjectProperty<>(OfferPlace.VIDEO);
    final ObservableSet<DayOfWeek> days =
            FXCollections.observableSet(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    final ObjectProperty<LocalTime> from = new SimpleObjectProperty<>(LocalTime.of(9, 0));
    final ObjectProperty<LocalTime> until = new SimpleObjectProperty<>(LocalTime.of(18, 0));
    final BooleanProperty midday = new SimpleBooleanProperty(true);
    final StringProperty passphrase = new SimpleStringProperty("");
    final StringProperty passphraseAgain = new SimpleStringProperty("");

    WizardViewModel(
            StudioStart start,
            Tasks tasks,
            Localization localization,
            ZoneId zone,
            boolean asksPassphrase,
            Consumer<StudioStart.OpenStudio> opened) {
        this.start = start;
        this.tasks = tasks;
        this.localization = localization;
        this.phrases = new Phrases(localization, BUNDLE);
        this.zone = new SimpleObjectProperty<>(zone);
        this.asksPassphrase = asksPassphrase;
        this.opened = opened;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the practice could not be made, in one sentence; empty otherwise. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyStringProperty recoveryCodeProperty() {
        return recoveryCode.getReadOnlyProperty();
    }

    /** The questions of this start, in order. */
    List<Step> questions() {
        List<Step> questions = new ArrayList<>(List.of(Step.values()));
        questions.remove(Step.RECOVERY);
        if (!asksPassphrase) {
            questions.remove(Step.PASSPHRASE);
        }
        return questions;
    }

    boolean isLast() {
        return questions().getLast() == step.get();
    }

    boolean maySkip() {
        return step.get() != Step.LANGUAGE && step.get() != Step.PASSPHRASE;
    }

    /** The step's answer can be gone on with. */
    BooleanBinding readyProperty() {
        return Bindings.createBooleanBinding(
                () -> !busy.get()
                        && switch (step.get()) {
                            case PASSPHRASE ->
                                passphrase.get().length() >= SHORTEST_PASSPHRASE
                                        && passphrase.get().equals(passphraseAgain.get());
                            case OFFER -> isPrice(offerPrice.get());
                            case HOURS -> !backwardsProperty().get();
                            case NAME -> isEmail(email.get());
                            case LANGUAGE, PRACTICE, KIND, COLOURS, ZONE, RECOVERY -> true;
                        },
                busy,
                step,
                passphrase,
                passphraseAgain,
                offerPrice,
                email,
                from,
                until);
    }

    /** The day would end before it begins. */
    BooleanBinding backwardsProperty() {
        return Bindings.createBooleanBinding(() -> !from.get().isBefore(until.get()), from, until);
    }

    /** What is being done while {@link #busyProperty} holds, in one sentence. */
    ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    void choose(Language language) {
        localization.use(language);
    }

    void next() {
        if (!readyProperty().get()) {
            return;
        }
        trouble.set("");
        if (isLast()) {
            create();
        } else {
            List<Step> questions = questions();
            step.set(questions.get(questions.indexOf(step.get()) + 1));
        }
    }

    /** Goes on with the default for this question. */
    void skip() {
        switch (step.get()) {
            case NAME -> {
                coachName.set("");
                email.set("");
            }
            case PRACTICE -> practiceName.set("");
            case KIND -> kind.set(CoachingKind.EXECUTIVE);
            case COLOURS -> themeId.set("slate");
            case OFFER -> {
                offerName.set("");
                offerPrice.set("90");
            }
            case HOURS -> {
                from.set(LocalTime.of(9, 0));
                until.set(LocalTime.of(18, 0));
            }
            case LANGUAGE, ZONE, PASSPHRASE, RECOVERY -> {}
        }
        next();
    }

    boolean back() {
        int at = questions().indexOf(step.get());
        if (at <= 0 || busy.get()) {
            return false;
        }
        trouble.set("");
        step.set(questions().get(at - 1));
        return true;
    }

    /** Opens the sample practice instead of making one. */
    void exploreSample() {
        Language language = localization.language();
        run(phrases.now("start.sampling"), () -> start.createSample(language));
    }

    /** The coach wrote the recovery code down. */
    void codeWrittenDown() {
        StudioStart.OpenStudio ready = studio.get();
        recoveryCode.set("");
        opened.accept(ready);
    }

    /** The name the practice will have: as typed, or made of the coach's name. */
    String effectivePracticeName() {
        String typed = practiceName.get().strip();
        String coach = coachName.get().strip();
        if (!typed.isEmpty()) {
            return typed;
        }
        return coach.isEmpty() ? phrases.now("default.practice") : phrases.now("default.practice-of", coach);
    }

    String effectiveOfferName() {
        String typed = offerName.get().strip();
        return typed.isEmpty() ? phrases.now("default.offer") : typed;
    }

    Money price() {
        Currency chosen = currency.get();
        String text = offerPrice.get().strip().replace(',', '.');
        return text.isEmpty()
                ? new Money(0, chosen)
                : new Money(
                        new BigDecimal(text)
                                .movePointRight(chosen.getDefaultFractionDigits())
                                .longValue(),
                        chosen);
    }

    /** Empty is fine: the coach may give one later. */
    static boolean isEmail(String text) {
        return text.isBlank() || EmailAddress.isReachable(text.strip());
    }

    static boolean isPrice(String text) {
        return text.strip().matches("(\\d{1,6}([.,]\\d{1,2})?)?");
    }

    WizardAnswers answers() {
        String coach = coachName.get().strip();
        return new WizardAnswers(
                localization.language(),
                coach.isEmpty() ? phrases.now("default.coach") : coach,
                email.get().strip(),
                effectivePracticeName(),
                zone.get(),
                kind.get(),
                themeId.get(),
                new FirstOffer(effectiveOfferName(), Duration.ofMinutes(offerMinutes.get()), price(), offerPlace.get()),
                hours(),
                passphrase.get().toCharArray());
    }

    private List<Hours> hours() {
        List<Hours> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day)) {
                boolean isBroken = midday.get()
                        && from.get().isBefore(BREAK_FROM)
                        && until.get().isAfter(BREAK_UNTIL);
                if (isBroken) {
                    hours.add(new Hours(day, from.get(), BREAK_FROM));
                    hours.add(new Hours(day, BREAK_UNTIL, until.get()));
                } else {
                    hours.add(new Hours(day, from.get(), until.get()));
                }
            }
        }
        return hours;
    }

    private void create() {
        WizardAnswers answers = answers();
        run(phrases.now("start.creating"), () -> start.createPractice(answers));
    }

    private interface Making {
        Creation make();
    }

    private void run(String title, Making making) {
        busy.set(true);
        doing.set(title);
        trouble.set("");
        tasks.submit(title, progress -> making.make()).onSuccess(this::made).onFailure(failure -> {
            busy.set(false);
            trouble.set(phrases.now("trouble.unexpected", failure.toString()));
        });
    }

    private void made(Creation creation) {
        busy.set(false);
        switch (creation) {
            case Creation.Created created -> {
                passphrase.set("");
                passphraseAgain.set("");
                studio.set(created.studio());
                if (created.recoveryCode().isEmpty()) {
                    opened.accept(created.studio());
                } else {
                    recoveryCode.set(created.recoveryCode());
                    step.set(Step.RECOVERY);
                }
            }
            case Creation.NeedsPassphrase needed -> trouble.set(phrases.now("trouble.passphrase"));
            case Creation.Failed failed -> trouble.set(Troubles.sentence(phrases, failed.trouble()));
        }
    }
}
