package org.coachlibre.testkit.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** What a screen reader would find in a window. JavaFX thread only. */
public final class AccessibleTree {
    private AccessibleTree() {}

    /** What can take the focus but has no role or no name, one sentence each; empty when all is well. */
    public static List<String> violations(Parent root) {
        List<String> faults = new ArrayList<>();
        for (Node node : focusable(root)) {
            if (node.getAccessibleRole() == null || node.getAccessibleRole() == AccessibleRole.NODE) {
                faults.add(describe(node) + " has no role");
            }
            if (name(node, root).isBlank()) {
                faults.add(describe(node) + " has no name");
            }
        }
        return faults;
    }

    /** Role and name of everything that can take the focus, in the order of the window. */
    public static List<String> lines(Parent root) {
        return focusable(root).stream()
                .map(node -> node.getAccessibleRole() + ": " + name(node, root))
                .toList();
    }

    /** What can take the focus and is in sight. */
    public static List<Node> focusable(Parent root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static String name(Node node, Parent root) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        for (Node candidate : root.lookupAll(".label")) {
            if (candidate instanceof Label label && node.equals(label.getLabelFor())) {
                return label.getText();
            }
        }
        Object tooltip = node.getProperties().get("javafx.scene.control.Tooltip");
        return tooltip instanceof Tooltip text && text.getText() != null ? text.getText() : "";
    }

    private static String describe(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass();
    }
}
