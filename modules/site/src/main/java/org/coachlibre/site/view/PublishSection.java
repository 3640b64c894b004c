package org.coachlibre.site.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.coachlibre.ui.TodaySection;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Texts;

/** What waits to be published, on Today. */
public final class PublishSection implements TodaySection {
    private final PublishViewModel publishing;
    private final PublishFlow flow;
    private final ViewTexts texts;

    public PublishSection(PublishViewModel publishing, SiteViewModel model, UiContext context) {
        this.publishing = publishing;
        this.flow = new PublishFlow(publishing, model, context);
        this.texts = new ViewTexts(context.localization());
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.live("today.title");
    }

    @Override
    public Node content() {
        Label words = Texts.body(texts.live("today.text", publishing.count()));
        Button publish = Buttons.primary(texts.live("today.publish"), flow::publish);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(12, words, space, publish);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("site-today");
        ObservableValue<Boolean> waits = publishing.pendingProperty().map(pending -> !pending.isEmpty());
        row.visibleProperty().bind(waits);
        row.managedProperty().bind(waits);
        publishing.recount();
        return row;
    }
}
