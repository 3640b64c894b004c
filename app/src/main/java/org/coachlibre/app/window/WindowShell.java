package org.coachlibre.app.window;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.coachlibre.core.Language;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.ui.FxTasks;
import org.coachlibre.ui.LiveLocalization;
import org.coachlibre.ui.Navigation;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Overlay;
import org.coachlibre.ui.controls.SheetDialogs;
import org.coachlibre.ui.theme.WindowTheme;
import org.jspecify.annotations.Nullable;

/**
 * What every window of the program shares, made before the first of them: theme, language, tasks, notices, dialogs, undo.
 * The rooms get it as {@link #context()}. Made on the JavaFX thread.
 */
public final class WindowShell implements AutoCloseable {
    static final String BUNDLE = "org.coachlibre.app.window.messages";

    private final LiveLocalization localization;
    private final WindowTheme theme;
    private final NoticeBoard notices;
    private final SheetDialogs dialogs;
    private final FxTasks tasks;
    private final UndoHistory undo = new UndoHistory();
    /** As the computer is set, whatever language the studio speaks. */
    private static final Locale SYSTEM = Locale.getDefault();

    private final PracticeClock clock;
    private final Doors doors = new Doors();
    private final Phrases phrases;

    public WindowShell(Language language, WindowTheme theme, Clock clock) {
        this.clock = new PracticeClock(clock);
        this.localization = new LiveLocalization(language, this.clock);
        this.theme = theme;
        this.phrases = new Phrases(localization, BUNDLE);
        this.notices = new NoticeBoard(localization, clock);
        this.dialogs = new SheetDialogs(localization);
        this.tasks = new FxTasks(this::unhandled);
        localization.languageProperty().subscribe(now -> Locale.setDefault(regional(now)));
    }

    /** What JavaFX writes by itself (the menu of a field, the days of a date picker) follows the studio's language, too. */
    private static Locale regional(Language language) {
        String usual = language == Language.FRENCH ? "FR" : "GB";
        return Locale.of(language.code(), SYSTEM.getCountry().isEmpty() ? usual : SYSTEM.getCountry());
    }

    public UiContext context() {
        return new UiContext(tasks, localization, notices, dialogs, undo, doors, clock);
    }

    public FxTasks tasks() {
        return tasks;
    }

    public LiveLocalization localization() {
        return localization;
    }

    public WindowTheme theme() {
        return theme;
    }

    public Clock clock() {
        return clock;
    }

    /** Tells an unexpected failure in plain words, with its details to copy. Any thread. */
    public void unhandled(Throwable failure) {
        notices.tell(Notice.error(phrases.now("failure.unexpected"), failure.toString()));
    }

    @Override
    public void close() {
        tasks.close();
        Locale.setDefault(SYSTEM);
    }

    Phrases phrases() {
        return phrases;
    }

    NoticeBoard notices() {
        return notices;
    }

    SheetDialogs dialogs() {
        return dialogs;
    }

    UndoHistory undo() {
        return undo;
    }

    /** Times are shown in this zone from now on: the practice's, which may differ from the computer's. */
    public void useZone(Supplier<ZoneId> zone) {
        clock.use(zone);
    }

    /** Dialogs float on {@code overlay} from now on; the main window does this by itself. */
    public void attach(Overlay overlay) {
        dialogs.attach(overlay);
    }

    /** From now on {@link Navigation} opens the places of {@code window}. */
    void attach(Navigation window) {
        doors.inside = window;
    }

    /** Rooms get their navigation before the window stands. */
    private static final class Doors implements Navigation {
        private @Nullable Navigation inside;

        @Override
        public void open(String placeId) {
            Navigation window = inside;
            if (window != null) {
                window.open(placeId);
            }
        }

        @Override
        public void open(String placeId, Object target) {
            Navigation window = inside;
            if (window != null) {
                window.open(placeId, target);
            }
        }
    }
}
