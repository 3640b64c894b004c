package org.coachlibre.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.coachlibre.server.admin.AdminCommands;
import org.coachlibre.server.admin.AdminSocket;
import org.coachlibre.server.api.DeviceApi;
import org.coachlibre.server.api.ReleaseApi;
import org.coachlibre.server.api.SyncApi;
import org.coachlibre.server.devices.Device;
import org.coachlibre.server.events.EventSignal;
import org.coachlibre.server.events.PulledPositions;
import org.coachlibre.server.events.store.JooqEventLog;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.RouteTable;
import org.coachlibre.server.http.Scope;
import org.coachlibre.server.limits.RateLimits;
import org.coachlibre.server.logs.LogFields;
import org.coachlibre.server.logs.ServerLog;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.modules.ServerModule;
import org.coachlibre.server.projections.ProjectionListener;
import org.coachlibre.server.projections.store.JooqProjections;
import org.coachlibre.server.push.Outcomes;
import org.coachlibre.server.push.Pushes;
import org.coachlibre.server.push.store.JooqOutcomes;
import org.coachlibre.server.releases.LiveSites;
import org.coachlibre.server.releases.Releases;
import org.coachlibre.server.releases.store.JooqReleaseRows;
import org.coachlibre.server.studios.PublicAddresses;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.server.studios.Studios;
import org.coachlibre.server.web.WebOptions;
import org.coachlibre.server.web.WebServer;
import org.coachlibre.storage.Database;
import org.coachlibre.storage.StorageException;
import org.coachlibre.syncprotocol.WireCodec;

/** The sync server, put together. The first class to read here. */
public final class SyncServer implements RunningServer {
    private static final String FAILED_LOGINS = "failed-logins";
    private static final long SHORTEST_READY_MILLIS = 2_000;
    private static final int CLEAN_UP_ROUNDS = 3;

    private final ServerFolder folder;
    private final ServerContext context;
    private final EventSignal signal;
    private final JooqEventLog events;
    private final PulledPositions pulled = new PulledPositions();
    private final Outcomes outcomes;
    private final Releases releases;
    private final List<ServerModule> modules;
    private final RouteTable routes;
    private final WebServer web;
    private final AdminSocket admin;
    private final AdminCommands commands;
    private final ScheduledExecutorService ticker;
    private final ScheduledExecutorService cleaner;
    private final Readiness readiness = new Readiness(this::commits, System::nanoTime);
    private volatile boolean stopping;

    private SyncServer(ServerOptions options, ServerFolder folder) throws IOException {
        this.folder = folder;
        Database database = folder.database();
        WireCodec codec = new WireCodec();
        ServerLog log = new ServerLog(options.log(), options.clock());
        RateLimits limits = new RateLimits(System::nanoTime).rule(FAILED_LOGINS, 60, Duration.ofMinutes(1));
        if (options.restored()) {
            folder.studios().startNewEpochs();
        }
        signal = new EventSignal();
        events = new JooqEventLog(database, options.clock(), signal, codec);
        LiveSites sites = new LiveSites();
        List<ProjectionListener> listeners = new CopyOnWriteArrayList<>();
        PublicAddresses addresses =
                new PublicAddresses(folder.studios(), options.baseHost(), URI.create("http://" + options.baseHost()));
        context = new ServerContext(
                database,
                options.clock(),
                folder.studios(),
                addresses,
                events,
                new JooqProjections(options.clock(), folder.key().box("projections"), listeners),
                sites,
                limits,
                options.faults(),
                folder.key(),
                log,
                codec,
                options.data(),
                options.arePrivateMailHostsAllowed());
        modules = ServerWiring.modules(context, options.modules());
        modules.forEach(module -> listeners.addAll(module.projectionListeners()));
        outcomes = new JooqOutcomes(database, options.clock(), codec);
        releases = new Releases(
                database, new JooqReleaseRows(), events, sites, options.faults(), options.clock(), options.data());
        folder.studios().listStudios().forEach(studio -> releases.load(studio.id()));
        List<Route> all = listRoutes(codec, limits, log);
        routes = new RouteTable(all);
        web = new WebServer(
                new WebOptions(
                        options.bind(),
                        options.port(),
                        options.tlsCertificates(),
                        options.tlsKey(),
                        options.trustedProxies()),
                all,
                new WebServer.Parts(
                        addresses, folder.studios(), folder.devices(), sites, limits, log, options.clock()));
        commands = new AdminCommands(folder.studios(), folder.devices(), addresses);
        admin = new AdminSocket(options.data(), commands, log);
        ticker = thread("ticker");
        cleaner = thread("clean-up");
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    private List<Route> listRoutes(WireCodec codec, RateLimits limits, ServerLog log) {
        Pushes pushes = new Pushes(
                context.database(),
                folder.devices(),
                outcomes,
                modules.stream()
                        .flatMap(module -> module.pushHandlers().stream())
                        .toList(),
                context.faults(),
                log,
                codec);
        List<Route> all = new ArrayList<>();
        all.addAll(new DeviceApi(
                        context.database(),
                        context.studios(),
                        context.addresses(),
                        folder.devices(),
                        events,
                        limits,
                        log)
                .routes());
        all.addAll(new SyncApi(
                        context.database(),
                        events,
                        signal,
                        pushes,
                        context.projections(),
                        modules.stream()
                                .flatMap(module -> module.snapshotParts().stream())
                                .toList(),
                        pulled,
                        codec)
                .routes());
        all.addAll(new ReleaseApi(releases, folder.devices()).routes());
        all.add(Route.get("/healthz", Scope.PUBLIC, exchange -> Reply.text(200, "ok\n")));
        all.add(Route.get("/readyz", Scope.PUBLIC, this::ready));
        modules.forEach(module -> all.addAll(module.routes()));
        return all;
    }

    /**
     * Opens the folder, begins to listen and returns.
     *
     * @throws IOException when the address cannot be listened on, or key or certificate cannot be used
     * @throws StorageException when the folder is in use, damaged or cannot be opened
     */
    public static RunningServer start(ServerOptions options) throws IOException {
        ServerFolder folder = ServerFolder.open(options.data(), options.clock());
        SyncServer server = null;
        boolean started = false;
        try {
            server = new SyncServer(options, folder);
            server.begin(options);
            started = true;
            return server;
        } finally {
            if (!started) {
                if (server != null) {
                    server.close();
                }
                folder.close();
            }
        }
    }

    private void begin(ServerOptions options) throws IOException {
        modules.forEach(ServerModule::start);
        web.start();
        String scheme = web.isSecure() ? "https://" : "http://";
        context.addresses()
                .use(
                        options.publicUrl() != null
                                ? options.publicUrl()
                                : URI.create(scheme + options.baseHost() + ":" + web.port()));
        admin.start();
        ticker.scheduleWithFixedDelay(this::tickQuietly, 1, 1, TimeUnit.SECONDS);
        ticker.scheduleWithFixedDelay(this::minutely, 1, 1, TimeUnit.MINUTES);
        // Not the ticker's work: it may take minutes, and planned releases, mails and certificates must not wait for
        // it.
        cleaner.scheduleWithFixedDelay(this::cleanUpQuietly, 1, 24, TimeUnit.HOURS);
    }

    private Reply ready(Exchange exchange) {
        if (stopping) {
            return Reply.text(503, "stopping\n");
        }
        return readiness.isReady() ? Reply.text(200, "ready\n") : Reply.text(503, "the database does not answer\n");
    }

    private boolean commits() {
        try {
            context.database().writeLater(tx -> null).get(SHORTEST_READY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private void tickQuietly() {
        try {
            tick();
        } catch (RuntimeException e) {
            context.log().failure("-", "tick", e);
        }
    }

    private void minutely() {
        web.logCounters();
    }

    private void cleanUpQuietly() {
        try {
            cleanUp();
        } catch (RuntimeException e) {
            context.log().failure("-", "clean-up", e);
        }
    }

    @Override
    public void tick() {
        releases.activateDue();
        web.reloadTls();
        modules.forEach(ServerModule::tick);
    }

    @Override
    public void cleanUp() {
        int removed = 0;
        List<Studio> left = context.studios().listStudios();
        for (int round = 0; round < CLEAN_UP_ROUNDS && !left.isEmpty(); round++) {
            List<Studio> busy = new ArrayList<>();
            for (Studio studio : left) {
                try {
                    OptionalInt gone = releases.collectGarbage(studio.id());
                    removed += gone.orElse(0);
                    if (gone.isEmpty()) {
                        busy.add(studio);
                    }
                } catch (IOException e) {
                    context.log().failure("-", "clean-up", e);
                }
            }
            left = busy;
        }
        for (Studio studio : context.studios().listStudios()) {
            long reached = reached(studio);
            modules.forEach(module -> module.cleanUp(studio.id(), reached));
        }
        events.forgetOld();
        outcomes.forgetOld();
        context.log().line("clean-up", new LogFields().put("contents", removed).put("busy", left.size()));
    }

    private long reached(Studio studio) {
        UUID epoch =
                context.database().read(tx -> events.position(tx, studio.id())).epoch();
        List<UUID> live =
                folder.devices().listLive(studio.id()).stream().map(Device::id).toList();
        return pulled.ofAll(live, epoch);
    }

    @Override
    public int port() {
        return web.port();
    }

    @Override
    public String url() {
        return context.addresses().baseOrigin();
    }

    @Override
    public String studioUrl(String slug) {
        return context.addresses().origin(context.studios().findBySlug(slug).orElseThrow());
    }

    @Override
    public String createStudio(String slug) {
        Studios.CreateResult result = context.studios().create(slug, null);
        if (result instanceof Studios.CreateResult.Created(Studio studio)) {
            return folder.devices().issueCode(studio.id());
        }
        throw new IllegalArgumentException("no studio " + slug + ": " + result);
    }

    @Override
    public String issueCode(String slug) {
        return folder.devices()
                .issueCode(context.studios().findBySlug(slug).orElseThrow().id());
    }

    @Override
    public RouteTable routes() {
        return routes;
    }

    @Override
    public ServerContext context() {
        return context;
    }

    /** Whether {@code data} holds a server's folder. */
    public static boolean isServerFolder(Path data) {
        return Files.exists(data.resolve("server.key"));
    }

    @Override
    public void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        ticker.shutdownNow();
        cleaner.shutdownNow();
        admin.close();
        signal.close();
        web.stop();
        modules.reversed().forEach(ServerModule::close);
        folder.close();
        context.log().close();
    }
}
