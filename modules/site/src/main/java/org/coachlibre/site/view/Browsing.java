package org.coachlibre.site.view;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens addresses in the user's browser. */
final class Browsing {
    private static final Logger LOG = LoggerFactory.getLogger(Browsing.class);

    private Browsing() {}

    /** Asks the system to show {@code url}; on a system without a desktop nothing happens. */
    static void open(String url) {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            LOG.info("No browser to open {}", url);
            return;
        }
        try {
            Desktop.getDesktop().browse(URI.create(url));
        } catch (IOException e) {
            LOG.warn("The browser did not open", e);
        }
    }
}
