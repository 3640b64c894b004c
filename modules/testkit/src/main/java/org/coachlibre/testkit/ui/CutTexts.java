package org.coachlibre.testkit.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds texts that are not shown whole. JavaFX thread only, after layout. */
public final class CutTexts {
    private CutTexts() {}

    /** The texts in sight that end in an ellipsis though nobody may cut them; what carries {@code mayCut} is left aside. */
    public static List<String> in(Parent root, String... mayCut) {
        List<String> cut = new ArrayList<>();
        collect(root, List.of(mayCut), cut);
        return cut;
    }

    private static void collect(Node node, List<String> mayCut, List<String> cut) {
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(mayCut::contains)) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            labeled.lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filter(text -> labeled.equals(text.getParent()) && text.isVisible())
                    .filter(text -> !text.getText()
                            .replace("\n", " ")
                            .equals(labeled.getText().replace("\n", " ")))
                    .forEach(text -> cut.add(labeled.getText() + " is shown as " + text.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, mayCut, cut));
        }
    }
}
