package org.coachlibre.crm.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.coachlibre.core.Events;
import org.coachlibre.crm.Crm;
import org.coachlibre.crm.NextSessions;
import org.coachlibre.crm.PersonId;
import org.coachlibre.crm.exchange.PeopleExchange;
import org.coachlibre.ui.TargetedPlace;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** The People place: the list and, beside it, the person. */
public final class PeoplePlace implements TargetedPlace {
    /** The place's name for {@link org.coachlibre.ui.Navigation}. */
    public static final String ID = "people";

    private final Crm crm;
    private final PeopleExchange exchange;
    private final NextSessions sessions;
    private final Events events;
    private final UiContext context;
    private final PeopleTexts texts;
    private @Nullable PeopleView view;

    public PeoplePlace(Crm crm, PeopleExchange exchange, NextSessions sessions, Events events, UiContext context) {
        this.crm = crm;
        this.exchange = exchange;
        this.sessions = sessions;
        this.events = events;
        this.context = context;
        this.texts = new PeopleTexts(context.localization());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.live("people.title");
    }

    @Override
    public String icon() {
        return "fth-users";
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void newThing() {
        view().newPerson();
    }

    @Override
    public void focusSearch() {
        view().focusSearch();
    }

    @Override
    public boolean back() {
        return view().back();
    }

    /** Opens the person whose {@link PersonId} is given. */
    @Override
    public void openTarget(Object target) {
        if (target instanceof PersonId person) {
            view().open(person);
        }
    }

    private PeopleView view() {
        PeopleView built = view;
        if (built == null) {
            PeopleListViewModel list = new PeopleListViewModel(crm, events, context.tasks());
            PersonViewModel person = new PersonViewModel(crm, sessions, events, context);
            NewPersonViewModel fresh = new NewPersonViewModel(crm, context);
            built = new PeopleView(list, person, fresh, new PeopleDialogs(crm, exchange, context), context);
            view = built;
            list.reload();
        }
        return built;
    }
}
