package org.coachlibre.crm.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.coachlibre.crm.Crm.TagCount;
import org.coachlibre.crm.PeopleQuery.Order;
import org.coachlibre.crm.PeopleQuery.Shown;
import org.coachlibre.ui.controls.Icons;

/** Sort, tag and archive above the list, and the menu of what else can be done with people. */
final class PeopleFilters extends HBox {
    private final PeopleListViewModel model;
    private final PeopleTexts texts;

    PeopleFilters(PeopleListViewModel model, PeopleTexts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("people-filters");
        getChildren().addAll(sort(), tags(), shown());
    }

    /** Import, export, duplicates. */
    static MenuButton more(PeopleListViewModel model, PeopleDialogs dialogs, PeopleTexts texts) {
        MenuButton more = new MenuButton(null, Icons.icon("fth-more-horizontal"));
        more.setId("people-more");
        more.getStyleClass().addAll("people-menu", "no-arrow");
        more.accessibleTextProperty().bind(texts.live("people.more"));
        more.getItems()
                .addAll(
                        item(texts.live("people.import.menu"), dialogs::importPeople),
                        item(
                                texts.live("people.export.menu"),
                                () -> dialogs.exportPeople(model.shownProperty().get() == Shown.ARCHIVED)),
                        new SeparatorMenuItem(),
                        item(texts.live("people.duplicates"), dialogs::findDuplicates));
        return more;
    }

    static MenuItem item(ObservableValue<String> text, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Node sort() {
        MenuButton sort = new MenuButton();
        sort.setId("people-sort");
        sort.getStyleClass().add("people-menu");
        sort.setMinWidth(MenuButton.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Order order : new Order[] {Order.NAME, Order.FAMILY_NAME, Order.COMPANY, Order.EMAIL}) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.live("sort." + order));
            item.setToggleGroup(group);
            item.setSelected(order == model.orderProperty().get());
            item.setOnAction(event -> model.orderProperty().set(order));
            sort.getItems().add(item);
        }
        ObservableValue<String> chosen = model.orderProperty().flatMap(order -> texts.live("sort." + order));
        sort.textProperty().bind(chosen);
        sort.accessibleTextProperty().bind(texts.live("sort.label", chosen));
        return sort;
    }

    private Node tags() {
        MenuButton tags = new MenuButton();
        tags.setId("people-tags");
        tags.getStyleClass().add("people-menu");
        tags.setMinWidth(MenuButton.USE_PREF_SIZE);
        model.tags().addListener((ListChangeListener<TagCount>) change -> fillTags(tags));
        fillTags(tags);
        ObservableValue<String> all = texts.live("tags.all");
        tags.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.tagProperty().get().isEmpty()
                                ? all.getValue()
                                : model.tagProperty().get(),
                        model.tagProperty(),
                        all));
        tags.accessibleTextProperty().bind(texts.live("tags.label", tags.textProperty()));
        tags.visibleProperty()
                .bind(Bindings.isNotEmpty(model.tags()).or(model.tagProperty().isNotEmpty()));
        tags.managedProperty().bind(tags.visibleProperty());
        return tags;
    }

    private void fillTags(MenuButton tags) {
        tags.getItems()
                .setAll(item(texts.live("tags.all"), () -> model.tagProperty().set("")));
        for (TagCount tag : model.tags()) {
            MenuItem item = new MenuItem(tag.tag() + "  " + tag.people());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.tagProperty().set(tag.tag()));
            tags.getItems().add(item);
        }
    }

    private Node shown() {
        MenuButton shown = new MenuButton();
        shown.setId("people-shown");
        shown.getStyleClass().add("people-menu");
        shown.setMinWidth(MenuButton.USE_PREF_SIZE);
        shown.getItems()
                .addAll(
                        item(texts.live("shown.ACTIVE.count", model.activeProperty()), () -> model.shownProperty()
                                .set(Shown.ACTIVE)),
                        item(texts.live("shown.ARCHIVED.count", model.archivedProperty()), () -> model.shownProperty()
                                .set(Shown.ARCHIVED)));
        ObservableValue<String> chosen = model.shownProperty().flatMap(which -> texts.live("shown." + which));
        shown.textProperty().bind(chosen);
        shown.accessibleTextProperty().bind(texts.live("shown.label", chosen));
        return shown;
    }
}
