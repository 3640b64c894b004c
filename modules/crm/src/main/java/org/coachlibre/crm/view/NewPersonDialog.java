package org.coachlibre.crm.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.domain.PersonField;
import org.coachlibre.crm.exchange.RowMessage;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.FormGrid;

/** The few fields that a new person begins with. */
final class NewPersonDialog {
    private static final List<PersonField> FIELDS = List.of(
            PersonField.GIVEN_NAME, PersonField.FAMILY_NAME, PersonField.EMAIL, PersonField.PHONE, PersonField.COMPANY);

    private NewPersonDialog() {}

    static void show(NewPersonViewModel model, UiContext context, Consumer<PersonId> open) {
        PeopleTexts texts = new PeopleTexts(context.localization());
        DetailsForm form = new DetailsForm();
        FormGrid grid = new FormGrid();
        for (PersonField field : FIELDS) {
            TextField control = new TextField();
            control.setId("new-" + field);
            control.textProperty().bindBidirectional(form.text(field));
            ObservableValue<String> label =
                    context.localization().text("org.coachlibre.crm.exchange.messages", "field." + field);
            grid.row(label, control, text -> {
                List<String> fault = form.faultOf(field, text);
                return fault.isEmpty()
                        ? ""
                        : new RowMessage("field-" + fault.getFirst(), fault.subList(1, 2)).in(texts.messages());
            });
        }
        var ready = Bindings.createBooleanBinding(
                () -> FIELDS.stream().anyMatch(field -> !form.text(field).get().isBlank())
                        && grid.validProperty().get(),
                FIELDS.stream().map(form::text).toArray(Observable[]::new));
        context.dialogs()
                .form(new Dialogs.Form(
                        texts.now("new.title"),
                        texts.now("new.text"),
                        grid,
                        texts.now("new.action"),
                        ready,
                        () -> grid.showFaults() && model.add(form, open)));
    }
}
