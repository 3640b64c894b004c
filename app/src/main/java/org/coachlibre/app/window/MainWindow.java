package org.coachlibre.app.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.FxThread;
import org.coachlibre.ui.Navigation;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.Place;
import org.coachlibre.ui.Shortcuts;
import org.coachlibre.ui.TargetedPlace;
import org.coachlibre.ui.controls.Overlay;
import org.coachlibre.ui.controls.Toasts;
import org.jspecify.annotations.Nullable;

/**
 * The studio's window. It collects what the capabilities offer, shows itself first and its content right after, and builds
 * each place when it is first looked at. JavaFX thread only.
 */
public final class MainWindow implements Navigation {
    private static final List<String> ORDER = List.of("today", "calendar", "people", "site", "messages");
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final WindowShell shell;
    private final WindowPorts ports;
    private final WindowMemory memory;
    private final Phrases phrases;
    private final List<Place> places = new ArrayList<>();
    private final SettingsPlace settings;
    private final PlaceHost host;
    private final NavigationBar navigation;
    private final Overlay overlay;
    private final Shortcuts shortcuts = new Shortcuts();
    private final PaletteView palette;
    private final ShortcutsView shortcutsView;
    private final SyncMark sync;
    private final SimpleObjectProperty<PracticeProfile> profile;
    private final Scene scene;

    public MainWindow(WindowShell shell, WindowPorts ports, List<Capability> capabilities, WindowMemory memory) {
        this.shell = shell;
        this.ports = ports;
        this.memory = memory;
        this.phrases = shell.phrases();
        this.host = new PlaceHost(shell);
        this.sync = new SyncMark(ports, phrases);
        this.profile = new SimpleObjectProperty<>(ports.profile().get());
        ports.profile().onChange(changed -> FxThread.run(() -> profile.set(changed)));
        shell.localization().use(profile.get().language());
        shell.theme().accentProperty().bind(profile.map(PracticeProfile::themeId));

        places.add(new TodayPlace(shell, profile, sync, new AttentionSection(shell, ports.attention()), capabilities));
        capabilities.stream().flatMap(room -> room.place().stream()).forEach(places::add);
        places.sort(Comparator.comparingInt(MainWindow::rank));
        this.settings = new SettingsPlace(shell, ports, profile, capabilities);

        ObservableValue<String> practiceName = profile.map(PracticeProfile::practiceName);
        TaskArea taskArea = new TaskArea(phrases, shell.tasks().running());
        this.navigation = new NavigationBar(phrases, practiceName, places, settings, taskArea, this::show);
        BorderPane content = new BorderPane();
        content.setLeft(navigation);
        this.overlay = new Overlay(content);
        overlay.getStyleClass().add("cl-window");
        PaletteViewModel paletteModel = new PaletteViewModel(
                shell.tasks(),
                this::commands,
                capabilities.stream()
                        .flatMap(room -> room.paletteSources().stream())
                        .toList(),
                memory);
        this.palette = new PaletteView(paletteModel, phrases, overlay);
        BorderPane top = new BorderPane(host);
        top.setTop(new TopBar(
                phrases,
                shell.theme(),
                sync,
                shell.notices(),
                new TopBar.Acts(this::openPalette, this::openSync, this::openNotices)));
        content.setCenter(top);

        Toasts toasts = shell.notices().toasts();
        StackPane root = new StackPane(overlay, toasts);
        StackPane.setAlignment(toasts, javafx.geometry.Pos.BOTTOM_RIGHT);
        shell.dialogs().attach(overlay);
        shell.attach(this);
        fillShortcuts();
        this.shortcutsView = new ShortcutsView(shortcuts, phrases, overlay);
        this.scene = new Scene(root, WIDTH, HEIGHT);
        root.getStylesheets()
                .add(Objects.requireNonNull(MainWindow.class.getResource("window.css"))
                        .toExternalForm());
        shell.theme().dress(scene);
        shortcuts.install(scene);
    }

    /** The whole window as a scene, for {@link #show(Stage)} and for tests. */
    public Scene scene() {
        return scene;
    }

    /** Puts the window where it was last time and shows it; Today follows in the next pulse. */
    public void show(Stage stage) {
        stage.titleProperty().bind(phrases.live("window.title", profile.map(PracticeProfile::practiceName)));
        stage.setMinWidth(880);
        stage.setMinHeight(560);
        stage.setScene(scene);
        WindowMemory.Bounds bounds =
                memory.findBounds().filter(MainWindow::isOnAScreen).orElseGet(MainWindow::inTheMiddle);
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.isMaximized());
        stage.setOnHiding(event -> memory.remember(new WindowMemory.Bounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        stage.show();
        FxThread.later(() -> {
            if (host.here() == null) {
                open("today");
            }
        });
    }

    @Override
    public void open(String placeId) {
        find(placeId).ifPresent(this::show);
    }

    @Override
    public void open(String placeId, Object target) {
        find(placeId).ifPresent(place -> {
            show(place);
            if (place instanceof TargetedPlace targeted) {
                targeted.openTarget(target);
            }
        });
    }

    private void show(Place place) {
        host.show(place);
        navigation.mark(place);
    }

    private Optional<Place> find(String placeId) {
        if (placeId.equals(settings.id())) {
            return Optional.of(settings);
        }
        return places.stream().filter(place -> place.id().equals(placeId)).findFirst();
    }

    private static int rank(Place place) {
        int at = ORDER.indexOf(place.id());
        return at < 0 ? ORDER.size() : at;
    }

    private void fillShortcuts() {
        shortcuts.add("Shortcut+K", phrases.live("key.palette"), this::openPalette);
        int number = 1;
        for (Place place : places) {
            shortcuts.add("Shortcut+" + number++, place.title(), () -> show(place));
        }
        shortcuts.add("Shortcut+" + number, settings.title(), () -> show(settings));
        shortcuts.add("N", phrases.live("key.new"), () -> inPlace(Place::newThing));
        shortcuts.add("Slash", phrases.live("key.search"), () -> inPlace(Place::focusSearch));
        shortcuts.add("Esc", phrases.live("key.back"), this::back);
        shortcuts.add("Shortcut+Z", phrases.live("key.undo"), this::undo);
        shortcuts.add("Shortcut+Shift+Z", phrases.live("key.redo"), this::redo);
        shortcuts.add("Shortcut+Shift+L", phrases.live("key.look"), shell.theme()::toggle);
        shortcuts.add("Shortcut+Q", phrases.live("key.quit"), this::quit);
        shortcuts.add("F1", phrases.live("key.keys"), this::openShortcuts);
    }

    private void inPlace(java.util.function.Consumer<Place> act) {
        Place here = host.here();
        if (here != null && !overlay.isOpen()) {
            act.accept(here);
        }
    }

    private void back() {
        Place here = host.here();
        if (here != null && !overlay.isOpen() && !here.back() && host.back()) {
            Place now = host.here();
            if (now != null) {
                navigation.mark(now);
            }
        }
    }

    /** A text that is being typed undoes its own letters first; its field never lets the key come here. */
    private void undo() {
        if (!overlay.isOpen()) {
            told("undo.done", shell.undo().undo().orElse(null), this::redo, "undo.redo");
        }
    }

    private void redo() {
        if (!overlay.isOpen()) {
            told("redo.done", shell.undo().redo().orElse(null), this::undo, "undo.undo");
        }
    }

    private void told(String key, UndoHistory.@Nullable Act act, Runnable reverse, String reverseKey) {
        Notice notice = act == null
                ? Notice.info(phrases.now("undo.nothing"))
                : Notice.success(phrases.now(key, act.title())).with(phrases.now(reverseKey), reverse);
        shell.notices().tell(notice.about("undo"));
    }

    /** As the cross of the window: everything is saved already. */
    private void quit() {
        Window window = scene.getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void openPalette() {
        if (!overlay.isOpen()) {
            palette.open();
        }
    }

    private void openShortcuts() {
        if (!overlay.isOpen()) {
            shortcutsView.open();
        }
    }

    private void openNotices() {
        new NoticesView(shell.notices(), phrases, ports.profile().get().zone(), overlay).open();
    }

    private void openSync() {
        if (ports.sync().now().kind() == SyncPort.Kind.OFF) {
            open(settings.id(), "server");
            return;
        }
        shell.tasks()
                .submit(phrases.now("sync.task"), progress -> {
                    ports.sync().syncNow();
                    return Boolean.TRUE;
                })
                .onSuccess(done -> shell.notices().tell(Notice.success(phrases.now("sync.done"))))
                .onFailure(failure -> shell.notices()
                        .tell(Notice.warning(phrases.now("sync.failed"))
                                .with(phrases.now("sync.again"), this::openSync)));
    }

    private List<PaletteItem> commands() {
        List<PaletteItem> items = new ArrayList<>();
        for (Place place : places) {
            items.add(command(
                    "place." + place.id(),
                    phrases.now("palette.go", place.title().getValue()),
                    place.icon(),
                    () -> show(place)));
        }
        items.add(command(
                "place.settings",
                phrases.now("palette.go", settings.title().getValue()),
                settings.icon(),
                () -> show(settings)));
        items.addAll(settings.paletteItems(() -> show(settings)));
        items.add(command("sync", phrases.now("palette.sync"), "fth-refresh-cw", this::openSync));
        items.add(command("look", phrases.now("palette.look"), "fth-moon", shell.theme()::toggle));
        Language other = shell.localization().language() == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
        items.add(command(
                "language",
                phrases.now("palette.language-" + other.name().toLowerCase(Locale.ROOT)),
                "fth-globe",
                () -> settings.switchLanguage(other)));
        shell.undo()
                .nextUndo()
                .ifPresent(act -> items.add(
                        command("undo", phrases.now("palette.undo", act.title()), "fth-corner-up-left", this::undo)));
        shell.undo()
                .nextRedo()
                .ifPresent(act -> items.add(
                        command("redo", phrases.now("palette.redo", act.title()), "fth-corner-up-right", this::redo)));
        items.add(command("quit", phrases.now("palette.quit"), "fth-log-out", this::quit));
        items.add(command("notices", phrases.now("palette.notices"), "fth-bell", this::openNotices));
        items.add(command("keys", phrases.now("palette.keys"), "fth-command", this::openShortcuts));
        return items;
    }

    private static PaletteItem command(String id, String title, String icon, Runnable action) {
        return new PaletteItem(id, title, "", icon, action);
    }

    /** The first time: as large as it likes to be, or as the screen is, whatever stood in this stage before. */
    private static WindowMemory.Bounds inTheMiddle() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new WindowMemory.Bounds(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    private static boolean isOnAScreen(WindowMemory.Bounds bounds) {
        return bounds.width() >= 400
                && bounds.height() >= 300
                && Screen.getScreensForRectangle(
                                new Rectangle2D(bounds.x() + 40, bounds.y(), Math.max(1, bounds.width() - 80), 40))
                        .stream()
                        .findAny()
                        .isPresent();
    }
}
