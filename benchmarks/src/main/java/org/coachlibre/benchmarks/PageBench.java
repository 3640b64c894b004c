package org.coachlibre.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A published page of 20 kB over HTTP: our server and nginx with one worker, in turn, five times each. */
final class PageBench implements Bench {
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 4;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String promise() {
        return "a 20 kB page at >= 0.5 of nginx (1 worker), median of five alternating runs; p50 < 5 ms";
    }

    @Override
    public boolean run(Report report) throws Exception {
        Processes.need("nginx", "nginx-light");
        Path folder = Files.createTempDirectory("coachlibre-bench");
        byte[] page = page();
        int nginxPort = ServerUnderTest.freePort();
        Process nginx = nginx(folder, nginxPort, page);
        try (ServerUnderTest server = ServerUnderTest.start(folder)) {
            server.publish(Map.of("index.html", page));
            String ours = "http://127.0.0.1:" + server.port() + "/";
            String theirs = "http://127.0.0.1:" + nginxPort + "/";
            Wrk.run(ours, server.publicHost(), CONNECTIONS, SECONDS); // warms the compiler
            Wrk.run(theirs, "localhost", CONNECTIONS, 1);
            double[] ourRates = new double[ROUNDS];
            double[] theirRates = new double[ROUNDS];
            double[] p50 = new double[ROUNDS];
            long errors = 0;
            for (int i = 0; i < ROUNDS; i++) {
                Wrk mine = Wrk.run(ours, server.publicHost(), CONNECTIONS, SECONDS);
                Wrk peer = Wrk.run(theirs, "localhost", CONNECTIONS, SECONDS);
                ourRates[i] = mine.requestsPerSecond();
                theirRates[i] = peer.requestsPerSecond();
                p50[i] = mine.p50();
                errors += mine.errors();
            }
            double mine = Report.median(ourRates);
            double peer = Report.median(theirRates);
            report.figure("CoachLibre", mine, "req/s");
            report.figure("nginx, 1 worker", peer, "req/s");
            report.figure("ratio", mine / peer, "");
            report.figure("CoachLibre p50", Report.median(p50), "ms");
            report.line("errors", String.valueOf(errors));
            return report.verdict(mine / peer >= 0.5 && Report.median(p50) < 5 && errors == 0);
        } finally {
            Processes.stop(nginx);
        }
    }

    private static byte[] page() {
        StringBuilder html =
                new StringBuilder("<!doctype html><html lang=\"en\"><head><title>Bench</title></head><body>");
        for (int i = 0; html.length() < 20_000 - 14; i++) {
            html.append("<p>Paragraph ").append(i).append(" of a page like many others.</p>");
        }
        html.setLength(20_000 - 14);
        return html.append("</body></html>").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Process nginx(Path folder, int port, byte[] page) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("nginx"));
        Files.write(root.resolve("index.html"), page);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log /dev/null crit;
                events { worker_connections 1024; }
                http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nodelay on; keepalive_requests 1000000;
                  open_file_cache max=100 inactive=60s;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  server { listen 127.0.0.1:%2$d; root %1$s; } }
                """.formatted(root, port));
        Process process = new ProcessBuilder(List.of("nginx", "-c", configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        if (process.waitFor(500, TimeUnit.MILLISECONDS)) {
            throw new IOException("nginx ended: " + Files.readString(folder.resolve("nginx.log")));
        }
        return process;
    }
}
