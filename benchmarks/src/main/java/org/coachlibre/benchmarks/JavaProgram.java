package org.coachlibre.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The program under test as a command of its own: this JVM's executable and class path, with other options. */
final class JavaProgram {
    private JavaProgram() {}

    /** A new list that ends with the main class; arguments are added behind it. */
    static List<String> command(String... options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.coachlibre.app.Main"));
        return command;
    }
}
