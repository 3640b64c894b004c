package org.coachlibre.site.view;

import javafx.beans.value.ObservableValue;
import javafx.concurrent.Worker;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.coachlibre.site.PageId;
import org.coachlibre.site.view.SiteViewModel.Shown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page as visitors will see it. A click selects the block or its empty column, a link leads to the page in the editor. Nothing in it can reach the
 * network: pages are handed over whole, and every other address is refused.
 */
final class PreviewPane extends StackPane {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewPane.class);
    private static final String LISTEN = """
            document.addEventListener('click', function (e) {
              var link = e.target.closest ? e.target.closest('a') : null;
              var block = e.target.closest ? e.target.closest('[data-block]') : null;
              var slot = e.target.closest ? e.target.closest('[data-slot]') : null;
              if (link || e.target.closest('form')) { e.preventDefault(); }
              var to = link ? link.getAttribute('href') : '';
              if (to && to.indexOf('#page:') === 0) { alert('page:' + to.substring(6)); }
              else if (slot && block) { alert('slot:' + slot.getAttribute('data-slot') + ':' + block.getAttribute('data-block')); }
              else if (block) { alert('block:' + block.getAttribute('data-block')); }
            }, true);
            document.addEventListener('submit', function (e) { e.preventDefault(); }, true);
            """;

    /** The widths a page is looked at in, in pixels; the desktop takes what there is. */
    enum Device {
        PHONE(375),
        TABLET(768),
        DESKTOP(Double.MAX_VALUE);

        final double width;

        Device(double width) {
            this.width = width;
        }
    }

    private final SiteViewModel model;
    private final WebView web = new WebView();
    private @Nullable Shown waiting;

    PreviewPane(SiteViewModel model, ObservableValue<String> name) {
        this.model = model;
        getStyleClass().add("site-preview");
        setAlignment(Pos.TOP_CENTER);
        web.setContextMenuEnabled(false);
        web.accessibleTextProperty().bind(name);
        web.setId("site-preview");
        getChildren().add(web);
        web.getEngine().setOnAlert(event -> told(event.getData()));
        web.getEngine().getLoadWorker().stateProperty().addListener((state, before, after) -> loaded(after));
        model.shownProperty().addListener((shown, before, after) -> show(after));
        model.blockProperty().addListener((block, before, after) -> mark());
        show(model.shownProperty().get());
        use(Device.DESKTOP);
    }

    void use(Device device) {
        web.setMaxWidth(device.width);
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        boolean isLoading = web.getEngine().getLoadWorker().getState() == Worker.State.RUNNING
                || web.getEngine().getLoadWorker().getState() == Worker.State.SCHEDULED;
        if (shown.whole()) {
            waiting = null;
            web.getEngine().loadContent(shown.html());
        } else if (isLoading) {
            waiting = shown;
        } else {
            run("document.querySelector('main').innerHTML = " + Script.text(shown.html()));
            mark();
        }
    }

    private void loaded(Worker.State state) {
        if (state != Worker.State.SUCCEEDED) {
            return;
        }
        run(LISTEN);
        Shown next = waiting;
        waiting = null;
        if (next != null) {
            show(next);
        }
        mark();
    }

    /** Frames the selected block and brings it into sight. */
    private void mark() {
        run(
                "(function (id) { document.querySelectorAll('.cl-selected').forEach(function (e) { e.classList.remove('cl-selected'); });"
                        + " var found = Array.prototype.find.call(document.querySelectorAll('[data-block]'),"
                        + " function (e) { return e.getAttribute('data-block') === id; });"
                        + " if (found) { found.classList.add('cl-selected'); var r = found.getBoundingClientRect();"
                        + " if (r.bottom < 80 || r.top > window.innerHeight - 80) { found.scrollIntoView({block: 'center'}); } } })("
                        + Script.text(model.blockProperty().get()) + ")");
    }

    private void told(@Nullable String message) {
        if (message == null) {
            return;
        }
        if (message.startsWith("slot:")) {
            String[] parts = message.split(":", 3);
            model.selectSlot(parts[2], Integer.parseInt(parts[1]));
        } else if (message.startsWith("block:")) {
            model.selectBlock(message.substring("block:".length()));
        } else if (message.startsWith("page:")) {
            model.openPage(PageId.of(message.substring("page:".length())));
        }
    }

    private void run(String script) {
        try {
            web.getEngine().executeScript(script);
        } catch (RuntimeException e) {
            // The page is being replaced: the next one marks itself.
            LOG.debug("The preview is not ready", e);
        }
    }
}
