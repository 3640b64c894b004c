package org.coachlibre.site.view;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.coachlibre.core.Ids;
import org.coachlibre.core.Language;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.core.Tasks;
import org.coachlibre.core.UndoHistory;
import org.coachlibre.site.Block;
import org.coachlibre.site.ContainerBlock;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.PageId;
import org.coachlibre.site.PageKind;
import org.coachlibre.site.PageRevision;
import org.coachlibre.site.PictureResult;
import org.coachlibre.site.PlaceResult;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteData;
import org.coachlibre.site.SiteOffer;
import org.coachlibre.site.SitePreview;
import org.coachlibre.site.SiteStudio;
import org.coachlibre.ui.FxThread;
import org.jspecify.annotations.Nullable;

/**
 * The editor without its controls: the site in hand, what is selected, the page as it will look. Every change is shown at once,
 * can be undone, and is on the disk a moment later: while one save runs, the next gathers. JavaFX thread only.
 */
public final class SiteViewModel {
    /** What the place shows. */
    public enum State {
        LOADING,
        EMPTY,
        READY,
        FAILED
    }

    /** Whether all that was made is on the disk. */
    public enum Saving {
        SAVED,
        RUNNING,
        FAILED
    }

    /**
     * What the canvas shows.
     *
     * @param whole whether {@code html} is the whole page; else it goes into {@code main}, so that the place on the page is kept
     * @param page which one it is
     * @param language in which it is
     */
    public record Shown(String html, boolean whole, PageId page, Language language) {}

    private final SiteStudio studio;
    private final SitePreview preview;
    private final Supplier<SiteData> data;
    private final Tasks tasks;
    private final UndoHistory undo;
    private final Clock clock;
    private final Ids ids;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Saving> saving = new ReadOnlyObjectWrapper<>(Saving.SAVED);
    private final ReadOnlyObjectWrapper<@Nullable Site> site = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PageId> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper block = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.FRENCH);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final Latest saver = new Latest();
    private final Latest renderer = new Latest();
    private @Nullable SiteEdit lastEdit;
    private boolean isWholePageDue = true;
    private final ReadOnlyIntegerWrapper dataChanges = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper slot = new ReadOnlyIntegerWrapper(-1);

    public SiteViewModel(
            SiteStudio studio,
            SitePreview preview,
            Supplier<SiteData> data,
            Tasks tasks,
            UndoHistory undo,
            Clock clock) {
        this.studio = studio;
        this.preview = preview;
        this.data = data;
        this.tasks = tasks;
        this.undo = undo;
        this.clock = clock;
        this.ids = new Ids(clock);
        language.addListener((observable, before, after) -> render(true));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Site> siteProperty() {
        return site.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable PageId> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The id of the selected block; empty when none is. */
    public ReadOnlyStringProperty blockProperty() {
        return block.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The language that is shown and edited. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Technical words about the last failure, to copy. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ObservableValue<List<Language>> languages() {
        return site.map(now -> now == null ? List.<Language>of() : now.languages())
                .orElse(List.of());
    }

    /** Runs {@code then} once the site is there: at once, or when it was read; never when there is none. */
    void whenThere(Runnable then) {
        if (site.get() != null) {
            then.run();
            return;
        }
        ChangeListener<@Nullable Site> first = new ChangeListener<>() {
            @Override
            public void changed(
                    ObservableValue<? extends @Nullable Site> found, @Nullable Site before, @Nullable Site now) {
                site.removeListener(this);
                // Later: the editor is still taking in what was read.
                FxThread.later(then);
            }
        };
        site.addListener(first);
        load();
    }

    /** Reads the site. */
    public void load() {
        state.set(State.LOADING);
        tasks.submitQuietly(progress -> studio.findSite())
                .onSuccess(found -> found.ifPresentOrElse(this::opened, () -> state.set(State.EMPTY)))
                .onFailure(this::failed);
    }

    /** Writes the first site, in the coach's language and, when wished, in the other one too. */
    public void start(boolean inBothLanguages) {
        PracticeProfile practice = data.get().practice();
        Language own = practice.language();
        Language other = own == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
        List<Language> languages = inBothLanguages ? List.of(own, other) : List.of(own);
        state.set(State.LOADING);
        tasks.submitQuietly(progress -> studio.start(practice, languages))
                .onSuccess(this::opened)
                .onFailure(this::failed);
    }

    private void opened(Site opened) {
        language.set(opened.mainLanguage());
        site.set(opened);
        state.set(State.READY);
        if (page.get() == null || opened.findPage(page.get()).isEmpty()) {
            opened.pages().stream().findFirst().map(Page::id).ifPresent(this::openPage);
        } else {
            render(true);
        }
    }

    private void failed(Throwable cause) {
        failure.set(String.valueOf(cause));
        state.set(State.FAILED);
    }

    /** Shows a page; nothing happens when there is no such page. */
    public void openPage(PageId id) {
        Site now = site.get();
        if (now == null || now.findPage(id).isEmpty()) {
            return;
        }
        if (!id.equals(page.get())) {
            selectBlock("");
            page.set(id);
            render(true);
        }
    }

    /** Selects a block of the page shown; empty for none. */
    public void selectBlock(String id) {
        slot.set(-1);
        block.set(id);
    }

    /** Selects one of the lists inside a section or columns: what is added next goes there. */
    public void selectSlot(String containerId, int index) {
        block.set(containerId);
        slot.set(index);
    }

    /** Which list of the selected container is selected, counted from 0; negative when the block itself is. */
    public int slot() {
        return slot.get();
    }

    public ReadOnlyIntegerProperty slotProperty() {
        return slot.getReadOnlyProperty();
    }

    public Optional<Page> currentPage() {
        Site now = site.get();
        PageId id = page.get();
        return now == null || id == null ? Optional.empty() : now.findPage(id);
    }

    public Optional<Block> currentBlock() {
        return currentPage().flatMap(now -> now.findBlock(block.get()));
    }

    public List<SiteOffer> offers() {
        return data.get().offers();
    }

    /**
     * Changes the site.
     *
     * @param title what the undo menu calls it, translated
     * @param run edits with the same run, close in time, are undone together: the letters of a word; empty for none
     */
    public void edit(String title, String run, UnaryOperator<Site> change) {
        Site before = site.get();
        if (before == null) {
            return;
        }
        Site after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        SiteEdit last = lastEdit;
        boolean isNewest =
                last != null && undo.nextUndo().filter(act -> act.equals(last)).isPresent();
        if (last == null || !isNewest || !last.extend(run, clock.instant(), after)) {
            SiteEdit edit = new SiteEdit(title, run, clock.instant(), before, after, this::show);
            lastEdit = edit;
            undo.done(edit);
        }
        show(after);
    }

    /** Changes the page shown. */
    public void editPage(String title, String run, UnaryOperator<Page> change) {
        PageId id = page.get();
        if (id != null) {
            edit(title, run.isEmpty() ? "" : run + id, now -> now.changePage(id, change));
        }
    }

    /** Changes the selected block. */
    public void editBlock(String title, String run, UnaryOperator<Block> change) {
        String id = block.get();
        editPage(title, run.isEmpty() ? "" : run + id, now -> now.changeBlock(id, change));
    }

    /** Adds a block inside the selected section or column, else below the selected block, else at the end; and selects it. */
    public PlaceResult addBlock(String title, BlockKind kind) {
        Block added = kind.create(newId());
        Optional<Block> selected = currentBlock();
        PlaceResult result = place(
                title,
                now -> selected.isEmpty()
                        ? new PlaceResult.Placed(now.insert(now.blocks().size(), added))
                        : selected.get() instanceof ContainerBlock container
                                ? now.insertInto(container.id(), openSlot(container), Integer.MAX_VALUE, added)
                                : now.insertAfter(selected.get().id(), added));
        if (result instanceof PlaceResult.Placed) {
            selectBlock(added.id());
        }
        return result;
    }

    /** Where in a container the next block goes: the list selected, else the first that is empty, else the last. */
    private int openSlot(ContainerBlock container) {
        List<List<Block>> slots = container.slots();
        if (slot() >= 0 && slot() < slots.size() && container.id().equals(block.get())) {
            return slot();
        }
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).isEmpty()) {
                return i;
            }
        }
        return slots.size() - 1;
    }

    /** An id that no block has. */
    String newId() {
        return ids.next().toString();
    }

    UUID newUuid() {
        return ids.next();
    }

    /** Now, in the zone of the practice. */
    ZonedDateTime now() {
        return clock.instant().atZone(clock.getZone());
    }

    /** Puts a copy of the selected block below it. */
    public void duplicateBlock(String title) {
        currentBlock().ifPresent(original -> {
            Block copy = original.copy(this::newId);
            place(title, now -> now.insertAfter(original.id(), copy));
            selectBlock(copy.id());
        });
    }

    public void removeBlock(String title) {
        String id = block.get();
        selectBlock("");
        editPage(title, "", now -> now.remove(id));
    }

    public void moveBlock(String title, int by) {
        String id = block.get();
        editPage(title, "", now -> now.move(id, by));
    }

    /** Moves the selected block into the section or columns above it or, when there are none, below it. */
    public PlaceResult moveBlockIn(String title) {
        String id = block.get();
        return place(title, now -> {
            List<Block> beside = now.findParent(id)
                    .flatMap(parent -> parent.slots().stream()
                            .filter(list -> indexOf(list, id) >= 0)
                            .findFirst())
                    .orElse(now.blocks());
            int index = indexOf(beside, id);
            if (index > 0 && beside.get(index - 1) instanceof ContainerBlock above) {
                return now.moveInto(id, above.id(), openSlot(above), Integer.MAX_VALUE);
            }
            if (index >= 0 && index + 1 < beside.size() && beside.get(index + 1) instanceof ContainerBlock below) {
                return now.moveInto(id, below.id(), 0, 0);
            }
            return new PlaceResult.NoSuchPlace();
        });
    }

    /** Moves the selected block below the section or columns it stands in; nothing happens when it stands in none. */
    public void moveBlockOut(String title) {
        String id = block.get();
        editPage(title, "", now -> now.moveOut(id));
    }

    private static int indexOf(List<Block> blocks, String id) {
        return blocks.stream().map(Block::id).toList().indexOf(id);
    }

    /** Changes the page shown when there is such a place; tells what became of it. */
    PlaceResult place(String title, Function<Page, PlaceResult> change) {
        PlaceResult result = currentPage().map(change).orElseGet(PlaceResult.NoSuchPlace::new);
        if (result instanceof PlaceResult.Placed(Page placed)) {
            editPage(title, "", now -> placed);
        }
        return result;
    }

    /** Adds an empty page and shows it. */
    public void addPage(String title, LocalText name) {
        Page added = new Page(
                new PageId(ids.next()), PageKind.PLAIN, LocalText.EMPTY, name, LocalText.EMPTY, true, List.of());
        edit(title, "", now -> now.addPage(added));
        openPage(added.id());
    }

    /** Removes the page shown; the home page stays. */
    public void removePage(String title) {
        currentPage().filter(now -> now.kind() != PageKind.HOME).ifPresent(removed -> {
            edit(title, "", now -> now.removePage(removed.id()));
            Site now = site.get();
            if (now != null) {
                now.pages().stream().findFirst().map(Page::id).ifPresent(this::openPage);
            }
        });
    }

    public void movePage(String title, int by) {
        PageId id = page.get();
        if (id != null) {
            edit(title, "", now -> now.movePage(id, by));
        }
    }

    public void useTheme(String title, String themeId) {
        edit(title, "", now -> now.withTheme(themeId));
    }

    /** Publishes the site in its main language alone or in both. */
    public void useLanguages(String title, boolean both) {
        edit(title, "", now -> {
            Language main = now.mainLanguage();
            Language other = main == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
            return now.withLanguages(both ? List.of(main, other) : List.of(main));
        });
    }

    public void listRevisions(Consumer<List<PageRevision>> then) {
        PageId id = page.get();
        if (id != null) {
            tasks.submitQuietly(progress -> studio.listRevisions(id))
                    .onSuccess(then)
                    .onFailure(cause -> failure.set(String.valueOf(cause)));
        }
    }

    /** Brings back an earlier state of the page shown. */
    public void restore(String title, PageRevision revision) {
        editPage(title, "", now -> revision.page());
    }

    /** Takes in a picture away from the window; {@code taskTitle} is shown meanwhile. */
    public void addPicture(
            String taskTitle, Path file, Consumer<PictureResult> then, Consumer<? super Throwable> otherwise) {
        tasks.submit(taskTitle, progress -> studio.addPicture(file))
                .onSuccess(result -> {
                    preview.picturesChanged();
                    then.accept(result);
                })
                .onFailure(otherwise);
    }

    /** Something the pages show was changed elsewhere: the canvas draws the page anew as soon as nobody types on it. */
    public void dataChanged() {
        dataChanges.set(dataChanges.get() + 1);
    }

    /** How often {@link #dataChanged} was told. */
    ReadOnlyIntegerProperty dataChangesProperty() {
        return dataChanges.getReadOnlyProperty();
    }

    /** Draws the whole page shown anew. */
    void redraw() {
        render(true);
    }

    private void show(Site changed) {
        Site before = site.get();
        site.set(changed);
        language.set(changed.languages().contains(language.get()) ? language.get() : changed.mainLanguage());
        PageId id = page.get();
        if (id != null && changed.findPage(id).isEmpty()) {
            changed.pages().stream().findFirst().map(Page::id).ifPresent(this::openPage);
        }
        render(before == null || isFrameChanged(before, changed));
        save();
    }

    /** Whether more than the inside of pages differs. */
    private static boolean isFrameChanged(Site before, Site after) {
        return !frame(before).equals(frame(after));
    }

    private static Site frame(Site site) {
        return site.withPages(
                site.pages().stream().map(page -> page.withBlocks(List.of())).toList());
    }

    private void save() {
        saving.set(Saving.RUNNING);
        saver.run(() -> {
            Site kept = site.get();
            tasks.submitQuietly(progress -> {
                        if (kept != null) {
                            studio.save(kept);
                        }
                        return Boolean.TRUE;
                    })
                    .onSuccess(done -> {
                        saving.set(Saving.SAVED);
                        saver.ended();
                    })
                    .onFailure(cause -> {
                        failure.set(String.valueOf(cause));
                        saving.set(Saving.FAILED);
                        saver.ended();
                    });
        });
    }

    /** Tries again to keep what could not be kept. */
    public void saveAgain() {
        save();
    }

    private void render(boolean whole) {
        isWholePageDue |= whole;
        renderer.run(() -> {
            Site now = site.get();
            PageId id = page.get();
            if (now == null || id == null || now.findPage(id).isEmpty()) {
                renderer.ended();
                return;
            }
            boolean isWhole = isWholePageDue;
            isWholePageDue = false;
            Language in = language.get();
            tasks.submitQuietly(progress -> isWhole ? preview.page(now, id, in) : preview.content(now, id, in))
                    .onSuccess(html -> {
                        shown.set(new Shown(html, isWhole, id, in));
                        renderer.ended();
                    })
                    .onFailure(cause -> {
                        failure.set(String.valueOf(cause));
                        renderer.ended();
                    });
        });
    }
}
