package org.coachlibre.testkit.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of windows for people to look at. Every method may be called on a test's thread; the toolkit must run. */
public final class Screens {
    private Screens() {}

    /** Writes what {@code scene} shows now into {@code png}, after two pulses so that layout has settled. */
    public static void snapshot(Scene scene, Path png) {
        pulses(2);
        write(onFxThread(() -> scene.snapshot(null)), png);
    }

    /** Lays {@code root} out at a size in a scene of its own, dressed by {@code dress}, and writes its picture. */
    public static void snapshot(Parent root, double width, double height, Consumer<Scene> dress, Path png) {
        Scene scene = onFxThread(() -> {
            Scene made = new Scene(root, width, height);
            dress.accept(made);
            root.applyCss();
            root.layout();
            return made;
        });
        snapshot(scene, png);
    }

    /** Waits until the toolkit has drawn {@code count} times more. */
    public static void pulses(int count) {
        CompletableFuture<Boolean> passed = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                if (++seen > count) {
                    stop();
                    passed.complete(true);
                }
            }
        }.start());
        await(passed);
    }

    /** Runs {@code work} on the JavaFX thread and returns what it gives. */
    public static <T> T onFxThread(Work<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.run();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.run());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return await(result);
    }

    /** Work that gives a result. */
    @FunctionalInterface
    public interface Work<T> {
        T run();
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(WritableImage image, Path png) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            if (png.getParent() != null) {
                Files.createDirectories(png.getParent());
            }
            ImageIO.write(picture, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
