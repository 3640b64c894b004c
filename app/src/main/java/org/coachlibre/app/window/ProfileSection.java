package org.coachlibre.app.window;

import java.time.ZoneId;
import java.util.Currency;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.coachlibre.app.window.ProfileViewModel.Change;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.crm.EmailAddress;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.SettingRow;
import org.coachlibre.ui.controls.TypeAhead;

/** Who the coach is, where and in what money. A field is saved when it is left. */
final class ProfileSection extends OwnSection {
    private final ProfileViewModel model;
    private final ObservableValue<PracticeProfile> profile;

    ProfileSection(Phrases phrases, ProfileViewModel model, ObservableValue<PracticeProfile> profile) {
        super(phrases, "profile", "fth-user", 10);
        this.model = model;
        this.profile = profile;
    }

    @Override
    public Node content() {
        FormGrid form = new FormGrid();
        TextField practice = new TextField();
        saved(practice, PracticeProfile::practiceName, Change::practiceName, this::present);
        form.row(say("practice"), practice, this::present);
        TextField coach = new TextField();
        saved(coach, PracticeProfile::coachName, Change::coachName, this::present);
        form.row(say("coach"), coach, this::present);
        TextField email = new TextField();
        saved(email, PracticeProfile::email, Change::email, this::mail);
        form.row(say("email"), email, this::mail);
        TextField phone = new TextField();
        saved(phone, PracticeProfile::phone, Change::phone, text -> "");
        form.row(say("phone"), phone);
        TextArea address = new TextArea();
        address.setPrefRowCount(3);
        saved(address, PracticeProfile::address, Change::address, text -> "");
        form.row(say("address"), address, say("address-why"));
        return new VBox(
                24,
                form,
                column(
                        new SettingRow(say("zone"), say("zone-why"), zones()),
                        new SettingRow(say("currency"), say("currency-why"), currencies())));
    }

    private String present(String text) {
        return text.isBlank() ? now("needed") : "";
    }

    private String mail(String text) {
        return text.isBlank() || EmailAddress.isReachable(text.strip()) ? "" : now("no-email");
    }

    private void saved(
            TextInputControl field,
            Function<PracticeProfile, String> read,
            BiFunction<Change, String, Change> write,
            Function<String, String> fault) {
        field.setText(read.apply(profile.getValue()));
        profile.subscribe(changed -> {
            if (!field.isFocused()) {
                field.setText(read.apply(changed));
            }
        });
        Runnable save = () -> {
            String text = field.getText().strip();
            if (fault.apply(text).isEmpty()) {
                model.change(
                        old -> write.apply(ProfileViewModel.with(old), text).profile());
            }
        };
        field.focusedProperty().addListener((focused, was, is) -> {
            if (!is) {
                save.run();
            }
        });
        if (field instanceof TextField line) {
            line.setOnAction(event -> save.run());
        }
    }

    private Node zones() {
        ComboBox<String> zones = new ComboBox<>(FXCollections.observableArrayList(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc"))
                .sorted()
                .toList()));
        zones.setValue(profile.getValue().zone().getId());
        TypeAhead.install(
                zones,
                id -> model.change(
                        old -> ProfileViewModel.with(old).zone(ZoneId.of(id)).profile()));
        return zones;
    }

    private Node currencies() {
        ComboBox<String> currencies = new ComboBox<>(FXCollections.observableArrayList(
                Currencies.offered().stream().map(Currency::getCurrencyCode).toList()));
        currencies.setValue(profile.getValue().currency());
        TypeAhead.install(
                currencies,
                code -> model.change(
                        old -> ProfileViewModel.with(old).currency(code).profile()));
        return currencies;
    }
}
