package org.coachlibre.site.view;

import java.util.ArrayList;
import java.util.List;
import javafx.util.StringConverter;
import org.coachlibre.site.LinkTarget;
import org.coachlibre.site.Page;
import org.coachlibre.site.Site;
import org.jspecify.annotations.Nullable;

/** Where links can lead, with names for people; what is typed is an address unless it is a name. */
final class TargetNames extends StringConverter<LinkTarget> {
    private final SiteViewModel model;
    private final ViewTexts texts;

    TargetNames(SiteViewModel model, ViewTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Nowhere, the booking page, and every page of the site. */
    List<LinkTarget> targets() {
        List<LinkTarget> targets = new ArrayList<>();
        targets.add(LinkTarget.NOWHERE);
        targets.add(LinkTarget.BOOKING);
        Site site = model.siteProperty().get();
        if (site != null) {
            site.pages().forEach(page -> targets.add(new LinkTarget.ToPage(page.id())));
        }
        return targets;
    }

    @Override
    public String toString(@Nullable LinkTarget target) {
        return switch (target) {
            case null -> "";
            case LinkTarget.Nowhere() -> texts.now("button.nowhere");
            case LinkTarget.Booking booking -> texts.now("button.booking");
            case LinkTarget.ToPage(var id) -> {
                Site site = model.siteProperty().get();
                yield site == null
                        ? ""
                        : site.findPage(id)
                                .map(Page::title)
                                .map(title -> title.in(model.languageProperty().get()))
                                .orElse(texts.now("button.gone"));
            }
            case LinkTarget.Outside(String address) -> address;
        };
    }

    @Override
    public LinkTarget fromString(String typed) {
        return targets().stream()
                .filter(target -> toString(target).equals(typed))
                .findFirst()
                .orElseGet(() -> LinkTarget.parse(typed));
    }
}
