package org.coachlibre.scheduling.view;

import java.util.Collection;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.scheduling.CalendarAccount;
import org.coachlibre.scheduling.ImportedCalendar;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.SettingsSection;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** Settings: calendars on other servers, and calendar files that were imported. */
public final class OtherCalendarsSection implements SettingsSection {
    private final OtherCalendarsViewModel model;
    private final CalendarTexts texts;
    private final TextField address = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final VBox accounts = new VBox(12);
    private final VBox files = new VBox(4);
    private @Nullable Node content;

    public OtherCalendarsSection(OtherCalendarsViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    @Override
    public String id() {
        return "other-calendars";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.live("other.title");
    }

    @Override
    public String icon() {
        return "fth-calendar";
    }

    @Override
    public Collection<String> keywords() {
        return List.of(texts.now("other.keywords").split(", "));
    }

    @Override
    public boolean danger() {
        return false;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Node content() {
        Node shown = content;
        if (shown == null) {
            shown = build();
            content = shown;
        }
        model.reload();
        return shown;
    }

    private Node build() {
        InvalidationListener changed = change -> fill();
        model.accounts().addListener(changed);
        model.files().addListener(changed);
        model.ui().localization().languageProperty().subscribe(language -> fill());
        VBox fileList = new VBox(
                8, Texts.section(texts.live("other.files")), Texts.secondary(texts.live("other.files-text")), files);
        fileList.visibleProperty().bind(Bindings.isNotEmpty(model.files()));
        fileList.managedProperty().bind(fileList.visibleProperty());
        return new VBox(16, Texts.secondary(texts.live("other.text")), accounts, newAccount(), fileList);
    }

    private void fill() {
        accounts.getChildren()
                .setAll(model.accounts().stream().map(this::account).toList());
        if (model.accounts().isEmpty()) {
            accounts.getChildren().add(Texts.body(texts.live("other.empty")));
        }
        files.getChildren().setAll(model.files().stream().map(this::file).toList());
    }

    private Node account(CalendarAccount account) {
        return new AccountCard(account, model, () -> model.ui()
                .dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                texts.now("other.remove-account"),
                                texts.now("other.remove-account-text"),
                                texts.now("other.remove"),
                                true),
                        () -> model.remove(account)));
    }

    private Node file(ImportedCalendar file) {
        Button remove = Buttons.plain(texts.live("other.remove"), () -> model.ui()
                .dialogs()
                .confirm(
                        new Dialogs.Confirmation(
                                texts.now("other.remove-file", file.name()),
                                texts.now("other.remove-file-text"),
                                texts.now("other.remove"),
                                true),
                        () -> model.remove(file)));
        remove.setAccessibleText(texts.now("other.remove-spoken", file.name()));
        String read = model.ui()
                .localization()
                .dates()
                .moment(file.importedAt(), model.ui().clock().getZone());
        return AccountCard.row(
                new VBox(
                        Texts.body(Texts.fixed(file.name())),
                        Texts.secondary(Texts.fixed(texts.now("other.file-entries", file.entries(), read)))),
                remove);
    }

    private Node newAccount() {
        address.setId("other-address");
        user.setId("other-user");
        password.setId("other-password");
        FormGrid form = new FormGrid()
                .row(texts.live("other.address"), address, this::present, texts.live("other.address-why"))
                .row(texts.live("other.user"), user, this::present)
                .row(texts.live("other.password"), password, texts.live("other.password-why"));
        Button test = Buttons.plain(texts.live("other.test"), () -> reach(form, model::test));
        Button add = Buttons.primary(texts.live("other.add"), () -> reach(form, model::add));
        Button agree = Buttons.plain(texts.live("other.agree", model.askingProperty()), model::agree);
        agree.visibleProperty().bind(model.askingProperty().isNotEmpty());
        agree.managedProperty().bind(agree.visibleProperty());
        Buttons.restWhile(model.busyProperty(), test, add, agree);
        Label message = Texts.body(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        // A password that is kept need not stay on the screen.
        model.onAdded(password::clear);
        return new VBox(12, form, message, new HBox(8, add, test, agree));
    }

    private void reach(FormGrid form, Reaching reaching) {
        if (form.showFaults()) {
            reaching.reach(address.getText().strip(), user.getText().strip(), password.getText());
        }
    }

    private String present(String text) {
        return text.isBlank() ? texts.now("other.needed") : "";
    }

    /** Address, user and password to the model. */
    @FunctionalInterface
    private interface Reaching {
        void reach(String address, String user, String password);
    }
}
