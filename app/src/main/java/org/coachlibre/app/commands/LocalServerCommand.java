package org.coachlibre.app.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.coachlibre.server.cli.ServerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The server that a studio starts for itself: it ends when its input ends, which is when the studio is gone. */
@Command(name = "local-server", hidden = true, mixinStandardHelpOptions = true)
public final class LocalServerCommand implements Callable<Integer> {
    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--data", required = true)
    private String data = "";

    @Override
    public Integer call() {
        Thread.ofPlatform().daemon().name("parent-watch").start(LocalServerCommand::endWithParent);
        List<String> arguments = List.of("--port", Integer.toString(port), "--data", data);
        return new CommandLine(new ServerCommand()).execute(arguments.toArray(String[]::new));
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream()); // returns when the other end is closed
        } catch (IOException e) {
            System.err.println("The pipe from the studio broke; the server stops.");
        }
        System.exit(0);
    }
}
