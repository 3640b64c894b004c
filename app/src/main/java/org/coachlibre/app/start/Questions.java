package org.coachlibre.app.start;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.coachlibre.app.start.WizardAnswers.OfferPlace;
import org.coachlibre.app.start.WizardViewModel.Step;
import org.coachlibre.app.window.Currencies;
import org.coachlibre.app.window.RecoveryCodeCard;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile.CoachingKind;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.AccentChoice;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.LiveNames;
import org.coachlibre.ui.controls.RadioKeys;
import org.coachlibre.ui.controls.Segmented;
import org.coachlibre.ui.controls.Texts;
import org.coachlibre.ui.controls.TypeAhead;

/** The controls of each question. */
final class Questions {
    private final WizardViewModel model;
    private final Localization localization;
    private final Phrases phrases;
    private final Runnable chooseBackup;
    private final BooleanProperty asked = new SimpleBooleanProperty();
    private FormGrid form = new FormGrid();

    Questions(WizardViewModel model, Localization localization, Runnable chooseBackup) {
        this.chooseBackup = chooseBackup;
        this.model = model;
        this.localization = localization;
        this.phrases = new Phrases(localization, WizardViewModel.BUNDLE);
    }

    /** Says below each field what keeps the answer from being taken, and goes to the first such field. */
    void showFaults() {
        asked.set(true);
        form.showFaults();
    }

    Node controls(Step step) {
        asked.set(false);
        form = new FormGrid();
        return switch (step) {
            case LANGUAGE -> language();
            case NAME -> name();
            case PRACTICE -> practice();
            case KIND -> kinds();
            case COLOURS -> colours();
            case OFFER -> offer();
            case HOURS -> hours();
            case ZONE -> zone();
            case PASSPHRASE -> passphrase();
            case RECOVERY -> new RecoveryCodeCard(localization, model.recoveryCodeProperty(), model::codeWrittenDown);
        };
    }

    private Node language() {
        Map<Language, ObservableValue<String>> options = new LinkedHashMap<>();
        options.put(Language.FRENCH, Texts.fixed("Français"));
        options.put(Language.ENGLISH, Texts.fixed("English"));
        Segmented<Language> choice =
                new Segmented<>(phrases.live("question.language"), options, localization.language());
        choice.setId("wizard-language");
        choice.getStyleClass().add("cl-big");
        choice.valueProperty().addListener((value, before, language) -> model.choose(language));
        Button sample = Buttons.plain(phrases.live("start.sample"), model::exploreSample);
        sample.setId("wizard-sample");
        Buttons.restWhile(model.busyProperty(), sample);
        Button backup = Buttons.plain(phrases.live("start.backup"), chooseBackup);
        backup.setId("wizard-backup");
        Buttons.restWhile(model.busyProperty(), backup);
        VBox aside = new VBox(
                24,
                new VBox(8, Texts.secondary(phrases.live("start.sample-why")), sample),
                new VBox(8, Texts.secondary(phrases.live("start.backup-why")), backup));
        aside.getStyleClass().add("cl-start-aside");
        return new VBox(32, choice, aside);
    }

    private Node name() {
        TextField name = text(model.coachName, "name.example", "wizard-name");
        TextField email = text(model.email, "email.example", "wizard-email");
        email.getStyleClass().remove("cl-big-field");
        form.row(
                phrases.live("email.label"),
                email,
                typed -> WizardViewModel.isEmail(typed) ? "" : phrases.now("email.none"));
        return new VBox(24, name, form, Texts.secondary(phrases.live("email.why")));
    }

    private Node practice() {
        TextField field = text(model.practiceName, "practice.example", "wizard-practice");
        field.promptTextProperty().unbind();
        field.setPromptText(model.effectivePracticeName());
        return field;
    }

    private TextField text(StringProperty value, String example, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.promptTextProperty().bind(phrases.live(example));
        field.accessibleTextProperty().bind(phrases.live(example));
        field.getStyleClass().add("cl-big-field");
        return field;
    }

    private Node kinds() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("cl-kinds");
        ToggleGroup group = new ToggleGroup();
        for (CoachingKind kind : CoachingKind.values()) {
            String id = kind.name().toLowerCase(Locale.ROOT);
            Label name = Texts.body(phrases.live("kind." + id));
            name.getStyleClass().add("cl-strong");
            Label words = Texts.secondary(phrases.live("kind." + id + ".for"));
            name.setWrapText(false);
            words.setWrapText(false);
            ToggleButton button = new ToggleButton(null, new VBox(2, name, words));
            button.setId("kind-" + id);
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.accessibleTextProperty().bind(name.textProperty());
            button.getStyleClass().add("cl-kind");
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                model.kind.set(kind);
                button.setSelected(true);
            });
            button.setSelected(model.kind.get() == kind);
            pane.getChildren().add(button);
        }
        RadioKeys.install(pane);
        return pane;
    }

    private Node colours() {
        AccentChoice choice = new AccentChoice(localization, model.themeId.get());
        choice.themeIdProperty().bindBidirectional(model.themeId);
        return choice;
    }

    private Node offer() {
        Map<Integer, ObservableValue<String>> lengths = new LinkedHashMap<>();
        for (int minutes : new int[] {30, 45, 60, 90}) {
            lengths.put(minutes, Texts.fixed(minutes + " min"));
        }
        Segmented<Integer> length = new Segmented<>(phrases.live("offer.length"), lengths, model.offerMinutes.get());
        length.valueProperty().bindBidirectional(model.offerMinutes);
        Map<OfferPlace, ObservableValue<String>> places = new LinkedHashMap<>();
        for (OfferPlace place : OfferPlace.values()) {
            places.put(place, phrases.live("place." + place.name().toLowerCase(Locale.ROOT)));
        }
        Segmented<OfferPlace> place = new Segmented<>(phrases.live("offer.place"), places, model.offerPlace.get());
        place.valueProperty().bindBidirectional(model.offerPlace);
        TextField price = text(model.offerPrice, "offer.price", "wizard-price");
        price.getStyleClass().remove("cl-big-field");
        TextField name = text(model.offerName, "default.offer", "wizard-offer");
        return form.row(phrases.live("offer.name"), name)
                .row(phrases.live("offer.length"), length)
                .row(
                        phrases.live("offer.price"),
                        price,
                        typed -> WizardViewModel.isPrice(typed) ? "" : phrases.now("offer.no-price"))
                .row(phrases.live("offer.currency"), currencies())
                .row(phrases.live("offer.place"), place);
    }

    private Node currencies() {
        ComboBox<Currency> box = new ComboBox<>(FXCollections.observableArrayList(Currencies.offered()));
        box.setId("wizard-currency");
        LiveNames.show(
                box,
                localization,
                currency -> currency.getCurrencyCode() + " · "
                        + currency.getDisplayName(localization.language().locale()));
        box.valueProperty().bindBidirectional(model.currency);
        TypeAhead.install(box);
        return box;
    }

    private Node hours() {
        HBox days = new HBox(6);
        for (DayOfWeek day : DayOfWeek.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("day-" + day.getValue());
            button.textProperty().bind(localization.languageProperty().map(language -> shortName(day, language)));
            button.accessibleTextProperty().bind(localization.languageProperty().map(language -> localization
                    .dates()
                    .weekday(day)));
            button.getStyleClass().add("cl-day");
            button.setSelected(model.days.contains(day));
            button.setOnAction(event -> {
                if (button.isSelected()) {
                    model.days.add(day);
                } else {
                    model.days.remove(day);
                }
            });
            days.getChildren().add(button);
        }
        HBox times = new HBox(
                8,
                time(model.from, "hours.from"),
                Texts.body(phrases.live("hours.to")),
                time(model.until, "hours.until"));
        times.setAlignment(Pos.CENTER_LEFT);
        CheckBox midday = new CheckBox();
        midday.textProperty().bind(phrases.live("hours.midday"));
        midday.selectedProperty().bindBidirectional(model.midday);
        return new VBox(
                20,
                days,
                times,
                Texts.faultWhen(phrases.live("hours.backwards"), asked.and(model.backwardsProperty())),
                midday);
    }

    private static String shortName(DayOfWeek day, Language language) {
        String name = day.getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, language.locale());
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private Node time(ObjectProperty<LocalTime> value, String name) {
        ComboBox<LocalTime> times = new ComboBox<>(
                FXCollections.observableArrayList(Stream.iterate(LocalTime.of(6, 0), time -> time.plusMinutes(30))
                        .limit(35)
                        .toList()));
        times.setConverter(new StringConverter<>() {
            @Override
            public String toString(LocalTime time) {
                return time == null ? "" : localization.dates().time(time);
            }

            @Override
            public LocalTime fromString(String text) {
                return LocalTime.parse(text);
            }
        });
        times.valueProperty().bindBidirectional(value);
        TypeAhead.install(times);
        times.accessibleTextProperty().bind(phrases.live(name));
        return times;
    }

    private Node zone() {
        ComboBox<ZoneId> zones = new ComboBox<>(FXCollections.observableArrayList(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc") && !id.startsWith("SystemV"))
                .sorted()
                .map(ZoneId::of)
                .toList()));
        zones.setId("wizard-zone");
        if (!zones.getItems().contains(model.zone.get())) {
            zones.getItems().addFirst(model.zone.get());
        }
        zones.valueProperty().bindBidirectional(model.zone);
        TypeAhead.install(zones);
        zones.accessibleTextProperty().bind(phrases.live("question.zone"));
        zones.getStyleClass().add("cl-big-field");
        return zones;
    }

    private Node passphrase() {
        PasswordField first = new PasswordField();
        first.setId("wizard-passphrase");
        first.textProperty().bindBidirectional(model.passphrase);
        PasswordField second = new PasswordField();
        second.setId("wizard-passphrase-again");
        second.textProperty().bindBidirectional(model.passphraseAgain);
        return form.row(
                        phrases.live("passphrase.first"),
                        first,
                        typed -> typed.length() < WizardViewModel.SHORTEST_PASSPHRASE
                                ? phrases.now("passphrase.short", WizardViewModel.SHORTEST_PASSPHRASE)
                                : "")
                .row(
                        phrases.live("passphrase.again"),
                        second,
                        typed -> typed.equals(first.getText()) ? "" : phrases.now("passphrase.differs"));
    }
}
