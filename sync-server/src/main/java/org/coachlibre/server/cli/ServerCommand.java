package org.coachlibre.server.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.coachlibre.server.RunningServer;
import org.coachlibre.server.ServerOptions;
import org.coachlibre.server.SyncServer;
import org.coachlibre.server.faults.FaultPoints;
import org.coachlibre.storage.StorageException;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coachlibre server}: runs until it is asked to stop (Ctrl+C, SIGTERM). */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = "Runs the sync server: published sites, booking pages and the laptops' other half.",
        footer = {
            "",
            "Prints one line with its address when it is ready, then JSON lines about its work on standard error.",
            "Behind a proxy that ends TLS: --public-url https://studio.example.org --trusted-proxy 127.0.0.1",
            "Exit codes: 0 stopped, 1 could not start, 2 wrong usage."
        })
public final class ServerCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on; 0: any free one (default: 8080)")
    private int port;

    @Option(names = "--bind", defaultValue = "127.0.0.1", description = "Address to listen on (default: 127.0.0.1)")
    private String bind = "127.0.0.1";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The server's folder")
    private @Nullable Path data;

    @Option(
            names = "--base-host",
            defaultValue = "localhost",
            paramLabel = "HOST",
            description = "Host of the device API; studios are SLUG.HOST (default: localhost)")
    private String baseHost = "localhost";

    @Option(names = "--public-url", paramLabel = "URL", description = "The server's address as visitors see it")
    private @Nullable URI publicUrl;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Certificate chain (PEM); read again when it changes")
    private @Nullable Path tlsCertificates;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key (PEM)")
    private @Nullable Path tlsKey;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            description = "Address of a proxy whose X-Forwarded-For counts; may be repeated")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--allow-private-mail-hosts",
            description =
                    "Coaches may name mail servers on this machine or in its network; needed only for a server that"
                            + " others reach")
    private boolean allowPrivateMailHosts;

    @Option(names = "--restored", description = "The folder came back from a backup: laptops compare before they go on")
    private boolean restored;

    @Option(names = "--json", description = "Print the ready line as JSON")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if ((tlsCertificates == null) != (tlsKey == null)) {
            System.err.println("--tls-cert and --tls-key go together.");
            return 2;
        }
        if (data == null || port < 0 || port > 65535) {
            System.err.println("--port must be between 0 and 65535.");
            return 2;
        }
        QuietLibraries.install();
        RunningServer server;
        try {
            server = SyncServer.start(new ServerOptions(
                    data,
                    bind,
                    port,
                    baseHost,
                    publicUrl,
                    tlsCertificates,
                    tlsKey,
                    Set.copyOf(trustedProxies),
                    restored,
                    allowPrivateMailHosts,
                    System.err,
                    Clock.systemUTC(),
                    FaultPoints.NONE,
                    List.of()));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The server does not start: " + e.getMessage());
            return 1;
        } catch (StorageException e) {
            System.err.println("The server does not start: " + StorageWords.sentence(e, data));
            return 1;
        }
        System.out.println(
                json
                        ? new WireCodec().text(Map.of("url", server.url(), "port", server.port()))
                        : "CoachLibre server ready at " + server.url());
        System.out.flush();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
        return 0;
    }
}
