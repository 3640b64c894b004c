package org.coachlibre.app.commands;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options in their plain form, each at most once and with its value, for commands that must start faster than the command line
 * library can read its tree of commands. What is not plain is left to that library, which also explains mistakes.
 */
final class PlainOptions {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private PlainOptions() {}

    /**
     * @param withValue the names of the options that have a value
     * @param withoutValue those that have none
     * @return empty when anything else is among the arguments
     */
    static Optional<PlainOptions> read(List<String> arguments, Set<String> withValue, Set<String> withoutValue) {
        PlainOptions options = new PlainOptions();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (withoutValue.contains(argument)) {
                if (!options.flags.add(argument)) {
                    return Optional.empty();
                }
                continue;
            }
            int equals = argument.indexOf('=');
            boolean isJoined = argument.startsWith("--") && equals > 0;
            String name = isJoined ? argument.substring(0, equals) : argument;
            if (!isJoined && i + 1 == arguments.size()) {
                return Optional.empty();
            }
            String value = isJoined ? argument.substring(equals + 1) : arguments.get(++i);
            if (!isPlain(value) || !withValue.contains(name) || options.values.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(options);
    }

    private static boolean isPlain(String value) {
        return !value.isEmpty() && value.charAt(0) != '-' && "@\"'".indexOf(value.charAt(0)) < 0;
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
