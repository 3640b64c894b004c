package org.coachlibre.crm.view;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.Crm.DuplicatePair;
import org.coachlibre.crm.Person;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.crm.exchange.ExportFormat;
import org.coachlibre.crm.exchange.PeopleExchange;
import org.coachlibre.ui.Dialogs.Choice;
import org.coachlibre.ui.Dialogs.Confirmation;
import org.coachlibre.ui.Dialogs.FileKind;
import org.coachlibre.ui.Dialogs.FileRequest;
import org.coachlibre.ui.Dialogs.Form;
import org.coachlibre.ui.Dialogs.Option;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.SearchField;
import org.jspecify.annotations.Nullable;

/** The questions of the People place: import, export, duplicates, merge, forget. JavaFX thread. */
final class PeopleDialogs {
    private static final int MOST_FOUND = 50;

    private final Crm crm;
    private final PeopleExchange exchange;
    private final UiContext context;
    private final PeopleTexts texts;

    PeopleDialogs(Crm crm, PeopleExchange exchange, UiContext context) {
        this.crm = crm;
        this.exchange = exchange;
        this.context = context;
        this.texts = new PeopleTexts(context.localization());
    }

    void importPeople() {
        FileRequest request = new FileRequest(
                texts.now("import.choose"),
                null,
                List.of(
                        new FileKind(texts.now("files.people"), List.of("*.csv", "*.vcf", "*.vcard", "*.txt", "*.tsv")),
                        new FileKind(texts.now("files.all"), List.of("*"))));
        context.dialogs().openFile(request, path -> {
            ImportViewModel model = new ImportViewModel(exchange, context);
            model.choose(path);
            ImportDialog.show(model, context);
        });
    }

    void exportPeople(boolean withArchived) {
        List<Option<ExportFormat>> formats = List.of(
                option(ExportFormat.CSV),
                option(ExportFormat.VCARD_4),
                option(ExportFormat.VCARD_3),
                option(ExportFormat.VCARD_2_1));
        context.dialogs()
                .choose(
                        new Choice<>(texts.now("export.title"), texts.now("export.text"), formats),
                        format -> saveAs(format, withArchived));
    }

    private Option<ExportFormat> option(ExportFormat format) {
        return new Option<>(texts.now("export." + format), texts.now("export." + format + ".detail"), format);
    }

    private void saveAs(ExportFormat format, boolean withArchived) {
        FileRequest request = new FileRequest(
                texts.now("export.title"),
                texts.now("export.name") + format.extension(),
                List.of(new FileKind(texts.now("export." + format), List.of("*" + format.extension()))));
        context.dialogs().saveFile(request, path -> context.tasks()
                .submit(
                        texts.now("export.task"),
                        progress -> exchange.export(
                                path, format, context.localization().language(), withArchived, progress))
                .onSuccess(count ->
                        tell(Notice.success(texts.now("export.done", count, String.valueOf(path.getFileName())))))
                .onFailure(failure -> tell(Notice.error(texts.now("export.failed"), failure.toString()))));
    }

    void forget(PersonViewModel model) {
        Person person = model.personProperty().get();
        if (person != null) {
            context.dialogs()
                    .confirm(
                            new Confirmation(
                                    texts.now("forget.title", person.displayName()),
                                    texts.now("forget.text"),
                                    texts.now("forget.action"),
                                    true),
                            model::forget);
        }
    }

    /** Asks who the other record is and says what will come of it. */
    void merge(PersonViewModel model) {
        Person kept = model.personProperty().get();
        if (kept == null) {
            return;
        }
        ObservableList<PersonRow> found = FXCollections.observableArrayList();
        SearchField search = new SearchField(context.localization(), texts.live("people.search"));
        ListView<PersonRow> list =
                Rows.list(found, texts.live("merge.list"), PersonCell::draw, PersonCell::spoken, row -> {});
        list.setPrefHeight(260);
        list.setId("merge-rows");
        SimpleBooleanProperty ready = new SimpleBooleanProperty();
        list.getSelectionModel().selectedItemProperty().subscribe(row -> ready.set(row != null));
        search.onSearch(text -> find(text, kept.id(), found));
        find(kept.displayName(), kept.id(), found);
        VBox content = new VBox(12, search, list);
        context.dialogs()
                .form(new Form(
                        texts.now("merge.title", kept.displayName()),
                        texts.now("merge.text", kept.displayName()),
                        content,
                        texts.now("merge.action"),
                        ready,
                        () -> {
                            PersonRow other = list.getSelectionModel().getSelectedItem();
                            if (other != null) {
                                model.merge(other.id());
                            }
                            return other != null;
                        }));
    }

    private void find(String text, PersonId kept, ObservableList<PersonRow> found) {
        context.tasks()
                .submitQuietly(progress -> crm.search(text, MOST_FOUND))
                .onSuccess(rows -> found.setAll(
                        rows.stream().filter(row -> !row.id().equals(kept)).toList()));
    }

    /** Lists pairs that look alike; choosing one opens the first of the pair to be merged from its page. */
    void findDuplicates() {
        context.tasks()
                .submit(texts.now("duplicates.task"), progress -> crm.listDuplicates(MOST_FOUND))
                .onSuccess(this::showDuplicates)
                .onFailure(failure -> tell(Notice.error(texts.now("people.failed.what"), failure.toString())));
    }

    private void showDuplicates(List<DuplicatePair> pairs) {
        if (pairs.isEmpty()) {
            tell(Notice.info(texts.now("duplicates.none")));
            return;
        }
        List<Option<PersonId>> options = pairs.stream()
                .map(pair -> new Option<>(
                        pair.first().displayName(),
                        reach(pair.first()) + " / " + reach(pair.second()),
                        pair.first().id()))
                .toList();
        context.dialogs()
                .choose(
                        new Choice<>(texts.now("duplicates.title"), texts.now("duplicates.text"), options),
                        person -> context.navigation().open(PeoplePlace.ID, person));
    }

    private static String reach(@Nullable Person person) {
        if (person == null) {
            return "";
        }
        return !person.email().isEmpty()
                ? person.email()
                : !person.phone().isEmpty() ? person.phone() : person.company();
    }

    private void tell(Notice notice) {
        context.notifications().tell(notice);
    }
}
