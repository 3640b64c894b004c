package org.coachlibre.site.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.coachlibre.site.PageId;
import org.coachlibre.ui.TargetedPlace;
import org.coachlibre.ui.UiContext;
import org.jspecify.annotations.Nullable;

/** Site in the navigation, with the number of changes that visitors do not see yet. */
public final class SitePlace implements TargetedPlace {
    public static final String ID = "site";

    private final SiteViewModel model;
    private final PublishViewModel publishing;
    private final UiContext context;
    private final ViewTexts texts;
    private @Nullable SiteView view;

    public SitePlace(SiteViewModel model, PublishViewModel publishing, UiContext context) {
        this.model = model;
        this.publishing = publishing;
        this.context = context;
        this.texts = new ViewTexts(context.localization());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ObservableValue<String> title() {
        return texts.live("place.title");
    }

    @Override
    public String icon() {
        return "fth-globe";
    }

    @Override
    public Node content() {
        return built();
    }

    private SiteView built() {
        SiteView now = view;
        if (now == null) {
            if (model.siteProperty().get() == null) {
                model.load();
            }
            now = new SiteView(model, publishing, context);
            view = now;
        }
        return now;
    }

    @Override
    public ObservableValue<Number> badge() {
        return publishing.count();
    }

    @Override
    public void shown() {
        publishing.recount();
    }

    @Override
    public void newThing() {
        built().newPage();
    }

    @Override
    public void focusSearch() {
        built().focusPages();
    }

    @Override
    public boolean back() {
        if (model.blockProperty().get().isEmpty()) {
            return false;
        }
        model.selectBlock("");
        return true;
    }

    @Override
    public void openTarget(Object target) {
        if (target instanceof PageId page) {
            model.openPage(page);
        }
    }
}
