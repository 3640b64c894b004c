package org.coachlibre.server;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.coachlibre.server.modules.ServerContext;
import org.coachlibre.server.modules.ServerModule;
import org.coachlibre.server.push.PushHandler;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.storage.StorageException;
import org.coachlibre.storage.Transaction;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.PushMessage;
import org.coachlibre.syncprotocol.PushOutcome;

/** A module that only tests have: a form, routes that fail, a push whose effects can be counted. */
final class TestRoutes implements ServerModule {
    final AtomicInteger applied = new AtomicInteger();
    private final ServerContext context;

    TestRoutes(ServerContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/test/form", Scope.STUDIO, exchange -> Reply.html(200, "<form method=post></form>")),
                Route.post(
                        "/test/form",
                        Scope.STUDIO,
                        exchange -> Reply.text(200, "hello " + exchange.form().text("name", 100))),
                Route.post("/test/json", Scope.STUDIO, exchange -> {
                    exchange.json(com.fasterxml.jackson.databind.JsonNode.class);
                    return Reply.text(200, "read");
                }),
                Route.get("/test/address", Scope.STUDIO, exchange -> Reply.text(200, exchange.clientAddress())),
                Route.get(
                        "/test/query",
                        Scope.STUDIO,
                        exchange -> Reply.text(200, exchange.query("q").orElse("-"))),
                Route.get("/test/fail", Scope.STUDIO, exchange -> {
                    throw new IllegalStateException("SELECT secret FROM table at /opt/secret/path");
                }),
                Route.get("/test/full", Scope.STUDIO, exchange -> {
                    throw new StorageException.DiskFull(null);
                }),
                Route.post("/api/v1/test/full", Scope.DEVICE, exchange -> {
                    throw new StorageException.DiskFull(null);
                }),
                Route.get("/test/down", Scope.STUDIO, exchange -> {
                    throw new StorageException.Failed("jdbc:h2:/secret", null);
                }),
                Route.get("/test/quick", Scope.STUDIO, exchange -> Reply.text(200, "slow"))
                        .withQuick(exchange -> exchange.query("slow").isPresent() ? null : Reply.text(200, "quick")));
    }

    @Override
    public List<PushHandler> pushHandlers() {
        return List.of(new PushHandler() {
            @Override
            public Set<String> kinds() {
                return Set.of("test.add", "test.break", "test.refuse");
            }

            @Override
            public PushOutcome apply(Transaction tx, Studio studio, PushMessage message) throws MalformedMessage {
                applied.incrementAndGet();
                context.events().append(tx, studio.id(), "test.added", message.body());
                return switch (message.kind()) {
                    case "test.break" -> throw new IllegalStateException("a bug");
                    case "test.refuse" -> throw new MalformedMessage("wrong");
                    default -> PushOutcome.done(message.n(), message.body());
                };
            }
        });
    }
}
