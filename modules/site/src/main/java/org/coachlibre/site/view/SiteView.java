package org.coachlibre.site.view;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.coachlibre.core.Language;
import org.coachlibre.site.view.SiteViewModel.Saving;
import org.coachlibre.site.view.SiteViewModel.State;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.EmptyState;
import org.coachlibre.ui.controls.ErrorState;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Skeleton;
import org.coachlibre.ui.controls.Texts;

/** The Site place: bar above, pages at the left, the page itself in the middle, what is selected at the right. */
public final class SiteView extends StackPane {
    private final SiteViewModel model;
    private final PublishViewModel publishing;
    private final UiContext context;
    private final ViewTexts texts;
    private final PublishFlow flow;
    private final CheckFlow checking;

    public SiteView(SiteViewModel model, PublishViewModel publishing, UiContext context) {
        this.model = model;
        this.publishing = publishing;
        this.context = context;
        this.texts = new ViewTexts(context.localization());
        this.flow = new PublishFlow(publishing, model, context);
        this.checking = new CheckFlow(model, publishing, context, () -> {});
        getStyleClass().add("site");
        getStylesheets().add(String.valueOf(SiteView.class.getResource("site-view.css")));
        model.stateProperty().addListener((state, before, after) -> show(after));
        show(model.stateProperty().get());
    }

    private void show(State state) {
        Node content =
                switch (state) {
                    case LOADING -> new Skeleton(8);
                    case EMPTY -> empty();
                    case READY -> editor();
                    case FAILED -> failed();
                };
        getChildren().setAll(content);
    }

    private Node empty() {
        CheckBox both = new CheckBox();
        both.textProperty().bind(texts.live("start.both"));
        EmptyState state = new EmptyState(
                Picture.SITE,
                texts.live("start.title"),
                texts.live("start.text"),
                texts.live("start.action"),
                () -> model.start(both.isSelected()));
        state.getChildren().add(state.getChildren().size() - 1, both);
        return state;
    }

    private Node failed() {
        Dialogs.ErrorReport report = new Dialogs.ErrorReport(
                texts.now("failed.what"),
                texts.now("failed.safe"),
                texts.now("failed.next"),
                model.failureProperty().get());
        return new ErrorState(context.localization(), report, model::load);
    }

    private Node editor() {
        BlockActs acts = new BlockActs(
                model, new Arrangement(model, model::newId), texts, new PlaceAnswers(texts, context.notifications()));
        PreviewPane preview = new PreviewPane(model, new CanvasViewModel(model), acts, texts);
        PictureFields pictures = new PictureFields(model, texts, context.dialogs(), context.notifications());
        OutlinePane outline = new OutlinePane(model, texts, acts, preview::editSelected);
        InspectorPane inspector = new InspectorPane(model, texts, new FieldFactory(model, texts, pictures));
        inspector.setId("site-inspector");
        SplitPane panes = new SplitPane(outline, preview, inspector);
        panes.setDividerPositions(0.17, 0.76);
        SplitPane.setResizableWithParent(outline, false);
        SplitPane.setResizableWithParent(inspector, false);
        BorderPane editor = new BorderPane(panes);
        editor.setTop(bar(preview));
        return editor;
    }

    private Node bar(PreviewPane preview) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                Texts.pageTitle(texts.live("place.title")),
                saving(),
                space,
                languages(),
                devices(preview),
                history(),
                check(),
                viewSite(),
                publish());
        bar.getStyleClass().add("site-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** Says that all is kept, or that it could not be kept and how to try again. */
    private Node saving() {
        Label words = Texts.secondary(texts.live("saving.saved"));
        Button again = Buttons.quiet(texts.live("saving.again"), model::saveAgain);
        Runnable follow = () -> {
            Saving now = model.savingProperty().get();
            words.textProperty()
                    .bind(texts.live(
                            switch (now) {
                                case SAVED -> "saving.saved";
                                case RUNNING -> "saving.running";
                                case FAILED -> "saving.failed";
                            }));
            again.setVisible(now == Saving.FAILED);
            again.setManaged(now == Saving.FAILED);
        };
        model.savingProperty().addListener((saving, before, after) -> follow.run());
        follow.run();
        HBox box = new HBox(4, words, again);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private Node languages() {
        HBox box = new HBox();
        box.getStyleClass().add("site-toggles");
        ToggleGroup group = new ToggleGroup();
        Runnable fill = () -> {
            box.getChildren().clear();
            group.getToggles().clear();
            for (Language language : model.languages().getValue()) {
                ToggleButton button = new ToggleButton(language.code().toUpperCase(language.locale()));
                button.setUserData(language);
                button.setToggleGroup(group);
                button.setId("site-language-" + language.code());
                button.accessibleTextProperty().bind(texts.live("language." + language.code()));
                button.setSelected(language == model.languageProperty().get());
                box.getChildren().add(button);
            }
            box.setVisible(box.getChildren().size() > 1);
            box.setManaged(box.getChildren().size() > 1);
        };
        model.languages().subscribe(list -> fill.run());
        keepOne(group, data -> model.languageProperty().set((Language) data));
        return box;
    }

    private Node devices(PreviewPane preview) {
        HBox box = new HBox();
        box.getStyleClass().add("site-toggles");
        ToggleGroup group = new ToggleGroup();
        device(box, group, PreviewPane.Device.PHONE, "fth-smartphone", "device.phone");
        device(box, group, PreviewPane.Device.TABLET, "fth-tablet", "device.tablet");
        device(box, group, PreviewPane.Device.DESKTOP, "fth-monitor", "device.desktop");
        group.selectToggle(group.getToggles().getLast());
        keepOne(group, data -> preview.use((PreviewPane.Device) data));
        return box;
    }

    private void device(HBox box, ToggleGroup group, PreviewPane.Device device, String icon, String key) {
        ToggleButton button = new ToggleButton(null, Icons.icon(icon));
        button.setUserData(device);
        button.setId("site-" + key.replace('.', '-'));
        button.setToggleGroup(group);
        button.accessibleTextProperty().bind(texts.live(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.live(key));
        button.setTooltip(tooltip);
        box.getChildren().add(button);
    }

    /** One toggle of a group is always on. */
    private static void keepOne(ToggleGroup group, Consumer<Object> chosen) {
        group.selectedToggleProperty().addListener((toggle, before, after) -> {
            Toggle kept = after == null ? before : after;
            if (after == null && before != null && group.getToggles().contains(before)) {
                group.selectToggle(before);
            } else if (kept != null) {
                chosen.accept(kept.getUserData());
            }
        });
    }

    private Node history() {
        MenuButton menu = new MenuButton(null, Icons.icon("fth-clock"));
        menu.accessibleTextProperty().bind(texts.live("history.title"));
        menu.setId("site-history");
        MenuItem page = new MenuItem();
        page.textProperty().bind(texts.live("history.page"));
        page.setOnAction(event -> flow.showRevisions());
        MenuItem releases = new MenuItem();
        releases.textProperty().bind(texts.live("history.releases"));
        releases.setOnAction(event -> flow.showReleases());
        menu.getItems().addAll(page, releases);
        return menu;
    }

    private Node check() {
        Button check = Icons.button("fth-check-square", texts.live("check.action"), checking::check);
        check.setId("site-check");
        return check;
    }

    private Node viewSite() {
        Button view = Buttons.plain(texts.live("view.site"), flow::viewSite);
        view.setGraphic(Icons.icon("fth-external-link"));
        view.setId("site-view");
        return view;
    }

    private Node publish() {
        Button publish = Buttons.primary(texts.live("publish.button", publishing.count()), flow::publish);
        publish.setId("site-publish");
        return publish;
    }

    /** What the key N does here. */
    void newPage() {
        if (lookup("#site-add-page") instanceof Button add) {
            add.fire();
        }
    }

    /** Puts the caret into the pages tree. */
    void focusPages() {
        Node pages = lookup("#site-outline");
        if (pages != null) {
            pages.requestFocus();
        }
    }
}
