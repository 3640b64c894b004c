package org.coachlibre.server.api;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.coachlibre.server.devices.Device;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.devices.Devices.EnrolResult;
import org.coachlibre.server.events.EventLog;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.coachlibre.server.limits.RateLimits;
import org.coachlibre.server.logs.LogFields;
import org.coachlibre.server.logs.ServerLog;
import org.coachlibre.server.studios.PublicAddresses;
import org.coachlibre.server.studios.Studio;
import org.coachlibre.server.studios.Studios;
import org.coachlibre.storage.Database;
import org.coachlibre.syncprotocol.DeviceInfo;
import org.coachlibre.syncprotocol.DeviceList;
import org.coachlibre.syncprotocol.EnrolAnswer;
import org.coachlibre.syncprotocol.EnrolRequest;
import org.coachlibre.syncprotocol.IncarnationAnswer;
import org.coachlibre.syncprotocol.TokenAnswer;

/** Enrolling, listing and revoking devices, and their tokens. */
public final class DeviceApi {
    private static final String ENROLMENT_LIMIT = "enrol";

    private final Database database;
    private final Studios studios;
    private final PublicAddresses addresses;
    private final Devices devices;
    private final EventLog events;
    private final RateLimits limits;
    private final ServerLog log;

    public DeviceApi(
            Database database,
            Studios studios,
            PublicAddresses addresses,
            Devices devices,
            EventLog events,
            RateLimits limits,
            ServerLog log) {
        this.database = database;
        this.studios = studios;
        this.addresses = addresses;
        this.devices = devices;
        this.events = events;
        this.limits = limits.rule(ENROLMENT_LIMIT, 30, Duration.ofMinutes(1));
        this.log = log;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/enrol", Scope.ENROLMENT, this::enrol),
                Route.get("/api/v1/devices", Scope.DEVICE, this::list),
                Route.delete("/api/v1/devices/{id}", Scope.DEVICE, this::revoke),
                Route.post("/api/v1/token/rotate", Scope.DEVICE, this::rotate),
                Route.post("/api/v1/incarnation", Scope.DEVICE, this::takeIncarnation));
    }

    private Reply enrol(Exchange exchange) throws IOException {
        if (!limits.allow(ENROLMENT_LIMIT, exchange.clientAddress())) {
            throw HttpProblem.tooMany(limits.retryAfter(ENROLMENT_LIMIT));
        }
        EnrolRequest request = exchange.json(EnrolRequest.class);
        return switch (devices.enrol(request.code(), request.deviceName(), request.publicKey())) {
            case EnrolResult.Enrolled enrolled -> Reply.json(200, answer(exchange, enrolled));
            case EnrolResult.WrongCode() -> {
                refused(exchange, "wrong code");
                throw new HttpProblem(403, "WRONG_CODE", "The code is wrong, used or too old. Ask for a new one.");
            }
            case EnrolResult.Locked() -> {
                refused(exchange, "locked code");
                throw new HttpProblem(403, "LOCKED", "The code was guessed too often. Ask for a new one.");
            }
        };
    }

    private EnrolAnswer answer(Exchange exchange, EnrolResult.Enrolled enrolled) {
        Studio studio = studios.find(enrolled.device().studio()).orElseThrow();
        UUID epoch = database.read(tx -> events.position(tx, studio.id()).epoch());
        return new EnrolAnswer(
                studio.id(),
                studio.slug(),
                enrolled.device().id(),
                enrolled.token(),
                addresses.origin(studio),
                exchange.now(),
                epoch);
    }

    private void refused(Exchange exchange, String why) {
        log.line(
                "refused",
                new LogFields()
                        .put("request", exchange.requestId())
                        .put("actor", "unknown")
                        .put("action", "POST /api/v1/enrol")
                        .put("why", why)
                        .put("addressClass", exchange.addressClass()));
    }

    private Reply list(Exchange exchange) {
        Device asking = exchange.device();
        return Reply.json(
                200,
                new DeviceList(devices.listDevices(exchange.studio().id()).stream()
                        .map(device -> new DeviceInfo(
                                device.id(),
                                device.name(),
                                device.enrolledAt(),
                                device.lastSeenAt(),
                                device.id().equals(asking.id())))
                        .toList()));
    }

    private Reply revoke(Exchange exchange) {
        if (!devices.revoke(exchange.studio().id(), exchange.pathId("id"))) {
            throw HttpProblem.notFound();
        }
        return Reply.empty(204);
    }

    private Reply rotate(Exchange exchange) {
        String token = devices.rotate(exchange.device())
                .orElseThrow(() -> new HttpProblem(401, "UNAUTHORIZED", "The device was revoked."));
        return Reply.json(200, new TokenAnswer(token));
    }

    private Reply takeIncarnation(Exchange exchange) {
        return Reply.json(
                200,
                new IncarnationAnswer(devices.nextIncarnation(exchange.device().id())));
    }
}
