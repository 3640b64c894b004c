package org.coachlibre.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.PaletteSource;
import org.coachlibre.ui.TargetedPlace;
import org.coachlibre.ui.controls.Texts;

/** A room with a place that writes down what it is told. */
final class FakeRoom implements Capability, TargetedPlace {
    final List<String> told = new ArrayList<>();
    final SimpleIntegerProperty badge = new SimpleIntegerProperty();
    int built;
    boolean hasInside;
    private final String id;
    private final String title;
    private TextField search;

    FakeRoom(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @Override
    public Optional<org.coachlibre.ui.Place> place() {
        return Optional.of(this);
    }

    @Override
    public List<PaletteSource> paletteSources() {
        return List.of((query, limit) -> List.of(new PaletteItem(
                "anna", "Anna Morel", "anna@morel.example", "fth-user", () -> told.add("palette anna"))));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ObservableValue<String> title() {
        return Texts.fixed(title);
    }

    @Override
    public String icon() {
        return "fth-users";
    }

    @Override
    public ObservableValue<Number> badge() {
        return badge;
    }

    @Override
    public Node content() {
        built++;
        search = new TextField();
        search.setAccessibleText("Search");
        return new VBox(search, new Button("Act of " + title));
    }

    @Override
    public void newThing() {
        told.add("new");
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
    }

    @Override
    public boolean back() {
        boolean was = hasInside;
        hasInside = false;
        return was;
    }

    @Override
    public void openTarget(Object target) {
        told.add("open " + target);
    }
}
