package org.coachlibre.crm.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.crm.PersonRow;
import org.jspecify.annotations.Nullable;

/** A person as a row of the list: initials, name, where they work or how to reach them. */
final class PersonCell {

    private PersonCell() {}

    static Node draw(PersonRow row) {
        Label name = new Label(row.displayName());
        name.getStyleClass().add("cl-strong");
        Label below = new Label(subtitle(row));
        below.getStyleClass().add("cl-secondary");
        VBox texts = new VBox(name);
        if (!below.getText().isEmpty()) {
            texts.getChildren().add(below);
        }
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        texts.setPrefWidth(0); // takes what the tag leaves
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox cell = new HBox(initials(row.givenName(), row.familyName(), row.displayName()), texts);
        cell.getStyleClass().add("people-cell");
        cell.setAlignment(Pos.CENTER_LEFT);
        if (!row.tags().isEmpty()) {
            Label tag = new Label(row.tags().getFirst());
            tag.getStyleClass().addAll("cl-badge", "cl-tone-neutral");
            tag.setMaxWidth(110);
            cell.getChildren().add(tag);
        }
        return cell;
    }

    static String spoken(PersonRow row) {
        return Stream.of(row.displayName(), subtitle(row), String.join(", ", row.tags()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static String subtitle(PersonRow row) {
        String work = Stream.of(row.role(), row.company())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        boolean isNamedByEmail = row.displayName().equals(row.email());
        return !work.isEmpty() ? work : isNamedByEmail ? "" : row.email().isEmpty() ? row.phone() : row.email();
    }

    /** The first letters of the names on a round ground; the first of what is shown when there are none. */
    static StackPane initials(String given, String family, String shown) {
        String letters = first(given) + first(family);
        Label label = new Label(letters.isEmpty() ? first(shown) : letters);
        label.getStyleClass().add("people-initials-text");
        StackPane round = new StackPane(label);
        round.getStyleClass().add("people-initials");
        round.setMouseTransparent(true);
        return round;
    }

    private static String first(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return new String(Character.toChars(Character.toUpperCase(text.codePointAt(0))));
    }
}
