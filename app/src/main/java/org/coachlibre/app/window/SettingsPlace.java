package org.coachlibre.app.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.SettingsSection;
import org.coachlibre.ui.TargetedPlace;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.SearchField;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** Settings: a search box, the sections, the chosen one. What cannot be undone comes last. */
final class SettingsPlace extends OwnPlace implements TargetedPlace {
    private final Phrases phrases;
    private final WindowShell shell;
    private final ProfileViewModel profile;
    private final List<SettingsSection> sections;
    private final ObservableList<SettingsSection> found = FXCollections.observableArrayList();
    private final Map<String, Node> built = new HashMap<>();
    private final StackPane right = new StackPane();
    private final SearchField search;
    private @Nullable ListView<SettingsSection> list;

    SettingsPlace(
            WindowShell shell,
            WindowPorts ports,
            ObservableValue<PracticeProfile> current,
            List<Capability> capabilities) {
        super(shell.phrases().live("settings.title"), "settings", "fth-settings");
        this.shell = shell;
        this.phrases = shell.phrases();
        this.profile = new ProfileViewModel(
                ports.profile(), shell.tasks(), shell.localization(), failure -> shell.unhandled(failure));
        this.search = new SearchField(shell.localization(), phrases.live("settings.search"));
        List<SettingsSection> all = new ArrayList<>(List.of(
                new ProfileSection(phrases, profile, current),
                new LookSection(shell, profile, current),
                new ServerSection(shell, new ServerViewModel(ports.server(), shell.tasks(), phrases), current),
                new MailSection(shell, new MailViewModel(ports.mail(), shell.tasks(), phrases)),
                new BackupSection(shell, new BackupViewModel(ports.backup(), shell.tasks(), phrases), current),
                new KeysSection(shell, new KeysViewModel(ports.keys(), shell.tasks(), phrases))));
        if (ports.sample().isSample()) {
            all.add(new SampleSection(shell, ports.sample()));
        }
        capabilities.forEach(room -> all.addAll(room.settingsSections()));
        all.sort(Comparator.comparing(SettingsSection::danger).thenComparingInt(SettingsSection::order));
        this.sections = List.copyOf(all);
        found.setAll(sections);
    }

    @Override
    public void focusSearch() {
        search.focus();
    }

    /** The id of a section. */
    @Override
    public void openTarget(Object target) {
        content();
        search.textProperty().set("");
        found.setAll(sections);
        sections.stream()
                .filter(section -> section.id().equals(target))
                .findFirst()
                .ifPresent(this::select);
    }

    void switchLanguage(Language language) {
        profile.switchLanguage(language);
    }

    /** One palette line per section. */
    List<PaletteItem> paletteItems(Runnable show) {
        return sections.stream()
                .map(section -> new PaletteItem(
                        "settings." + section.id(),
                        section.title().getValue(),
                        phrases.now("settings.title"),
                        section.icon(),
                        () -> {
                            show.run();
                            openTarget(section.id());
                        },
                        section.keywords()))
                .toList();
    }

    @Override
    Node build() {
        ListView<SettingsSection> view = Rows.list(
                found,
                phrases.live("settings.sections"),
                SettingsPlace::row,
                section -> section.title().getValue(),
                section -> right.requestFocus());
        list = view;
        view.getSelectionModel().selectedItemProperty().subscribe(section -> {
            if (section != null) {
                show(section);
            }
        });
        view.setPlaceholder(Texts.secondary(phrases.live("settings.nothing")));
        search.onSearch(this::find);
        search.field().setOnAction(event -> view.requestFocus());
        shell.localization().languageProperty().addListener((language, before, now) -> view.refresh());
        Label title = Texts.pageTitle(title());
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox left = new VBox(title, search, view);
        left.getStyleClass().add("cl-settings-list");
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        right.setAlignment(Pos.TOP_LEFT);
        right.getStyleClass().add("cl-settings-content");
        BorderPane pane = new BorderPane(scroll);
        pane.setLeft(left);
        select(sections.getFirst());
        return pane;
    }

    private void select(SettingsSection section) {
        ListView<SettingsSection> view = list;
        if (view != null) {
            view.getSelectionModel().select(section);
        }
    }

    private void find(String typed) {
        String wanted = Fuzzy.fold(typed.strip());
        List<SettingsSection> fitting = sections.stream()
                .filter(section -> Stream.concat(Stream.of(section.title().getValue()), section.keywords().stream())
                        .anyMatch(word -> Fuzzy.fold(word).contains(wanted)))
                .toList();
        found.setAll(fitting);
        if (!fitting.isEmpty()) {
            select(fitting.getFirst());
        }
    }

    private void show(SettingsSection section) {
        right.getChildren().setAll(built.computeIfAbsent(section.id(), id -> {
            Label title = Texts.pageTitle(section.title());
            title.setWrapText(true);
            VBox page = new VBox(24, title, section.content());
            page.getStyleClass().add("cl-settings-page");
            return page;
        }));
    }

    private static Node row(SettingsSection section) {
        Label title = new Label();
        title.textProperty().bind(section.title());
        HBox row = new HBox(12, Icons.icon(section.icon()), title);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
