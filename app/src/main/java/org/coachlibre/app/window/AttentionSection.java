package org.coachlibre.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.coachlibre.app.window.AttentionPort.Item;
import org.coachlibre.app.window.AttentionPort.Kind;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.TodaySection;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.Card;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;

/** Today: what the synchronisation met and the coach has not seen yet, one card a kind. Hidden while there is nothing. */
final class AttentionSection implements TodaySection {
    private static final int NAMED = 3;

    private final AttentionPort port;
    private final WindowShell shell;
    private final Phrases phrases;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final VBox cards = new VBox(8);

    AttentionSection(WindowShell shell, AttentionPort port) {
        this.shell = shell;
        this.port = port;
        this.phrases = shell.phrases();
        cards.setId("attention");
        items.addListener((ListChangeListener<Item>) change -> fill());
        shell.localization().languageProperty().subscribe(language -> fill());
        port.onChange(() -> FxThread.run(this::reload));
        reload();
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public ObservableValue<String> title() {
        return phrases.live("attention.title");
    }

    @Override
    public Node content() {
        return cards;
    }

    private void reload() {
        shell.tasks().submitQuietly(progress -> port.list()).onSuccess(items::setAll);
    }

    private void fill() {
        Map<Kind, List<Item>> byKind = new TreeMap<>();
        items.forEach(item ->
                byKind.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item));
        cards.getChildren()
                .setAll(byKind.entrySet().stream()
                        .map(entry -> card(entry.getKey(), entry.getValue()))
                        .toList());
        cards.setVisible(!items.isEmpty());
        cards.setManaged(!items.isEmpty());
    }

    private Node card(Kind kind, List<Item> of) {
        String key = "attention." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label sentence = Texts.body(Texts.fixed(phrases.now(key, of.size())));
        sentence.setGraphic(Icons.icon("fth-alert-circle"));
        VBox content = new VBox(8, sentence);
        List<String> about =
                of.stream().map(Item::about).filter(text -> !text.isEmpty()).toList();
        about.stream().limit(NAMED).forEach(text -> content.getChildren().add(Texts.secondary(Texts.fixed(text))));
        if (about.size() > NAMED) {
            content.getChildren()
                    .add(Texts.secondary(Texts.fixed(phrases.now("attention.more", about.size() - NAMED))));
        }
        HBox ways = new HBox(8);
        if (of.stream().allMatch(Item::canBeSeen)) {
            ways.getChildren()
                    .add(Buttons.plain(
                            phrases.live("attention.seen"),
                            () -> see(of.stream().map(Item::id).toList())));
        }
        ways.getChildren().add(Buttons.plain(phrases.live("attention.copy"), () -> copy(of)));
        content.getChildren().add(ways);
        return new Card(content);
    }

    private void see(List<UUID> ids) {
        shell.tasks()
                .submitQuietly(progress -> {
                    port.seen(ids);
                    return port.list();
                })
                .onSuccess(items::setAll);
    }

    private static void copy(List<Item> of) {
        ClipboardContent text = new ClipboardContent();
        text.putString(String.join("\n", of.stream().map(Item::details).toList()));
        Clipboard.getSystemClipboard().setContent(text);
    }
}
