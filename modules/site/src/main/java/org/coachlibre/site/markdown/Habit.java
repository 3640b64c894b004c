package org.coachlibre.site.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whose habits a folder follows: they differ in where pages lie, in addresses and in what is left out. */
enum Habit {
    HUGO,
    JEKYLL,
    ELEVENTY,
    PLAIN;

    /** The files and folders that tell this habit, the one that counts first. */
    private List<String> signs() {
        return switch (this) {
            case HUGO ->
                List.of(
                        "hugo.toml",
                        "hugo.yaml",
                        "hugo.yml",
                        "hugo.json",
                        "config.toml",
                        "config.yaml",
                        "config.yml",
                        "config.json",
                        "config/_default/hugo.toml",
                        "config/_default/hugo.yaml",
                        "config/_default/config.toml",
                        "config/_default/config.yaml");
            case JEKYLL -> List.of("_config.yml", "_config.yaml", "_config.toml", "_posts");
            case ELEVENTY ->
                List.of(
                        ".eleventy.js",
                        ".eleventy.cjs",
                        "eleventy.config.js",
                        "eleventy.config.mjs",
                        "eleventy.config.cjs",
                        "eleventy.config.ts");
            case PLAIN -> List.of();
        };
    }

    static Habit of(Path folder) {
        for (String sign : JEKYLL.signs()) {
            if (Files.exists(folder.resolve(sign))) {
                return JEKYLL;
            }
        }
        for (String sign : ELEVENTY.signs()) {
            if (Files.exists(folder.resolve(sign))) {
                return ELEVENTY;
            }
        }
        if (Files.isDirectory(folder.resolve("content")) || Files.exists(folder.resolve("_index.md"))) {
            return HUGO;
        }
        return HUGO.configuration(folder).isEmpty() ? PLAIN : HUGO;
    }

    /** The names of the configuration files that are there, the one that counts first. */
    List<String> configuration(Path folder) {
        return signs().stream()
                .filter(sign -> sign.contains(".") && !sign.contains("eleventy"))
                .filter(sign -> Files.isRegularFile(folder.resolve(sign)))
                .toList();
    }

    /** Whether pages that are not due yet stay away, as with this generator. */
    boolean waitsForDate() {
        return this == HUGO || this == JEKYLL;
    }
}
