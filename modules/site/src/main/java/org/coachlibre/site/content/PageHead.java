package org.coachlibre.site.content;

import org.coachlibre.site.LocalText;
import org.coachlibre.site.PageKind;

/** A stored page without its blocks. */
record PageHead(String id, PageKind kind, LocalText slug, LocalText title, LocalText description, boolean inMenu) {}
