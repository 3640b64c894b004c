package org.coachlibre.scheduling.view;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coachlibre.scheduling.SessionPlace;
import org.coachlibre.scheduling.SessionType;
import org.coachlibre.scheduling.view.SessionTypesViewModel.Draft;
import org.coachlibre.ui.SettingsSection;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.EmptyState;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.LiveNames;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** Settings: what clients can book. */
public final class SessionTypesSection implements SettingsSection {
    private final SessionTypesViewModel model;
    private final CalendarTexts texts;
    private @Nullable Node content;

    public SessionTypesSection(SessionTypesViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    @Override
    public String id() {
        return "session-types";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.live("types.title");
    }

    @Override
    public String icon() {
        return "fth-list";
    }

    @Override
    public Collection<String> keywords() {
        return List.of(texts.now("types.keywords").split(", "));
    }

    @Override
    public boolean danger() {
        return false;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Node content() {
        Node shown = content;
        if (shown == null) {
            shown = build();
            content = shown;
            model.reload();
        }
        return shown;
    }

    private Node build() {
        ListView<SessionType> list = Rows.list(
                model.types(),
                texts.live("types.title"),
                type -> Texts.body(Texts.fixed(label(type))),
                this::label,
                type -> model.selectedProperty().set(type));
        list.setId("types-list");
        list.setPrefHeight(6 * Rows.HEIGHT);
        list.getSelectionModel().selectedItemProperty().addListener((selection, before, after) -> {
            if (after != null) {
                model.selectedProperty().set(after);
            }
        });
        VBox form = new VBox();
        HBox.setHgrow(form, Priority.ALWAYS);
        model.selectedProperty().subscribe(type -> show(type, form, list));
        // Read anew, the list holds other records of the same types: the one in the form stays marked.
        model.types().addListener((ListChangeListener<SessionType>) change -> mark(list));
        EmptyState empty = new EmptyState(
                Picture.CALENDAR,
                texts.live("types.empty"),
                texts.live("types.empty-text"),
                texts.live("types.add"),
                model::add);
        empty.visibleProperty().bind(Bindings.isEmpty(model.types()));
        empty.managedProperty().bind(empty.visibleProperty());
        VBox left = new VBox(8, list, Buttons.plain(texts.live("types.add"), model::add));
        left.setMinWidth(220);
        HBox both = new HBox(24, left, form);
        both.visibleProperty().bind(empty.visibleProperty().not());
        both.managedProperty().bind(both.visibleProperty());
        return new VBox(16, Texts.secondary(texts.live("types.text")), empty, both);
    }

    private void mark(ListView<SessionType> list) {
        SessionType edited = model.selectedProperty().get();
        model.types().stream()
                .filter(type -> edited != null && type.id().equals(edited.id()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private String label(SessionType type) {
        String name = type.name(model.ui().localization().language()) + " · "
                + model.ui().localization().dates().length(type.length());
        return type.active() ? name : name + " · " + texts.now("types.hidden");
    }

    /** Builds the form of another type; the same type, saved meanwhile, leaves the fields and the caret alone. */
    private void show(@Nullable SessionType type, VBox holder, ListView<SessionType> list) {
        if (type == null) {
            holder.getChildren().clear();
            holder.setUserData(null);
            return;
        }
        list.getSelectionModel().select(type);
        if (!type.id().equals(holder.getUserData())) {
            holder.setUserData(type.id());
            holder.getChildren().setAll(new Form(type).content());
        }
    }

    /** The fields of one type; each is saved when it is left or confirmed by Enter. */
    private final class Form {
        private final TextField nameFr;
        private final TextField nameEn;
        private final TextArea descriptionFr;
        private final TextArea descriptionEn;
        private final TextField minutes;
        private final TextField before;
        private final TextField after;
        private final TextField notice;
        private final TextField days;
        private final TextField perDay;
        private final SessionType type;
        private final TextField seats;
        private final TextField detail;
        private final TextField price;
        private final ComboBox<SessionPlace.Kind> place = new ComboBox<>();
        private final CheckBox active = new CheckBox();

        Form(SessionType type) {
            this.type = type;
            Draft draft = model.draft(type);
            nameFr = field(draft.nameFr(), "type-name-fr");
            nameEn = field(draft.nameEn(), "type-name-en");
            descriptionFr = area(draft.descriptionFr(), "type-description-fr");
            descriptionEn = area(draft.descriptionEn(), "type-description-en");
            minutes = field(draft.minutes(), "type-minutes");
            before = field(draft.before(), "type-before");
            after = field(draft.after(), "type-after");
            notice = field(draft.noticeHours(), "type-notice");
            days = field(draft.days(), "type-days");
            perDay = field(draft.perDay(), "type-per-day");
            seats = field(draft.seats(), "type-seats");
            detail = field(draft.placeDetail(), "type-place-detail");
            price = field(draft.price(), "type-price");
            place.getItems().setAll(SessionPlace.Kind.values());
            LiveNames.show(place, model.ui().localization(), texts::place);
            place.setValue(draft.place());
            place.valueProperty().addListener((value, was, is) -> save());
            active.textProperty().bind(texts.live("types.active"));
            active.setSelected(draft.active());
            active.setOnAction(event -> save());
        }

        Node content() {
            FormGrid form = new FormGrid()
                    .row(texts.live("types.name-fr"), nameFr, text -> model.nameFault(draft()))
                    .row(texts.live("types.name-en"), nameEn, text -> model.nameFault(draft()))
                    .row(texts.live("types.description-fr"), descriptionFr)
                    .row(texts.live("types.description-en"), descriptionEn);
            form.getChildren()
                    .addAll(
                            pair(
                                    number("types.minutes", minutes, 5, 1_440, false),
                                    number("types.seats", seats, 1, 1_000, false)),
                            pair(
                                    number("types.before", before, 0, 1_440, false),
                                    number("types.after", after, 0, 1_440, false)),
                            pair(
                                    number("types.notice", notice, 0, 8_760, false),
                                    number("types.days", days, 0, 730, true)),
                            pair(
                                    number("types.per-day", perDay, 1, 100, true),
                                    new FormGrid()
                                            .row(
                                                    texts.live("types.price", Texts.fixed(model.currencyOf(type))),
                                                    price,
                                                    model::priceFault)));
            form.row(texts.live("types.place"), place)
                    .row(texts.live("types.place-detail"), detail)
                    .getChildren()
                    .addAll(active, Buttons.quiet(texts.live("types.remove"), model::remove));
            return form;
        }

        private Draft draft() {
            return new Draft(
                    nameFr.getText(),
                    nameEn.getText(),
                    descriptionFr.getText(),
                    descriptionEn.getText(),
                    minutes.getText(),
                    before.getText(),
                    after.getText(),
                    notice.getText(),
                    days.getText(),
                    perDay.getText(),
                    seats.getText(),
                    place.getValue(),
                    detail.getText(),
                    price.getText(),
                    active.isSelected());
        }

        private void save() {
            model.take(draft());
        }

        private FormGrid number(String key, TextField field, int least, int most, boolean optional) {
            return checked(key, field, text -> model.numberFault(text, least, most, optional));
        }

        private FormGrid checked(String key, TextField field, Function<String, String> check) {
            return new FormGrid().row(texts.live(key), field, check);
        }

        private HBox pair(Node left, Node right) {
            HBox.setHgrow(left, Priority.ALWAYS);
            HBox.setHgrow(right, Priority.ALWAYS);
            HBox pair = new HBox(16, left, right);
            pair.setAlignment(Pos.TOP_LEFT);
            return pair;
        }

        private TextField field(String value, String id) {
            TextField field = new TextField(value);
            field.setOnAction(event -> save());
            watch(field, id);
            return field;
        }

        private TextArea area(String value, String id) {
            TextArea area = new TextArea(value);
            area.setPrefRowCount(3);
            area.setWrapText(true);
            watch(area, id);
            return area;
        }

        private void watch(TextInputControl input, String id) {
            input.setId(id);
            input.focusedProperty().addListener((focused, was, is) -> {
                if (was && !is) {
                    save();
                }
            });
        }
    }
}
