package org.coachlibre.crm.view;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.crm.PeopleQuery.Shown;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PersonRow;
import org.coachlibre.ui.Dialogs.ErrorReport;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.EmptyState;
import org.coachlibre.ui.controls.ErrorState;
import org.coachlibre.ui.controls.PageHeader;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.SearchField;
import org.coachlibre.ui.controls.Skeleton;

/** The list of people at the left, the selected person at the right. */
final class PeopleView extends BorderPane {
    private final PeopleListViewModel model;
    private final PersonViewModel person;
    private final NewPersonViewModel fresh;
    private final PeopleDialogs dialogs;
    private final UiContext context;
    private final PeopleTexts texts;
    private final SearchField search;
    private final ListView<PersonRow> list;
    private final StackPane listArea = new StackPane();
    private final StackPane personArea = new StackPane();
    private final PersonView personView;
    private boolean restoringSelection;

    PeopleView(
            PeopleListViewModel model,
            PersonViewModel person,
            NewPersonViewModel fresh,
            PeopleDialogs dialogs,
            UiContext context) {
        this.model = model;
        this.person = person;
        this.fresh = fresh;
        this.dialogs = dialogs;
        this.context = context;
        this.texts = new PeopleTexts(context.localization());
        this.search = new SearchField(context.localization(), texts.live("people.search"));
        this.list = Rows.list(
                model.rowsProperty().get(),
                texts.live("people.list"),
                PersonCell::draw,
                PersonCell::spoken,
                row -> focusPerson());
        this.personView = new PersonView(person, dialogs, context);
        getStyleClass().add("people");
        getStylesheets()
                .add(Objects.requireNonNull(PeopleView.class.getResource("people.css"))
                        .toExternalForm());
        setLeft(listPane());
        setCenter(personArea);
        wireList();
        wirePerson();
    }

    void focusSearch() {
        search.focus();
    }

    void newPerson() {
        NewPersonDialog.show(fresh, context, this::open);
    }

    /** Shows a person, whatever the list shows. */
    void open(PersonId id) {
        if (model.rowsProperty().get().stream().noneMatch(row -> row.id().equals(id))) {
            model.clearFilters();
        }
        model.selectedProperty().set(id);
        person.open(id);
        selectRow(true);
    }

    /** From the person to the list, from a search to everyone. */
    boolean back() {
        if (personView.isFocusInside()) {
            list.requestFocus();
            return true;
        }
        if (model.filteredProperty().get()) {
            search.textProperty().set("");
            model.clearFilters();
            list.requestFocus();
            return true;
        }
        return false;
    }

    private Node listPane() {
        Button add = Buttons.primary(texts.live("people.new"), this::newPerson);
        add.setId("people-new");
        PageHeader header = new PageHeader(texts.live("people.title"), PeopleFilters.more(model, dialogs, texts), add)
                .subtitle(texts.live("people.count", model.activeProperty()));
        search.setId("people-search");
        VBox head = new VBox(header, search, new PeopleFilters(model, texts));
        head.getStyleClass().add("people-list-head");
        VBox pane = new VBox(head, listArea);
        pane.getStyleClass().add("people-list-pane");
        VBox.setVgrow(listArea, Priority.ALWAYS);
        return pane;
    }

    private void wireList() {
        list.setId("people-rows");
        search.onSearch(model.queryProperty()::set);
        search.field().setOnAction(event -> {
            if (!list.getItems().isEmpty()) {
                list.getSelectionModel().selectFirst();
                list.requestFocus();
            }
        });
        search.field().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (row != null
                    && !restoringSelection
                    && !row.id().equals(model.selectedProperty().get())) {
                model.selectedProperty().set(row.id());
                person.open(row.id());
            }
        });
        model.rowsProperty().subscribe(rows -> {
            restoringSelection = true;
            list.setItems(rows);
            restoringSelection = false;
            selectRow(false);
        });
        model.stateProperty().subscribe(state -> listArea.getChildren()
                .setAll(
                        switch (state) {
                            case LOADING -> new Skeleton(9);
                            case READY -> list;
                            case NOBODY ->
                                new EmptyState(
                                        Picture.PEOPLE,
                                        texts.live("people.empty.title"),
                                        texts.live("people.empty.text"),
                                        texts.live("people.import"),
                                        dialogs::importPeople);
                            case NO_MATCH ->
                                new EmptyState(
                                        Picture.SEARCH,
                                        texts.live(
                                                model.shownProperty().get() == Shown.ARCHIVED
                                                        ? "people.none-archived.title"
                                                        : "people.no-match.title"),
                                        texts.live("people.no-match.text"),
                                        texts.live("people.show-all"),
                                        this::back);
                            case FAILED ->
                                new ErrorState(
                                        context.localization(),
                                        new ErrorReport(
                                                texts.now("people.failed.what"),
                                                texts.now("people.failed.safe"),
                                                texts.now("people.failed.next"),
                                                ""),
                                        model::reload);
                        }));
    }

    private void wirePerson() {
        EmptyState nobody =
                new EmptyState(Picture.PEOPLE, texts.live("person.none.title"), texts.live("person.none.text"));
        person.personProperty().subscribe(now -> personArea.getChildren().setAll(now == null ? nobody : personView));
    }

    private void selectRow(boolean scroll) {
        restoringSelection = true;
        model.findSelectedIndex()
                .ifPresentOrElse(
                        index -> {
                            list.getSelectionModel().select(index.intValue());
                            if (scroll) {
                                list.scrollTo(Math.max(0, index - 3));
                            }
                        },
                        () -> list.getSelectionModel().clearSelection());
        restoringSelection = false;
    }

    private void focusPerson() {
        personView.focusFirst();
    }
}
