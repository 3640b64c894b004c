package org.coachlibre.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.coachlibre.app.practice.StudioMigrations;
import org.coachlibre.app.sample.SamplePractice;
import org.coachlibre.app.studio.Studio;
import org.coachlibre.app.studio.StudioWiring;
import org.coachlibre.app.window.WindowShell;
import org.coachlibre.core.Language;
import org.coachlibre.site.Block;
import org.coachlibre.site.LocalRichText;
import org.coachlibre.site.LocalText;
import org.coachlibre.site.Page;
import org.coachlibre.site.Site;
import org.coachlibre.site.TextBlock;
import org.coachlibre.site.Tone;
import org.coachlibre.site.text.RichMarkup;
import org.coachlibre.storage.CreateResult;
import org.coachlibre.storage.PracticeFiles;
import org.coachlibre.storage.Unlock;
import org.coachlibre.ui.theme.WindowTheme;

/** Types into a page of 300 blocks and prints how long each key took, in milliseconds. A process of its own for {@link TypingBench}. */
final class TypingProgram {
    private static final int BLOCKS = 300;
    private static final int WARM = 100;
    private static final int KEYS = 300;

    private final Scene scene;
    private final CompletableFuture<List<Double>> done = new CompletableFuture<>();
    private final List<Double> millis = new ArrayList<>();
    private int typed;

    private TypingProgram(Scene scene) {
        this.scene = scene;
    }

    public static void main(String[] arguments) {
        int code = 1;
        try {
            type();
            code = 0;
        } catch (Exception e) {
            System.out.println("Not typed: " + e);
        }
        // The toolkit would go on.
        System.exit(code);
    }

    private static void type() throws Exception {
        Path folder = Files.createTempDirectory("coachlibre-bench");
        Clock clock = Clock.systemUTC();
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        started.get(60, TimeUnit.SECONDS);
        if (!(PracticeFiles.create(
                        folder.resolve("practice"),
                        new Unlock.Passphrase("a passphrase for typing".toCharArray()),
                        StudioMigrations.ALL,
                        clock)
                instanceof CreateResult.Created created)) {
            throw new IllegalStateException("no practice");
        }
        CompletableFuture<TypingProgram> program = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                program.complete(window(created, clock));
            } catch (RuntimeException e) {
                program.completeExceptionally(e);
            }
        });
        TypingProgram typing = program.get(60, TimeUnit.SECONDS);
        Platform.runLater(typing::waitForPage);
        StringBuilder line = new StringBuilder("TYPED");
        for (double one : typing.done.get(120, TimeUnit.SECONDS)) {
            line.append(String.format(Locale.ROOT, " %.3f", one));
        }
        System.out.println(line);
    }

    private static TypingProgram window(CreateResult.Created created, Clock clock) {
        WindowShell shell = new WindowShell(Language.FRENCH, new WindowTheme(1), clock);
        Studio studio = StudioWiring.wire(created.practice(), clock, shell.tasks());
        SamplePractice.fill(studio, Language.FRENCH);
        Site site = studio.site().findSite().orElseThrow();
        Page home = site.pages().getFirst();
        studio.site().save(site.changePage(home.id(), page -> page.withBlocks(blocks())));
        Node place =
                studio.siteModule().ui(shell.context()).place().orElseThrow().content();
        Stage stage = new Stage();
        Scene scene = new Scene(new BorderPane(place), 1280, 800);
        shell.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
        return new TypingProgram(scene);
    }

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < BLOCKS; i++) {
            blocks.add(new TextBlock(
                    new UUID(0, i).toString(),
                    i % 2 == 0 ? Tone.PLAIN : Tone.TINTED,
                    LocalText.same("Part " + i),
                    LocalRichText.of(
                            RichMarkup.parse("Un texte **comme** beaucoup d’autres, numéro " + i + ".\n\n- un\n- deux"),
                            RichMarkup.parse("A text like many others."))));
        }
        return blocks;
    }

    private WebView web() {
        return (WebView) scene.getRoot().lookup("#site-preview");
    }

    private Object run(String script) {
        return web().getEngine().executeScript(script);
    }

    /** Begins as soon as the page is there, in the middle of it. */
    private void waitForPage() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                boolean isThere = web() != null
                        && Boolean.TRUE.equals(run("typeof canvas === 'object'"
                                + " && document.querySelectorAll('[data-block]').length === " + BLOCKS));
                if (isThere) {
                    stop();
                    web().requestFocus();
                    run("document.querySelectorAll('[data-block]')[" + BLOCKS / 2 + "].scrollIntoView();"
                            + "canvas.edit(document.querySelectorAll('[data-block]')[" + BLOCKS / 2
                            + "].getAttribute('data-block')); canvas.step(1)");
                    typeOn();
                }
            }
        }.start();
    }

    /** A key in each fifth pulse: as fast as anybody types, and the work of one falls into the next. */
    private void typeOn() {
        new AnimationTimer() {
            private int pulse;

            @Override
            public void handle(long now) {
                if (++pulse % 5 != 0) {
                    return;
                }
                long from = System.nanoTime();
                key();
                if (++typed > WARM) {
                    millis.add((System.nanoTime() - from) / 1e6);
                }
                if (typed == WARM + KEYS) {
                    stop();
                    check();
                }
            }
        }.start();
    }

    private void key() {
        WebView web = web();
        String letter = typed % 6 == 5 ? " " : "a";
        KeyCode code = typed % 6 == 5 ? KeyCode.SPACE : KeyCode.A;
        Event.fireEvent(web, new KeyEvent(KeyEvent.KEY_PRESSED, "", letter, code, false, false, false, false));
        Event.fireEvent(
                web, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        Event.fireEvent(web, new KeyEvent(KeyEvent.KEY_RELEASED, "", letter, code, false, false, false, false));
    }

    private void check() {
        if (String.valueOf(run("document.activeElement.textContent")).contains("aaaaa aaaaa")) {
            done.complete(millis);
        } else {
            done.completeExceptionally(new IllegalStateException("The letters are not on the page"));
        }
    }
}
