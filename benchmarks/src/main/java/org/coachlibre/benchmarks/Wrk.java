package org.coachlibre.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of the load generator wrk.
 *
 * @param requestsPerSecond answered requests a second
 * @param p50 median latency in milliseconds
 * @param p99 99th percentile of the latency in milliseconds
 * @param errors answers other than 2xx/3xx and socket errors
 */
record Wrk(double requestsPerSecond, double p50, double p99, long errors) {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern PERCENTILE = Pattern.compile("\\s(50|99)%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKET = Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+)");

    static Wrk run(String url, String host, int connections, int seconds) throws IOException, InterruptedException {
        Processes.need("wrk", "wrk");
        return parse(Processes.output(
                seconds + 20,
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--latency",
                        "-H",
                        "Host: " + host,
                        url)));
    }

    static Wrk parse(String text) throws IOException {
        Matcher rate = RATE.matcher(text);
        if (!rate.find()) {
            throw new IOException("wrk printed no rate: " + text);
        }
        double p50 = Double.NaN;
        double p99 = Double.NaN;
        Matcher percentile = PERCENTILE.matcher(text);
        while (percentile.find()) {
            double value = Double.parseDouble(percentile.group(2))
                    * switch (percentile.group(3)) {
                        case "us" -> 0.001;
                        case "s" -> 1000.0;
                        default -> 1.0;
                    };
            if (percentile.group(1).equals("50")) {
                p50 = value;
            } else {
                p99 = value;
            }
        }
        long errors = 0;
        Matcher bad = BAD.matcher(text);
        if (bad.find()) {
            errors += Long.parseLong(bad.group(1));
        }
        Matcher socket = SOCKET.matcher(text);
        if (socket.find()) {
            errors +=
                    Long.parseLong(socket.group(1)) + Long.parseLong(socket.group(2)) + Long.parseLong(socket.group(3));
        }
        return new Wrk(Double.parseDouble(rate.group(1)), p50, p99, errors);
    }
}
