package org.coachlibre.crm.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.core.Events;
import org.coachlibre.core.Tasks;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.Crm.TagCount;
import org.coachlibre.crm.PeopleMerged;
import org.coachlibre.crm.PeoplePage;
import org.coachlibre.crm.PeopleQuery;
import org.coachlibre.crm.PeopleQuery.Order;
import org.coachlibre.crm.PeopleQuery.Shown;
import org.coachlibre.crm.PeopleReloaded;
import org.coachlibre.crm.PersonArchived;
import org.coachlibre.crm.PersonChanged;
import org.coachlibre.crm.PersonCreated;
import org.coachlibre.crm.PersonForgotten;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.PersonRestored;
import org.coachlibre.crm.PersonRow;
import org.jspecify.annotations.Nullable;

/** The list of people: what was typed, what is shown, who is selected. JavaFX thread; questions are asked off it. */
final class PeopleListViewModel {
    /** What the list has to show. */
    enum State {
        LOADING,
        READY,
        NOBODY,
        NO_MATCH,
        FAILED
    }

    private static final List<Class<?>> NEWS = List.of(
            PersonCreated.class,
            PersonChanged.class,
            PersonArchived.class,
            PersonRestored.class,
            PersonForgotten.class,
            PeopleMerged.class,
            PeopleReloaded.class);

    private final Crm crm;
    private final Tasks tasks;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty tag = new SimpleStringProperty("");
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ACTIVE);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NAME);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<ObservableList<PersonRow>> rows =
            new ReadOnlyObjectWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper archived = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
    private final ObservableList<TagCount> tags = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PersonId> selected = new SimpleObjectProperty<>();
    private long asked;
    private boolean tagsAreOld = true;

    PeopleListViewModel(Crm crm, Events events, Tasks tasks) {
        this.crm = crm;
        this.tasks = tasks;
        query.subscribe((before, now) -> reload());
        tag.subscribe((before, now) -> reload());
        shown.subscribe((before, now) -> reload());
        order.subscribe((before, now) -> reload());
        NEWS.forEach(type -> events.subscribe(type, event -> hear()));
    }

    StringProperty queryProperty() {
        return query;
    }

    /** Only people with this tag; empty for all. */
    StringProperty tagProperty() {
        return tag;
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** A new list at each answer; never changed afterwards. */
    ReadOnlyObjectProperty<ObservableList<PersonRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty archivedProperty() {
        return archived.getReadOnlyProperty();
    }

    /** Whether something other than all active people is asked for. */
    ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    ObservableList<TagCount> tags() {
        return tags;
    }

    /** Who is shown beside the list; null for nobody. */
    ObjectProperty<@Nullable PersonId> selectedProperty() {
        return selected;
    }

    /** The selected person's place among the rows. */
    Optional<Integer> findSelectedIndex() {
        PersonId wanted = selected.get();
        ObservableList<PersonRow> now = rows.get();
        for (int i = 0; wanted != null && i < now.size(); i++) {
            if (now.get(i).id().equals(wanted)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Shows everyone again. */
    void clearFilters() {
        query.set("");
        tag.set("");
        shown.set(Shown.ACTIVE);
    }

    /** Asks again; only the answer to the latest question is shown. */
    void reload() {
        long question = ++asked;
        boolean withTags = tagsAreOld;
        boolean isTyped = !query.get().isBlank();
        filtered.set(isTyped || !tag.get().isEmpty() || shown.get() != Shown.ACTIVE);
        Order wanted = isTyped && order.get() == Order.NAME ? Order.BEST : order.get();
        PeopleQuery now = new PeopleQuery(query.get(), tag.get(), shown.get(), wanted, false);
        tasks.submitQuietly(progress -> new Answer(crm.list(now), withTags ? crm.listTags() : List.of()))
                .onSuccess(answer -> {
                    if (question == asked) {
                        show(answer, withTags);
                    }
                })
                .onFailure(failure -> {
                    if (question == asked) {
                        state.set(State.FAILED);
                    }
                });
    }

    private record Answer(PeoplePage page, List<TagCount> tags) {}

    private void show(Answer answer, boolean withTags) {
        if (withTags) {
            tags.setAll(answer.tags());
            tagsAreOld = false;
        }
        active.set(answer.page().active());
        archived.set(answer.page().archived());
        rows.set(FXCollections.observableList(answer.page().rows()));
        boolean isEmpty = answer.page().rows().isEmpty();
        state.set(!isEmpty ? State.READY : filtered.get() ? State.NO_MATCH : State.NOBODY);
    }

    /** News come on the writer's thread; the list is asked again on its own. */
    private void hear() {
        tasks.submitQuietly(progress -> true).onSuccess(heard -> {
            tagsAreOld = true;
            reload();
        });
    }
}
