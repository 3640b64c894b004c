package org.coachlibre.server.web;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.RouteTable;
import org.coachlibre.server.http.Scope;
import org.coachlibre.server.limits.RateLimits;
import org.coachlibre.server.logs.LogFields;
import org.coachlibre.server.logs.ServerLog;
import org.coachlibre.server.releases.LiveSites;
import org.coachlibre.server.studios.PublicAddresses;
import org.coachlibre.server.studios.Studios;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Jetty, set up: one connector, strict HTTP, small pools. */
public final class WebServer {
    private static final int MOST_THREADS = 24;
    private static final int FEWEST_THREADS = 4;
    private static final int IDLE_MILLIS = 30_000;
    private static final int HEADER_BYTES = 8192;
    private static final int STOP_MILLIS = 5_000;

    /** For answers on their way out; connections that wait for their next request do not hold the stop up. */
    private static final int LINGER_MILLIS = 200;

    private static final int BYTES_PER_SECOND = 64;

    private final Server server;
    private final ServerConnector connector;
    private final FrontDoor door;
    private final ServerLog log;
    private final @Nullable TlsKeys keys;
    private final SslContextFactory.@Nullable Server tls;

    /** What requests are answered from. */
    public record Parts(
            PublicAddresses addresses,
            Studios studios,
            Devices devices,
            LiveSites sites,
            RateLimits limits,
            ServerLog log,
            Clock clock) {}

    public WebServer(WebOptions options, List<Route> routes, Parts parts) throws IOException {
        this.log = parts.log;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("http");
        this.server = new Server(threads);
        HttpConnectionFactory http = new HttpConnectionFactory(configuration());
        if (options.tlsCertificates() != null && options.tlsKey() != null) {
            keys = new TlsKeys(options.tlsCertificates(), options.tlsKey());
            tls = new SslContextFactory.Server();
            tls.setKeyStore(keys.load());
            tls.setKeyStorePassword(TlsKeys.password());
            tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
            tls.setExcludeCipherSuites(
                    "^.*_CBC_.*$", "^TLS_RSA_.*$", "^.*_(MD5|SHA|SHA1)$", "^.*(NULL|anon|RC4|DES).*$");
            tls.setRenegotiationAllowed(false);
            connector = connector(server, new SslConnectionFactory(tls, http.getProtocol()), http);
        } else {
            keys = null;
            tls = null;
            connector = connector(server, http);
        }
        connector.setHost(options.bind());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(1024);
        connector.setAcceptedTcpNoDelay(true);
        server.addConnector(connector);
        List<Route> all = new ArrayList<>(routes);
        all.add(styleSheet());
        door = new FrontDoor(
                new RouteTable(all),
                parts.addresses,
                parts.studios,
                parts.devices,
                parts.sites,
                new ClientAddresses(options.trustedProxies()),
                parts.limits,
                parts.log,
                parts.clock);
        server.setHandler(door);
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(LINGER_MILLIS);
    }

    private static ServerConnector connector(Server server, ConnectionFactory... factories) {
        return new ServerConnector(server, null, null, null, 1, 1, factories);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setMinRequestDataRate(BYTES_PER_SECOND);
        http.setRelativeRedirectAllowed(true);
        SecureRequestCustomizer secure = new SecureRequestCustomizer();
        secure.setSniHostCheck(false);
        http.addCustomizer(secure);
        return http;
    }

    private static Route styleSheet() throws IOException {
        try (var in = WebServer.class.getResourceAsStream("server.css")) {
            if (in == null) {
                throw new IOException("server.css is missing");
            }
            Reply sheet = Reply.bytes(200, "text/css; charset=utf-8", in.readAllBytes())
                    .cacheControl("public, max-age=3600");
            return Route.get("/_coachlibre/server.css", Scope.PUBLIC, exchange -> sheet)
                    .withQuick(exchange -> sheet);
        }
    }

    /** Begins to listen. @throws IOException when the address cannot be listened on */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the server does not start", e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return connector.getLocalPort();
    }

    public boolean isSecure() {
        return tls != null;
    }

    /** Takes certificate and key again if their files changed; connections go on. A broken pair leaves the old one in use. */
    public void reloadTls() {
        if (keys == null || tls == null) {
            return;
        }
        try {
            if (keys.changed()) {
                var fresh = keys.load();
                tls.reload(factory -> factory.setKeyStore(fresh));
                log.line("tls", new LogFields().put("reloaded", true));
            }
        } catch (Exception e) {
            log.failure("-", "tls reload", e);
        }
    }

    /** Writes the counters of answers that have no line of their own. */
    public void logCounters() {
        door.logFilesSent();
    }

    /** Accepts nothing new, lets what runs end (at most 5 seconds), and stops. */
    public void stop() {
        connector.close();
        long until = System.nanoTime() + STOP_MILLIS * 1_000_000L;
        while (door.running() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
        try {
            server.stop();
        } catch (Exception e) {
            log.failure("-", "stop", e);
        }
    }
}
