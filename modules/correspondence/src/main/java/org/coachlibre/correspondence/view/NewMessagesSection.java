package org.coachlibre.correspondence.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.TodaySection;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Icons;

/** "2 new messages" and what was not sent, on Today; nothing when there is nothing. */
public final class NewMessagesSection implements TodaySection {
    private final UiContext context;
    private final VBox content = new VBox();

    public NewMessagesSection(MessagesViewModel model, UiContext context) {
        this.context = context;
        Button unread = line("today.unread", model.unreadProperty(), "fth-mail");
        unread.setId("today-messages");
        unread.visibleProperty().bind(model.unreadProperty().greaterThan(0));
        var failed = Bindings.size(model.failures());
        Button failures = line("today.failures", failed, "fth-alert-triangle");
        failures.visibleProperty().bind(failed.greaterThan(0));
        for (Button button : new Button[] {unread, failures}) {
            button.managedProperty().bind(button.visibleProperty());
            content.getChildren().add(button);
        }
        content.visibleProperty().bind(unread.visibleProperty().or(failures.visibleProperty()));
        content.managedProperty().bind(content.visibleProperty());
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public ObservableValue<String> title() {
        return context.localization().text(MessagesViewModel.BUNDLE, "messages.title");
    }

    @Override
    public Node content() {
        return content;
    }

    private Button line(String key, ObservableValue<? extends Number> count, String icon) {
        Button button = Buttons.quiet(
                context.localization().text(MessagesViewModel.BUNDLE, key, count),
                () -> context.navigation().open(MessagesPlace.ID));
        button.setGraphic(Icons.icon(icon));
        return button;
    }
}
