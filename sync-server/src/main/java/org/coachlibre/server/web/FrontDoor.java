package org.coachlibre.server.web;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.coachlibre.core.Language;
import org.coachlibre.server.devices.Device;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.http.QuickHandler;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.RouteTable;
import org.coachlibre.server.http.Scope;
import org.coachlibre.server.http.SecurityHeaders;
import org.coachlibre.server.limits.RateLimits;
import org.coachlibre.server.logs.LogFields;
import org.coachlibre.server.logs.ServerLog;
import org.coachlibre.server.releases.LiveSite;
import org.coachlibre.server.releases.LiveSites;
import org.coachlibre.server.releases.SiteFile;
import org.coachlibre.server.studios.PublicAddresses;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.server.studios.Studios;
import org.coachlibre.storage.StorageException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Every request comes in here, on a network thread. A published file is answered at once; a route is looked up, its scope
 * checked, and its handler run on a virtual thread.
 */
final class FrontDoor extends Handler.Abstract.NonBlocking {
    static final String FAILED_LOGINS = "failed-logins";

    private static final Set<Scope> BASE_SCOPES = EnumSet.of(Scope.PUBLIC, Scope.ENROLMENT, Scope.DEVICE);
    private static final Set<Scope> STUDIO_SCOPES = EnumSet.of(Scope.PUBLIC, Scope.STUDIO);
    private static final Set<Scope> ANY_HOST_SCOPES = EnumSet.of(Scope.PUBLIC);
    private static final String API = "/api/";

    private final RouteTable routes;
    private final PublicAddresses addresses;
    private final Studios studios;
    private final Devices devices;
    private final LiveSites sites;
    private final ClientAddresses clients;
    private final RateLimits limits;
    private final ServerLog log;
    private final Clock clock;
    private final SiteFiles files;
    private final AtomicInteger running = new AtomicInteger();
    private final LongAdder filesSent = new LongAdder();

    FrontDoor(
            RouteTable routes,
            PublicAddresses addresses,
            Studios studios,
            Devices devices,
            LiveSites sites,
            ClientAddresses clients,
            RateLimits limits,
            ServerLog log,
            Clock clock) {
        this.routes = routes;
        this.addresses = addresses;
        this.studios = studios;
        this.devices = devices;
        this.sites = sites;
        this.clients = clients;
        this.limits = limits;
        this.log = log;
        this.clock = clock;
        this.files = new SiteFiles(this::isRouted);
    }

    /** A request that needs a route. */
    private record Asked(
            String method,
            String path,
            String host,
            boolean base,
            @Nullable Studio studio,
            String requestId) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String host = request.getHttpURI().getHost();
        String path = Request.getPathInContext(request);
        String method = request.getMethod();
        if (host == null || path == null || !path.startsWith("/")) {
            return refuse(HttpProblem.badRequest("The request names no host or no path."), request, response, callback);
        }
        String folded = host.toLowerCase(Locale.ROOT);
        boolean base = addresses.isBase(folded);
        Studio studio = base ? null : addresses.findStudio(folded).orElse(null);
        boolean reads = method.equals("GET") || method.equals("HEAD");
        LiveSite site = studio == null ? null : sites.find(studio.id());
        if (reads && site != null) {
            SiteFile file = site.find(path);
            if (file != null && !files.isRouted(file, path)) {
                filesSent.increment();
                files.send(file, 200, secure(request), request, response, callback);
                return true;
            }
        }
        Asked asked = new Asked(method, path, folded, base, studio, newRequestId());
        Set<Scope> scopes = base ? BASE_SCOPES : studio != null ? STUDIO_SCOPES : ANY_HOST_SCOPES;
        switch (routes.find(method, path, scopes)) {
            case RouteTable.Match.Found(Route route, Map<String, String> parameters) ->
                run(route, parameters, asked, request, response, callback);
            case RouteTable.Match.OtherMethods(String allowed) ->
                finish(
                        asked,
                        "-",
                        problem(new HttpProblem(405, "METHOD", "This cannot be done here."), asked, request)
                                .header("Allow", allowed),
                        request,
                        response,
                        callback);
            case RouteTable.Match.NoPath() -> noRoute(asked, site, reads, request, response, callback);
        }
        return true;
    }

    /** Routes go before files, so that no file can stand in for a booking page. */
    private boolean isRouted(String path) {
        return !(routes.find("GET", path, STUDIO_SCOPES) instanceof RouteTable.Match.NoPath);
    }

    private void noRoute(
            Asked asked, @Nullable LiveSite site, boolean reads, Request request, Response response, Callback callback)
            throws IOException {
        if (asked.studio != null && reads) {
            SiteFile before = sites.findFromBefore(asked.studio.id(), asked.path);
            if (before != null) {
                files.send(before, 200, secure(request), request, response, callback);
                return;
            }
            SiteFile own = site == null ? null : site.find("/404.html");
            if (site != null && site.isFolder(asked.path)) {
                finish(
                        asked,
                        "site",
                        Reply.redirect(301, request.getHttpURI().getPath() + "/")
                                .cacheControl("no-cache"),
                        request,
                        response,
                        callback);
                return;
            }
            if (own != null && !asked.path.startsWith(API)) {
                files.send(own, 404, secure(request), request, response, callback);
                return;
            }
        }
        Reply reply;
        if (!reads && (asked.studio != null || asked.base) && !asked.path.startsWith(API)) {
            reply = problem(new HttpProblem(405, "METHOD", "This cannot be done here."), asked, request)
                    .header("Allow", "GET, HEAD");
        } else if (asked.base && asked.path.equals("/")) {
            reply = ErrorPages.welcome(language(request));
        } else if (asked.studio != null && site == null && asked.path.equals("/")) {
            reply = ErrorPages.nothingPublished(language(request));
        } else {
            reply = problem(HttpProblem.notFound(), asked, request);
        }
        finish(asked, "-", reply, request, response, callback);
    }

    private void run(
            Route route,
            Map<String, String> parameters,
            Asked asked,
            Request request,
            Response response,
            Callback callback) {
        long began = System.nanoTime();
        ClientAddresses.Client client = clients.of(request);
        Device device = null;
        Studio studio = asked.studio;
        try {
            if (route.scope() == Scope.DEVICE) {
                device = authenticate(route, client, asked, request);
                studio = studios.find(device.studio()).orElseThrow(HttpProblem::notFound);
            } else if (route.scope() != Scope.ENROLMENT
                    && !asked.method.equals("GET")
                    && !asked.method.equals("HEAD")) {
                CrossOrigin.refuse(request, asked.host);
            }
        } catch (HttpProblem problem) {
            finish(asked, route.template(), problem(problem, asked, request), request, response, callback);
            return;
        }
        Exchange exchange = new Exchange(
                request,
                new Exchange.Caller(
                        asked.requestId,
                        studio,
                        device,
                        client.address(),
                        client.addressClass(),
                        origin(asked.host, client.secure(), request),
                        client.secure()),
                parameters,
                clock);
        QuickHandler quick = route.quick();
        Reply atOnce = quick == null ? null : quick.find(exchange);
        if (atOnce != null) {
            filesSent.increment();
            send(atOnce, client.secure(), request, response, callback);
            return;
        }
        running.incrementAndGet();
        Thread.startVirtualThread(() -> {
            try {
                Reply reply = answer(route, exchange, asked, request);
                send(reply, client.secure(), request, response, callback);
                logAccess(asked, route.template(), exchange, reply.status(), began);
            } catch (RuntimeException | Error e) {
                log.failure(asked.requestId, route.template(), e);
                callback.failed(e);
            } finally {
                running.decrementAndGet();
            }
        });
    }

    private Reply answer(Route route, Exchange exchange, Asked asked, Request request) {
        try {
            return route.handler().handle(exchange);
        } catch (HttpProblem problem) {
            return problem(problem, asked, request);
        } catch (StorageException.DiskFull e) {
            log.failure(asked.requestId, route.template(), e);
            return problem(noRoom(asked), asked, request);
        } catch (StorageException e) {
            log.failure(asked.requestId, route.template(), e);
            return problem(unavailable(), asked, request);
        } catch (BadMessageException e) {
            return problem(new HttpProblem(e.getCode(), "BAD_REQUEST", "The request is broken."), asked, request);
        } catch (InterruptedException e) {
            return problem(unavailable(), asked, request);
        } catch (Exception e) {
            return unexpected(route, e, asked, request);
        }
    }

    private Reply unexpected(Route route, Exception e, Asked asked, Request request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getCode() < 500) {
                return problem(
                        new HttpProblem(http.getCode(), "BAD_REQUEST", "The request is broken."), asked, request);
            }
            if (cause instanceof TimeoutException) {
                return problem(
                        new HttpProblem(408, "TOO_SLOW", "The request took too long to arrive."), asked, request);
            }
            if (cause instanceof EOFException) {
                return problem(HttpProblem.badRequest("The request ended early."), asked, request);
            }
            if (cause instanceof StorageException.DiskFull || isNoRoom(cause)) {
                log.failure(asked.requestId, route.template(), e);
                return problem(noRoom(asked), asked, request);
            }
        }
        log.failure(asked.requestId, route.template(), e);
        return problem(
                new HttpProblem(500, "FAILED", "The server failed. Nothing of this request was kept."), asked, request);
    }

    private static boolean isNoRoom(Throwable cause) {
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("No space left");
    }

    private static HttpProblem noRoom(Asked asked) {
        return asked.base
                ? new HttpProblem(507, "DISK_FULL", "The server has no room left. What was confirmed before is safe.")
                : unavailable();
    }

    private static HttpProblem unavailable() {
        return new HttpProblem(503, "UNAVAILABLE", "The server cannot do this now. Try again in a few minutes.");
    }

    private Device authenticate(Route route, ClientAddresses.Client client, Asked asked, Request request) {
        String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        Optional<Device> device = header != null && header.startsWith("Bearer ")
                ? devices.authenticate(header.substring("Bearer ".length()))
                : Optional.empty();
        if (device.isEmpty()) {
            log.line(
                    "refused",
                    new LogFields()
                            .put("request", asked.requestId)
                            .put("actor", "unknown")
                            .put("action", route.method() + " " + route.template())
                            .put("why", header == null ? "no token" : "wrong token")
                            .put("addressClass", client.addressClass()));
            if (!limits.allow(FAILED_LOGINS, client.address())) {
                throw HttpProblem.tooMany(limits.retryAfter(FAILED_LOGINS));
            }
            throw new HttpProblem(401, "UNAUTHORIZED", "The token is missing, wrong, ended or revoked.");
        }
        return device.get();
    }

    private boolean refuse(HttpProblem problem, Request request, Response response, Callback callback) {
        String id = newRequestId();
        Reply reply = ErrorPages.reply(problem, false, acceptLanguage(request), id);
        send(reply, request.isSecure(), request, response, callback);
        return true;
    }

    private static Reply problem(HttpProblem problem, Asked asked, Request request) {
        boolean device = asked.path.startsWith(API);
        Reply reply = ErrorPages.reply(problem, device, acceptLanguage(request), asked.requestId);
        return problem.status() == 401 ? reply.header("WWW-Authenticate", "Bearer") : reply;
    }

    private void finish(
            Asked asked, String template, Reply reply, Request request, Response response, Callback callback) {
        send(reply, secure(request), request, response, callback);
        log.line(
                "access",
                new LogFields()
                        .put("request", asked.requestId)
                        .put("method", knownMethod(asked.method))
                        .put("route", template)
                        .put("status", reply.status()));
    }

    private void logAccess(Asked asked, String template, Exchange exchange, int status, long began) {
        Studio studio = asked.studio;
        log.line(
                "access",
                new LogFields()
                        .put("request", asked.requestId)
                        .put("method", knownMethod(asked.method))
                        .put("route", template)
                        .put("status", status)
                        .put("studio", studio == null ? null : studio.id().toString())
                        .put("addressClass", exchange.addressClass())
                        .put("ms", (System.nanoTime() - began) / 1_000_000));
    }

    private static String knownMethod(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH" -> method;
            default -> "other";
        };
    }

    private static void send(Reply reply, boolean secure, Request request, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable fields = response.getHeaders();
        SecurityHeaders.addTo(fields, secure);
        for (HttpField field : reply.fields()) {
            fields.add(field);
        }
        byte[] body = reply.body();
        if (reply.status() != 204 && reply.status() != 304) {
            fields.put(HttpHeader.CONTENT_LENGTH, body.length);
        }
        boolean head = request.getMethod().equals("HEAD");
        response.write(true, head || body.length == 0 ? null : ByteBuffer.wrap(body), callback);
    }

    private static String origin(String host, boolean secure, Request request) {
        int port = request.getHttpURI().getPort();
        return (secure ? "https://" : "http://") + host + (port < 0 ? "" : ":" + port);
    }

    private boolean secure(Request request) {
        return request.isSecure() || clients.of(request).secure();
    }

    private static Language language(Request request) {
        return Exchange.language(acceptLanguage(request));
    }

    private static @Nullable String acceptLanguage(Request request) {
        return request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
    }

    private static String newRequestId() {
        return UUID.randomUUID().toString();
    }

    /** Requests whose handlers run now. */
    int running() {
        return running.get();
    }

    /** Writes how many answers came straight from memory since the last time: they have no lines of their own. */
    void logFilesSent() {
        long sent = filesSent.sumThenReset();
        if (sent > 0) {
            log.line("files", new LogFields().put("sent", sent));
        }
    }
}
