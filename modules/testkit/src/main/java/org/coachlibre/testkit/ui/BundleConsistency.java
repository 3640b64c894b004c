package org.coachlibre.testkit.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a room's texts agree: every {@code messages.properties} has its {@code messages_fr.properties} with the same keys,
 * every text is a readable pattern with the same arguments in both languages, and every key is named in the room's sources.
 * A literal that ends with a dot or a hyphen ({@code "kind."}) counts as naming all keys that start with it.
 */
public final class BundleConsistency {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private BundleConsistency() {}

    /** The faults of all bundles under {@code module/src/main/resources}, one sentence each; empty when all is well. */
    public static List<String> faults(Path module) {
        List<Path> bundles = files(module.resolve("src/main/resources"), "messages.properties");
        if (bundles.isEmpty()) {
            return List.of("No messages.properties under " + module);
        }
        Set<String> literals = literals(module.resolve("src/main/java"));
        List<String> faults = new ArrayList<>();
        for (Path bundle : bundles) {
            check(bundle, literals, faults);
        }
        return faults;
    }

    private static void check(Path english, Set<String> literals, List<String> faults) {
        Path french = english.resolveSibling("messages_fr.properties");
        if (!Files.exists(french)) {
            faults.add(english + " has no French beside it");
            return;
        }
        Properties here = read(english);
        Properties there = read(french);
        for (String key : new TreeSet<>(here.stringPropertyNames())) {
            if (!there.containsKey(key)) {
                faults.add(key + " is missing in " + french);
            } else if (!arguments(here.getProperty(key)).equals(arguments(there.getProperty(key)))) {
                faults.add(key + " has other arguments in French than in English");
            }
            if (!isNamed(key, literals)) {
                faults.add(key + " of " + english + " is not used");
            }
        }
        there.stringPropertyNames().stream()
                .filter(key -> !here.containsKey(key))
                .sorted()
                .forEach(key -> faults.add(key + " is missing in " + english));
        unreadable(here, english, faults);
        unreadable(there, french, faults);
    }

    private static void unreadable(Properties texts, Path file, List<String> faults) {
        for (String key : new TreeSet<>(texts.stringPropertyNames())) {
            String text = texts.getProperty(key);
            if (text.isBlank()) {
                faults.add(key + " is empty in " + file);
            }
            if (text.indexOf('\'') >= 0) {
                faults.add(key + " in " + file + " has a straight apostrophe, which patterns swallow: use ’");
            }
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException e) {
                faults.add(key + " in " + file + " is no pattern: " + e.getMessage());
            }
        }
    }

    private static boolean isNamed(String key, Set<String> literals) {
        return literals.contains(key)
                || literals.stream()
                        .anyMatch(literal -> (literal.endsWith(".") || literal.endsWith("-"))
                                && literal.length() > 1
                                && key.startsWith(literal));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> literals(Path sources) {
        Set<String> literals = new TreeSet<>();
        for (Path file : files(sources, ".java")) {
            try {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    literals.add(matcher.group(1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return literals;
    }

    private static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
