package org.coachlibre.server;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.coachlibre.server.faults.FaultPoints;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.modules.ServerModule;
import org.jspecify.annotations.Nullable;

/**
 * How a server runs.
 *
 * @param data its folder, made when missing
 * @param bind local address to listen on
 * @param port 0: any free one
 * @param baseHost the host of the device API; studios are {@code SLUG.baseHost}
 * @param publicUrl scheme, host and port as visitors see them; null: those the server listens on
 * @param tlsCertificates PEM file; null: plain HTTP
 * @param trustedProxies addresses whose {@code X-Forwarded-*} headers count
 * @param restored the folder came back from a backup: every log starts a new epoch
 * @param allowPrivateMailHosts whether coaches may name mail servers in the network of whoever hosts it
 * @param log where JSON lines go
 * @param modules added to the server's own, for tests
 */
public record ServerOptions(
        Path data,
        String bind,
        int port,
        String baseHost,
        @Nullable URI publicUrl,
        @Nullable Path tlsCertificates,
        @Nullable Path tlsKey,
        Set<String> trustedProxies,
        boolean restored,
        boolean allowPrivateMailHosts,
        PrintStream log,
        Clock clock,
        FaultPoints faults,
        List<Function<ServerContext, ServerModule>> modules) {
    public ServerOptions {
        trustedProxies = Set.copyOf(trustedProxies);
        modules = List.copyOf(modules);
    }

    /** On loopback, any free port, base host {@code localhost}, the machine's clock, no log: change what differs. */
    public static ServerOptions local(Path data) {
        return new ServerOptions(
                data,
                "127.0.0.1",
                0,
                "localhost",
                null,
                null,
                null,
                Set.of(),
                false,
                false,
                new PrintStream(PrintStream.nullOutputStream(), false),
                Clock.systemUTC(),
                FaultPoints.NONE,
                List.of());
    }

    public ServerOptions withPort(int otherPort) {
        return new ServerOptions(
                data,
                bind,
                otherPort,
                baseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                restored,
                allowPrivateMailHosts,
                log,
                clock,
                faults,
                modules);
    }

    public ServerOptions withClock(Clock otherClock) {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                restored,
                allowPrivateMailHosts,
                log,
                otherClock,
                faults,
                modules);
    }

    public ServerOptions withFaults(FaultPoints otherFaults) {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                restored,
                allowPrivateMailHosts,
                log,
                clock,
                otherFaults,
                modules);
    }

    public ServerOptions withLog(PrintStream otherLog) {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                restored,
                allowPrivateMailHosts,
                otherLog,
                clock,
                faults,
                modules);
    }

    public ServerOptions withTrustedProxies(Set<String> proxies) {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                proxies,
                restored,
                allowPrivateMailHosts,
                log,
                clock,
                faults,
                modules);
    }

    public ServerOptions withTls(Path certificates, Path key) {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                publicUrl,
                certificates,
                key,
                trustedProxies,
                restored,
                allowPrivateMailHosts,
                log,
                clock,
                faults,
                modules);
    }

    public ServerOptions withModules(List<Function<ServerContext, ServerModule>> others) {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                restored,
                allowPrivateMailHosts,
                log,
                clock,
                faults,
                others);
    }

    public ServerOptions afterRestore() {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                true,
                allowPrivateMailHosts,
                log,
                clock,
                faults,
                modules);
    }

    /** At another local address, with another base host, as for the internet. */
    public ServerOptions withHost(String otherBind, String otherBaseHost) {
        return new ServerOptions(
                data,
                otherBind,
                port,
                otherBaseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                restored,
                allowPrivateMailHosts,
                log,
                clock,
                faults,
                modules);
    }

    public ServerOptions withPublicUrl(URI url) {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                url,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                restored,
                allowPrivateMailHosts,
                log,
                clock,
                faults,
                modules);
    }

    public ServerOptions allowingPrivateMailHosts() {
        return new ServerOptions(
                data,
                bind,
                port,
                baseHost,
                publicUrl,
                tlsCertificates,
                tlsKey,
                trustedProxies,
                restored,
                true,
                log,
                clock,
                faults,
                modules);
    }

    /**
     * Whether mails may be handed to this machine or its network: on a server that only this machine reaches they may. One that is
     * bound to loopback behind a proxy has another name than {@code localhost} and serves others.
     */
    public boolean arePrivateMailHostsAllowed() {
        boolean isLocal = isLocal(bind)
                && isLocal(baseHost)
                && (publicUrl == null || isLocal(String.valueOf(publicUrl.getHost())));
        return allowPrivateMailHosts || isLocal;
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
    }
}
