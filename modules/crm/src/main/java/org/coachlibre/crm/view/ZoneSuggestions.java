package org.coachlibre.crm.view;

import java.util.Collection;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.coachlibre.crm.SearchWords;

/** Offers the names that fit while one types into a field. */
final class ZoneSuggestions {
    private static final int MOST = 8;

    private ZoneSuggestions() {}

    static void install(TextField field, Collection<String> zones) {
        List<String> names = zones.stream()
                .filter(name -> name.contains("/") && !name.startsWith("Etc/") && !name.startsWith("SystemV/"))
                .sorted()
                .toList();
        ContextMenu menu = new ContextMenu();
        menu.setAutoFix(true);
        field.textProperty().subscribe((before, typed) -> {
            if (!field.isFocused() || typed == null || typed.isBlank() || names.contains(typed)) {
                menu.hide();
                return;
            }
            String wanted = SearchWords.fold(typed).replace(' ', '_');
            List<MenuItem> fitting = names.stream()
                    .filter(name -> SearchWords.fold(name).contains(wanted))
                    .limit(MOST)
                    .map(name -> item(field, name))
                    .toList();
            menu.getItems().setAll(fitting);
            if (fitting.isEmpty()) {
                menu.hide();
            } else if (!menu.isShowing()) {
                menu.show(field, Side.BOTTOM, 0, 4);
            }
        });
        field.focusedProperty().subscribe(isFocused -> {
            if (!isFocused) {
                menu.hide();
            }
        });
    }

    private static MenuItem item(TextField field, String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            field.setText(name);
            field.positionCaret(name.length());
        });
        return item;
    }
}
