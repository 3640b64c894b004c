package org.coachlibre.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coachlibre.server.devices.Device;
import org.coachlibre.server.devices.Devices;
import org.coachlibre.server.http.Exchange;
import org.coachlibre.server.http.HttpProblem;
import org.coachlibre.server.http.Reply;
import org.coachlibre.server.http.Route;
import org.coachlibre.server.http.Scope;
import org.coachlibre.server.releases.BlobFiles;
import org.coachlibre.server.releases.Manifest;
import org.coachlibre.server.releases.Releases;
import org.coachlibre.syncprotocol.ActivateRequest;
import org.coachlibre.syncprotocol.CurrentRelease;
import org.coachlibre.syncprotocol.MissingBlobs;
import org.coachlibre.syncprotocol.ReleaseAnswer;
import org.coachlibre.syncprotocol.ReleaseHistory;
import org.coachlibre.syncprotocol.ReleaseInfo;
import org.coachlibre.syncprotocol.ReleaseManifest;
import org.coachlibre.syncprotocol.ReleaseRequest;

/** Publishing a site. */
public final class ReleaseApi {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Releases releases;
    private final Devices devices;

    public ReleaseApi(Releases releases, Devices devices) {
        this.releases = releases;
        this.devices = devices;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/releases", Scope.DEVICE, this::plan),
                Route.get("/api/v1/releases", Scope.DEVICE, this::history),
                Route.put("/api/v1/blobs/{sha256}", Scope.DEVICE, this::putBlob),
                Route.post("/api/v1/releases/{id}/activate", Scope.DEVICE, this::activate),
                Route.get("/api/v1/releases/{id}/manifest", Scope.DEVICE, this::manifest));
    }

    private Reply plan(Exchange exchange) throws IOException {
        ReleaseRequest request = exchange.json(ReleaseRequest.class);
        return switch (releases.plan(exchange.studio().id(), exchange.device().id(), request)) {
            case Releases.PlanResult.Planned(UUID release, List<String> missing) ->
                Reply.json(200, new ReleaseAnswer(release, missing));
            case Releases.PlanResult.Refused(String sentence) -> throw HttpProblem.invalid(sentence);
        };
    }

    private Reply putBlob(Exchange exchange) throws IOException {
        String hash = exchange.path("sha256");
        if (!HASH.matcher(hash).matches()) {
            throw HttpProblem.notFound();
        }
        UUID studio = exchange.studio().id();
        if (releases.containsBlob(studio, hash)) {
            return Reply.empty(204);
        }
        if (exchange.announcedLength() > BlobFiles.MAX_BLOB) {
            throw tooLarge();
        }
        try (InputStream in = exchange.stream()) {
            return switch (releases.storeBlob(studio, hash, in)) {
                case BlobFiles.StoreResult.Stored stored -> Reply.empty(201);
                case BlobFiles.StoreResult.OtherHash() ->
                    throw new HttpProblem(422, "WRONG_HASH", "The content does not have the announced hash.");
                case BlobFiles.StoreResult.TooLarge() -> throw tooLarge();
            };
        }
    }

    private static HttpProblem tooLarge() {
        return HttpProblem.tooLarge("The file is larger than a site may hold.");
    }

    private Reply activate(Exchange exchange) throws IOException {
        UUID release = exchange.pathId("id");
        ActivateRequest request = exchange.json(ActivateRequest.class);
        return switch (releases.activate(
                exchange.studio().id(), exchange.device().id(), release, request.expectedCurrent())) {
            case Releases.ActivateResult.Activated() -> Reply.json(200, new CurrentRelease(release));
            case Releases.ActivateResult.OtherCurrent(UUID current) -> Reply.json(409, new CurrentRelease(current));
            case Releases.ActivateResult.Missing(List<String> hashes) -> Reply.json(422, new MissingBlobs(hashes));
            case Releases.ActivateResult.Unknown() -> throw HttpProblem.notFound();
        };
    }

    private Reply history(Exchange exchange) {
        UUID studio = exchange.studio().id();
        UUID current = releases.findCurrent(studio).orElse(null);
        Map<UUID, String> names =
                devices.listDevices(studio).stream().collect(Collectors.toMap(Device::id, Device::name));
        return Reply.json(
                200,
                new ReleaseHistory(releases.listReleases(studio).stream()
                        .map(release -> new ReleaseInfo(
                                release.id(),
                                release.createdAt(),
                                names.getOrDefault(release.device(), ""),
                                release.files(),
                                release.bytes(),
                                release.id().equals(current),
                                release.activatedAt(),
                                release.activateAt()))
                        .toList()));
    }

    private Reply manifest(Exchange exchange) {
        UUID release = exchange.pathId("id");
        Manifest manifest =
                releases.findManifest(exchange.studio().id(), release).orElseThrow(HttpProblem::notFound);
        return Reply.json(200, new ReleaseManifest(release, manifest.rootHash(), manifest.listFiles()));
    }
}
