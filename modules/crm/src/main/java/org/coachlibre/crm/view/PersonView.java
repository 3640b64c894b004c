package org.coachlibre.crm.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.crm.Person;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Badge;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** A person's page: the head stays, the tabs change below. */
final class PersonView extends BorderPane {
    private final PersonViewModel model;
    private final PeopleDialogs dialogs;
    private final UiContext context;
    private final PeopleTexts texts;
    private final TabPane tabs = new TabPane();

    PersonView(PersonViewModel model, PeopleDialogs dialogs, UiContext context) {
        this.model = model;
        this.dialogs = dialogs;
        this.context = context;
        this.texts = model.texts();
        getStyleClass().add("person");
        setTop(head());
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.accessibleTextProperty().bind(texts.live("person.tabs"));
        tabs.getTabs()
                .addAll(
                        tab("tab.details", new DetailsPane(model, context)),
                        tab("tab.timeline", new TimelinePane(model)),
                        tab("tab.notes", new NotesPane(model.notes(), context)));
        setCenter(tabs);
    }

    /** Whether a control of this page has the focus. */
    boolean isFocusInside() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    void focusFirst() {
        tabs.requestFocus();
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab();
        tab.textProperty().bind(texts.live(key));
        tab.setContent(content);
        return tab;
    }

    private Node head() {
        StackPane picture = new StackPane();
        Label name = new Label();
        name.getStyleClass().add("cl-page-title");
        name.setId("person-name");
        name.setWrapText(true);
        Label work = new Label();
        work.getStyleClass().add("cl-secondary");
        Badge archived = new Badge(texts.live("person.archived"), Badge.Tone.WARNING);
        HBox title = new HBox(name, archived);
        title.getStyleClass().add("person-title");
        title.setAlignment(Pos.CENTER_LEFT);
        FlowPane reach = new FlowPane();
        reach.getStyleClass().add("person-reach");
        Button next = Buttons.quiet(nextText(), this::openNext);
        next.setGraphic(Icons.icon("fth-calendar"));
        next.getStyleClass().add("person-next");
        next.visibleProperty()
                .bind(model.nextSessionProperty()
                        .map(session -> session != null)
                        .orElse(false));
        next.managedProperty().bind(next.visibleProperty());
        VBox words = new VBox(title, work, reach, next);
        words.getStyleClass().add("person-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(picture, words, menu());
        head.getStyleClass().add("person-head");
        model.personProperty().subscribe(person -> {
            if (person != null) {
                name.setText(person.displayName());
                work.setText(work(person));
                work.setManaged(!work.getText().isEmpty());
                archived.setVisible(person.isArchived());
                archived.setManaged(person.isArchived());
                picture.getChildren()
                        .setAll(PersonCell.initials(person.givenName(), person.familyName(), person.displayName()));
                fillReach(reach, person);
            }
        });
        return head;
    }

    private ObservableValue<String> nextText() {
        return model.nextSessionProperty()
                .flatMap(session -> texts.live("person.next"))
                .map(label -> {
                    var session = model.nextSessionProperty().get();
                    return session == null
                            ? ""
                            : label + " "
                                    + context.localization()
                                            .dates()
                                            .moment(
                                                    session.start(),
                                                    context.clock().getZone())
                                    + " · " + session.title();
                })
                .orElse("");
    }

    private void openNext() {
        var session = model.nextSessionProperty().get();
        if (session != null) {
            context.navigation().open(session.placeId(), session.target());
        }
    }

    private void fillReach(FlowPane reach, Person person) {
        reach.getChildren().clear();
        if (!person.email().isEmpty()) {
            reach.getChildren().add(copyable("fth-mail", person.email()));
        }
        if (!person.phone().isEmpty()) {
            reach.getChildren().add(copyable("fth-phone", person.phone()));
        }
        reach.setManaged(!reach.getChildren().isEmpty());
    }

    /** An address that a click puts on the clipboard. */
    private Button copyable(String icon, String address) {
        Button button = new Button(address, Icons.icon(icon));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("cl-quiet", "person-address");
        button.accessibleTextProperty().bind(texts.live("person.copy", Texts.fixed(address)));
        button.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(address);
            Clipboard.getSystemClipboard().setContent(content);
            model.tellCopied(address);
        });
        return button;
    }

    private MenuButton menu() {
        MenuButton more = new MenuButton(null, Icons.icon("fth-more-horizontal"));
        more.setId("person-more");
        more.getStyleClass().addAll("people-menu", "no-arrow");
        more.accessibleTextProperty().bind(texts.live("person.more"));
        ObservableValue<String> archive = model.personProperty()
                .flatMap(person ->
                        texts.live(person != null && person.isArchived() ? "person.restore" : "person.archive"))
                .orElse("");
        more.getItems()
                .addAll(
                        PeopleFilters.item(archive, model::toggleArchive),
                        PeopleFilters.item(texts.live("person.merge"), () -> dialogs.merge(model)),
                        new SeparatorMenuItem(),
                        PeopleFilters.item(texts.live("person.forget"), () -> dialogs.forget(model)));
        return more;
    }

    private static String work(@Nullable Person person) {
        if (person == null) {
            return "";
        }
        return person.role().isEmpty() || person.company().isEmpty()
                ? person.role() + person.company()
                : person.role() + " · " + person.company();
    }
}
