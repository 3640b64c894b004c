package org.coachlibre.correspondence.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.coachlibre.correspondence.MessageId;
import org.coachlibre.correspondence.PersonLookup;
import org.coachlibre.ui.TargetedPlace;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** The Messages place. */
public final class MessagesPlace implements TargetedPlace {
    /** The place's name for {@link org.coachlibre.ui.Navigation}. */
    public static final String ID = "messages";

    private final MessagesViewModel model;
    private final PersonLookup people;
    private final UiContext context;
    private @Nullable MessagesView view;

    public MessagesPlace(MessagesViewModel model, PersonLookup people, UiContext context) {
        this.model = model;
        this.people = people;
        this.context = context;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ObservableValue<String> title() {
        return context.localization().text(MessagesViewModel.BUNDLE, "messages.title");
    }

    @Override
    public String icon() {
        return "fth-mail";
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public ObservableValue<Number> badge() {
        return model.unreadProperty();
    }

    @Override
    public void focusSearch() {
        view().focusSearch();
    }

    @Override
    public boolean back() {
        return view().back();
    }

    /** Opens the message whose {@link MessageId} is given. */
    @Override
    public void openTarget(Object target) {
        if (target instanceof MessageId message) {
            view();
            model.open(message);
        }
    }

    private MessagesView view() {
        MessagesView built = view;
        if (built == null) {
            built = new MessagesView(model, people, context);
            view = built;
        }
        return built;
    }
}
