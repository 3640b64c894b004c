package org.coachlibre.app.local;

import java.util.ArrayList;
import java.util.List;

/** This program as another process: the same Java, the same class path. */
public final class JavaProgram {
    private JavaProgram() {}

    /** The command that runs {@code coachlibre ARGUMENTS} with a heap of at most {@code megabytes}. */
    public static List<String> command(int megabytes, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current()
                .info()
                .command()
                .orElseGet(() -> System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Xms16m",
                "-Xmx" + megabytes + "m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TrimNativeHeapInterval=5000",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.coachlibre.app.Main"));
        command.addAll(arguments);
        return command;
    }
}
