package org.coachlibre.app.window;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.coachlibre.core.PracticeProfile;
import org.coachlibre.ui.Capability;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.TodaySection;
import org.coachlibre.ui.controls.EmptyState;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Picture;
import org.coachlibre.ui.controls.Texts;

/** Today: who comes next, what is new, what waits. Made of the sections that the rooms hand over. */
final class TodayPlace extends OwnPlace {
    private final WindowShell shell;
    private final Phrases phrases;
    private final ObservableValue<PracticeProfile> profile;
    private final SyncMark sync;
    private final List<TodaySection> sections;
    private final SimpleObjectProperty<LocalTime> time = new SimpleObjectProperty<>();

    TodayPlace(
            WindowShell shell,
            ObservableValue<PracticeProfile> profile,
            SyncMark sync,
            TodaySection attention,
            List<Capability> capabilities) {
        super(shell.phrases().live("today.title"), "today", "fth-sun");
        this.shell = shell;
        this.phrases = shell.phrases();
        this.profile = profile;
        this.sync = sync;
        this.sections = Stream.concat(
                        Stream.of(attention), capabilities.stream().flatMap(room -> room.todaySections().stream()))
                .sorted(Comparator.comparingInt(TodaySection::order))
                .toList();
    }

    @Override
    public void shown() {
        time.set(LocalTime.now(shell.clock().withZone(profile.getValue().zone())));
    }

    @Override
    Node build() {
        shown();
        Timeline minutes = new Timeline(new KeyFrame(Duration.minutes(1), event -> shown()));
        minutes.setCycleCount(Timeline.INDEFINITE);
        minutes.play();
        VBox page = new VBox();
        page.getStyleClass().addAll("cl-page", "cl-today");
        page.getChildren().add(head());
        page.getChildren().addAll(sections.stream().map(TodayPlace::section).toList());
        Node calm = new EmptyState(Picture.DAY_OFF, phrases.live("today.calm"), phrases.live("today.calm-text"));
        calm.visibleProperty().bind(nothingToSay());
        calm.managedProperty().bind(calm.visibleProperty());
        StackPane middle = new StackPane(calm);
        middle.managedProperty().bind(calm.visibleProperty());
        page.getChildren().addAll(middle, foot());
        StackPane centred = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node head() {
        Label greeting = new Label();
        greeting.textProperty().bind(Bindings.createStringBinding(this::greeting, time, profile, language()));
        greeting.getStyleClass().add("cl-greeting");
        greeting.setWrapText(true);
        Label day = new Label();
        day.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> sentenceCase(shell.localization()
                                .dates()
                                .fullDay(java.time.LocalDate.now(shell.clock()
                                        .withZone(profile.getValue().zone())))),
                        time,
                        profile,
                        language()));
        day.getStyleClass().add("cl-muted");
        return new VBox(4, greeting, day);
    }

    private javafx.beans.Observable language() {
        return shell.localization().languageProperty();
    }

    private String greeting() {
        LocalTime now = time.get();
        String part =
                now.getHour() < 5 || now.getHour() >= 18 ? "evening" : now.getHour() < 12 ? "morning" : "afternoon";
        String name = profile.getValue().coachName().strip();
        String first = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
        return first.isEmpty() ? phrases.now("greeting.nobody." + part) : phrases.now("greeting." + part, first);
    }

    private String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(shell.localization().language().locale()) + text.substring(1);
    }

    private ObservableValue<Boolean> nothingToSay() {
        javafx.beans.Observable[] managed = sections.stream()
                .map(section -> section.content().managedProperty())
                .toArray(javafx.beans.Observable[]::new);
        return Bindings.createBooleanBinding(
                () -> sections.stream().noneMatch(section -> section.content().isManaged()), managed);
    }

    private static Node section(TodaySection section) {
        Label title = new Label();
        title.textProperty().bind(section.title());
        title.getStyleClass().add("cl-group-title");
        Node content = section.content();
        VBox box = new VBox(8, title, content);
        box.visibleProperty().bind(content.managedProperty());
        box.managedProperty().bind(content.managedProperty());
        return box;
    }

    private Node foot() {
        HBox foot = new HBox(8, Icons.icon(sync.icon()), Texts.secondary(sync.sentence()));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
