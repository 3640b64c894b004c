package org.coachlibre.server.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Libraries log in their own words, which may quote an address or a name. Of their warnings only the logger and the failure's
 * class are written, as one JSON line on standard error.
 */
final class QuietLibraries extends Handler {
    private QuietLibraries() {}

    static void install() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        QuietLibraries quiet = new QuietLibraries();
        quiet.setLevel(Level.WARNING);
        root.addHandler(quiet);
        root.setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord line) {
        if (isLoggable(line)) {
            String failure =
                    line.getThrown() == null ? "" : line.getThrown().getClass().getName();
            System.err.println("{\"at\":\"" + line.getInstant() + "\",\"kind\":\"library\",\"level\":\""
                    + line.getLevel().getName() + "\",\"logger\":\"" + line.getLoggerName() + "\",\"failure\":\""
                    + failure
                    + "\"}");
        }
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
