package org.coachlibre.app.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coachlibre.core.Tasks;
import org.coachlibre.ui.PaletteItem;
import org.coachlibre.ui.PaletteSource;
import org.jspecify.annotations.Nullable;

/** What the command palette offers for what was typed: what was chosen lately first, then what fits best. */
final class PaletteViewModel {
    private static final int SHORTEST_WORD = 3;
    private static final int SHOWN = 40;
    private static final int PER_SOURCE = 12;
    private static final int RECENT_BONUS = 30;

    private final Tasks tasks;
    private final Supplier<List<PaletteItem>> commands;
    private final List<PaletteSource> sources;
    private final WindowMemory memory;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    private Tasks.@Nullable Handle<List<PaletteItem>> searching;

    PaletteViewModel(
            Tasks tasks, Supplier<List<PaletteItem>> commands, List<PaletteSource> sources, WindowMemory memory) {
        this.tasks = tasks;
        this.commands = commands;
        this.sources = List.copyOf(sources);
        this.memory = memory;
        query.addListener((typed, before, now) -> search(now));
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<PaletteItem> items() {
        return items;
    }

    /** Looks again for what is typed now. */
    void search() {
        search(query.get());
    }

    /** Remembers that {@code item} was chosen and does it. */
    void choose(PaletteItem item) {
        memory.remember(item.id());
        item.action().run();
    }

    private void search(String typed) {
        Tasks.Handle<List<PaletteItem>> before = searching;
        if (before != null) {
            before.cancel();
        }
        List<PaletteItem> own = commands.get();
        List<String> recent = memory.recent();
        items.setAll(ranked(typed, own, List.of(), recent));
        searching = tasks.submitQuietly(progress -> {
            List<PaletteItem> found = new ArrayList<>();
            for (PaletteSource source : sources) {
                if (!progress.isCancelled()) {
                    found.addAll(source.search(typed.strip(), PER_SOURCE));
                }
            }
            return ranked(typed, own, found, recent);
        });
        searching.onSuccess(all -> {
            if (typed.equals(query.get())) {
                items.setAll(all);
            }
        });
    }

    /** Our commands must fit; what a room found may fit by something that is not in its title (an e-mail address). */
    private static List<PaletteItem> ranked(
            String typed, List<PaletteItem> own, List<PaletteItem> found, List<String> recent) {
        record Ranked(PaletteItem item, int score) {}
        List<Ranked> all = new ArrayList<>();
        for (PaletteItem item : own) {
            int score = Math.max(Fuzzy.score(typed, item.title()), byWord(typed, item));
            if (score > 0) {
                all.add(new Ranked(item, score + bonus(item, recent)));
            }
        }
        for (PaletteItem item : found) {
            all.add(new Ranked(item, Math.max(1, Fuzzy.score(typed, item.title())) + bonus(item, recent)));
        }
        Set<String> seen = new HashSet<>();
        return all.stream()
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .map(Ranked::item)
                .filter(item -> seen.add(item.id()))
                .limit(SHOWN)
                .toList();
    }

    /** A word that is not in the title counts only from its beginning, and less than a title that fits. */
    private static int byWord(String typed, PaletteItem item) {
        String wanted = Fuzzy.fold(typed.strip());
        boolean fits = wanted.length() >= SHORTEST_WORD
                && item.words().stream().anyMatch(word -> Fuzzy.fold(word).startsWith(wanted));
        return fits ? wanted.length() : 0;
    }

    private static int bonus(PaletteItem item, List<String> recent) {
        int place = recent.indexOf(item.id());
        return place < 0 ? 0 : Math.max(4, RECENT_BONUS - place);
    }
}
