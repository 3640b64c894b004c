package org.coachlibre.site;

/** A button that leads somewhere; without words or without a target it is not shown. */
public record LinkButton(LocalText label, LinkTarget target) {
    public static final LinkButton NONE = new LinkButton(LocalText.EMPTY, LinkTarget.NOWHERE);

    public boolean isShown() {
        return !label.isEmpty() && !(target instanceof LinkTarget.Nowhere);
    }
}
