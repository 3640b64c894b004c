package org.coachlibre.site.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Worker;
import javafx.scene.web.PromptData;
import javafx.scene.web.WebEngine;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine that shows the page, with the editor's script in it. What the page tells comes as {@link CanvasMessage}s. Nothing in it can
 * reach the network: pages are handed over whole, and no object of the program is known to it. JavaFX thread only.
 */
final class CanvasPage {
    private static final Logger LOG = LoggerFactory.getLogger(CanvasPage.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WebEngine engine;
    private final Supplier<ObjectNode> words;
    private final Runnable ready;
    private @Nullable String waiting;

    /**
     * @param words what the tools on the page are called, in the language of the window
     * @param ready called when a whole page is there
     * @param paste answers what may be put in from the clipboard
     */
    CanvasPage(
            WebEngine engine,
            Supplier<ObjectNode> words,
            Consumer<CanvasMessage> told,
            Callback<PromptData, String> paste,
            Runnable ready) {
        this.engine = engine;
        this.words = words;
        this.ready = ready;
        engine.setOnAlert(event -> CanvasMessage.parse(Objects.requireNonNullElse(event.getData(), ""))
                .ifPresent(told));
        engine.setPromptHandler(paste);
        engine.getLoadWorker().stateProperty().addListener((state, before, after) -> loaded(after));
    }

    /** Shows a whole page. */
    void load(String html) {
        waiting = null;
        engine.loadContent(html);
    }

    /** Shows other blocks in the page that is there. */
    void update(String content) {
        Worker.State state = engine.getLoadWorker().getState();
        if (state == Worker.State.RUNNING || state == Worker.State.SCHEDULED) {
            waiting = content;
        } else {
            run("canvas.update(" + Script.text(content) + ")");
        }
    }

    private void loaded(Worker.State state) {
        if (state != Worker.State.SUCCEEDED) {
            return;
        }
        ObjectNode setting = words.get();
        setting.put("css", resource("canvas.css"));
        // The words of the window are texts: a reader of JSON makes the object, not the script.
        run(resource("canvas.js") + "(JSON.parse(" + Script.text(setting.toString()) + "))");
        String next = waiting;
        waiting = null;
        if (next != null) {
            update(next);
        }
        ready.run();
    }

    static ObjectNode newWords() {
        return MAPPER.createObjectNode();
    }

    /** Runs a script; what it gives, or null when the page is just being replaced. */
    @Nullable
    Object run(String script) {
        try {
            return engine.executeScript(script);
        } catch (RuntimeException e) {
            // The page is being replaced: the next one gets what it needs.
            LOG.debug("The preview is not ready", e);
            return null;
        }
    }

    boolean is(String script) {
        return Boolean.TRUE.equals(run(script));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(CanvasPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
