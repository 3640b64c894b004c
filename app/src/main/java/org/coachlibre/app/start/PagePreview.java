package org.coachlibre.app.start;

import java.time.Duration;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.coachlibre.ui.Localization;
import org.coachlibre.ui.Phrases;
import org.coachlibre.ui.theme.Accent;

/** The home page as it grows with the answers: a light sketch in the chosen colours, not the page itself. */
final class PagePreview extends StackPane {
    private static final String SITE_WORDING = "org.coachlibre.site.starter.";

    private final WizardViewModel model;
    private final Localization localization;
    private final Phrases phrases;

    PagePreview(WizardViewModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
        this.phrases = new Phrases(localization, WizardViewModel.BUNDLE);
        getStyleClass().add("cl-preview-ground");
        setMouseTransparent(true);
        VBox page = new VBox(browserBar(), header(), hero(), offer());
        page.getStyleClass().add("cl-preview");
        page.setMaxHeight(Region.USE_PREF_SIZE);
        page.styleProperty()
                .bind(model.themeId.map(
                        id -> "-cl-page-accent: " + web(Accent.of(id).light()) + ";" + "-cl-page-tint: "
                                + web(Accent.of(id).light().interpolate(Color.WHITE, 0.93)) + ";"));
        getChildren().add(page);
        setFocusTraversable(false);
    }

    private Node browserBar() {
        HBox bar = new HBox(6, new Circle(4), new Circle(4), new Circle(4));
        bar.getChildren().forEach(dot -> dot.getStyleClass().add("cl-preview-dot"));
        bar.getStyleClass().add("cl-preview-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node header() {
        Label name = label(bound(model::effectivePracticeName, model.practiceName, model.coachName), "cl-preview-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                16,
                name,
                gap,
                label(bound(() -> site("common").now("about.label")), "cl-preview-link"),
                label(bound(() -> site("common").now("services.label")), "cl-preview-link"),
                label(bound(() -> site("common").now("contact.title")), "cl-preview-link"));
        // A long name gives way, the menu does not.
        header.lookupAll(".cl-preview-link").forEach(link -> ((Label) link).setMinWidth(USE_PREF_SIZE));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("cl-preview-header");
        return header;
    }

    private Node hero() {
        Label headline = label(bound(() -> site(kind()).now("hero.title"), model.kind), "cl-preview-headline");
        headline.setWrapText(true);
        Label by = label(bound(() -> site(kind()).now("hero.lead"), model.kind), "cl-preview-text");
        by.setWrapText(true);
        Label eyebrow = label(bound(() -> site(kind()).now("hero.eyebrow"), model.kind), "cl-preview-eyebrow");
        VBox hero = new VBox(
                10, eyebrow, headline, by, label(bound(() -> site("common").now("button.book")), "cl-preview-button"));
        hero.getStyleClass().add("cl-preview-hero");
        return hero;
    }

    private Node offer() {
        Label name = label(bound(model::effectiveOfferName, model.offerName), "cl-preview-offer");
        Label facts = label(
                bound(
                        () -> {
                            String length = localization.dates().length(Duration.ofMinutes(model.offerMinutes.get()));
                            String place = phrases.now(
                                    "place." + model.offerPlace.get().name().toLowerCase(Locale.ROOT));
                            return length + " · " + place;
                        },
                        model.offerMinutes,
                        model.offerPlace),
                "cl-preview-text");
        Label price = label(
                bound(
                        () -> {
                            boolean isReadable = WizardViewModel.isPrice(model.offerPrice.get());
                            return !isReadable || model.price().minor() == 0
                                    ? phrases.now("preview.free")
                                    : model.price()
                                            .format(localization.language().locale());
                        },
                        model.offerPrice,
                        model.currency),
                "cl-preview-price");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox card = new HBox(12, new VBox(3, name, facts), gap, price);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("cl-preview-card");
        VBox box = new VBox(card);
        box.getStyleClass().add("cl-preview-offers");
        return box;
    }

    private String kind() {
        return model.kind.get().name().toLowerCase(Locale.ROOT);
    }

    /** The words of the starter site itself: what is seen here is what will be published. */
    private Phrases site(String wording) {
        return new Phrases(localization, SITE_WORDING + wording);
    }

    private StringBinding bound(java.util.function.Supplier<String> text, Observable... dependencies) {
        Observable[] all = java.util.Arrays.copyOf(dependencies, dependencies.length + 1);
        all[dependencies.length] = localization.languageProperty();
        return Bindings.createStringBinding(text::get, all);
    }

    private static Label label(StringBinding text, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styleClass, "cl-may-cut");
        return label;
    }

    private static String web(Color color) {
        return String.format(
                Locale.ROOT,
                "rgb(%d,%d,%d)",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
