package org.coachlibre.sync.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.coachlibre.sync.SiteFile;
import org.coachlibre.sync.domain.ServerConnection;
import org.coachlibre.sync.domain.WaitingProjection;
import org.coachlibre.syncprotocol.ActivateRequest;
import org.coachlibre.syncprotocol.CurrentRelease;
import org.coachlibre.syncprotocol.DeviceInfo;
import org.coachlibre.syncprotocol.DeviceList;
import org.coachlibre.syncprotocol.EnrolAnswer;
import org.coachlibre.syncprotocol.EnrolRequest;
import org.coachlibre.syncprotocol.EventPage;
import org.coachlibre.syncprotocol.IncarnationAnswer;
import org.coachlibre.syncprotocol.IncarnationNeeded;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.MissingBlobs;
import org.coachlibre.syncprotocol.Problem;
import org.coachlibre.syncprotocol.ProjectionVersion;
import org.coachlibre.syncprotocol.PushAnswer;
import org.coachlibre.syncprotocol.PushRequest;
import org.coachlibre.syncprotocol.ReleaseAnswer;
import org.coachlibre.syncprotocol.ReleaseHistory;
import org.coachlibre.syncprotocol.ReleaseInfo;
import org.coachlibre.syncprotocol.ReleaseManifest;
import org.coachlibre.syncprotocol.ReleaseRequest;
import org.coachlibre.syncprotocol.Snapshot;
import org.coachlibre.syncprotocol.SnapshotNeeded;
import org.coachlibre.syncprotocol.TokenAnswer;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;

/** One method for each request of the device API. Blocks until the answer; interruptible. Safe for use by several threads. */
public final class ServerClient {
    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNPROCESSABLE = 422;

    private final WireCodec codec = new WireCodec();
    private final HttpChannel channel = new HttpChannel(codec);

    /** What a page of events may be. */
    public sealed interface Events {
        record Page(EventPage page) implements Events {}

        /** The log was cut or replaced: fetch the whole state. */
        record WholeNeeded(UUID epoch) implements Events {}
    }

    /** What a push may be. */
    public sealed interface Push {
        record Answered(PushAnswer answer) implements Push {}

        /** Another copy of this device spoke since. */
        record OtherCopy() implements Push {}
    }

    /** What an activation may be. */
    public sealed interface Activation {
        record Active(@Nullable UUID current) implements Activation {}

        record Another(@Nullable UUID current) implements Activation {}

        record Missing(List<String> blobs) implements Activation {}
    }

    /** What an enrolment may be. */
    public sealed interface Enrolment {
        record Enrolled(EnrolAnswer answer) implements Enrolment {}

        record CodeRefused() implements Enrolment {}

        record Locked() implements Enrolment {}
    }

    public Enrolment enrol(URI server, @Nullable String pinnedKey, EnrolRequest request)
            throws ServerTrouble, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(HttpChannel.resolve(server, "enrol"))
                .timeout(USUAL)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(codec.write(request)));
        HttpChannel.Answer answer = channel.send(pinnedKey, builder.build());
        if (answer.status() / 100 == OK / 100) {
            return new Enrolment.Enrolled(parse(answer, EnrolAnswer.class));
        }
        if (answer.status() >= 500) {
            throw channel.refusal(answer);
        }
        // Only a CoachLibre server words its refusals so; anything else that listens there is not one.
        Problem problem = problem(answer);
        boolean isLocked = answer.status() == TOO_MANY || problem.error().contains("LOCKED");
        return isLocked ? new Enrolment.Locked() : new Enrolment.CodeRefused();
    }

    public List<DeviceInfo> devices(ServerConnection to) throws ServerTrouble, InterruptedException {
        return read(get(to, "devices"), DeviceList.class).devices();
    }

    public void revoke(ServerConnection to, UUID device) throws ServerTrouble, InterruptedException {
        require(channel.send(
                to.pinnedKey(), request(to, "devices/" + device).DELETE().build()));
    }

    public String rotateToken(ServerConnection to) throws ServerTrouble, InterruptedException {
        return read(post(to, "token/rotate", null), TokenAnswer.class).token();
    }

    public long newIncarnation(ServerConnection to) throws ServerTrouble, InterruptedException {
        return read(post(to, "incarnation", null), IncarnationAnswer.class).incarnation();
    }

    /** Events after the connection's cursor; waits up to {@code wait} for the first one. */
    public Events events(ServerConnection to, int limit, Duration wait) throws ServerTrouble, InterruptedException {
        String query = "events?epoch=" + to.epoch() + "&after=" + to.cursor() + "&limit=" + limit + "&wait="
                + wait.toSeconds();
        HttpRequest request = request(to, query).timeout(wait.plus(USUAL)).GET().build();
        HttpChannel.Answer answer = channel.send(to.pinnedKey(), request);
        if (answer.status() == CONFLICT) {
            return new Events.WholeNeeded(parse(answer, SnapshotNeeded.class).epoch());
        }
        return new Events.Page(read(answer, EventPage.class));
    }

    /** @param page {@link Snapshot#FIRST}, then the {@code next} of the page before; an old server answers with the whole */
    public Snapshot snapshot(ServerConnection to, String page) throws ServerTrouble, InterruptedException {
        return read(get(to, "snapshot?page=" + URLEncoder.encode(page, StandardCharsets.UTF_8)), Snapshot.class);
    }

    public Push push(ServerConnection to, PushRequest messages) throws ServerTrouble, InterruptedException {
        HttpChannel.Answer answer = post(to, "push", messages);
        if (answer.status() == CONFLICT
                && parse(answer, IncarnationNeeded.class).incarnationNeeded()) {
            return new Push.OtherCopy();
        }
        return new Push.Answered(read(answer, PushAnswer.class));
    }

    /** Puts a projection if the server's is still the one it replaces; empty when not, with {@code current} told to the caller. */
    public ProjectionAnswer putProjection(ServerConnection to, WaitingProjection projection)
            throws ServerTrouble, InterruptedException {
        HttpRequest request = request(to, "projections/" + projection.name())
                .header("If-Match", "\"" + projection.version() + "\"")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(projection.body()))
                .build();
        HttpChannel.Answer answer = channel.send(to.pinnedKey(), request);
        if (answer.status() == PRECONDITION_FAILED) {
            return new ProjectionAnswer(
                    false, parse(answer, ProjectionVersion.class).version());
        }
        return new ProjectionAnswer(true, read(answer, ProjectionVersion.class).version());
    }

    /** Whether it was stored, and the version that the server now has. */
    public record ProjectionAnswer(boolean isStored, long version) {}

    public ReleaseAnswer release(ServerConnection to, ReleaseRequest release)
            throws ServerTrouble, InterruptedException {
        return read(post(to, "releases", release), ReleaseAnswer.class);
    }

    public List<ReleaseInfo> releases(ServerConnection to) throws ServerTrouble, InterruptedException {
        return read(get(to, "releases"), ReleaseHistory.class).releases();
    }

    public ReleaseManifest manifest(ServerConnection to, UUID release) throws ServerTrouble, InterruptedException {
        return read(get(to, "releases/" + release + "/manifest"), ReleaseManifest.class);
    }

    public Activation activate(ServerConnection to, UUID release, @Nullable UUID expected)
            throws ServerTrouble, InterruptedException {
        HttpChannel.Answer answer = post(to, "releases/" + release + "/activate", new ActivateRequest(expected));
        return switch (answer.status()) {
            case CONFLICT ->
                new Activation.Another(parse(answer, CurrentRelease.class).current());
            case UNPROCESSABLE ->
                new Activation.Missing(parse(answer, MissingBlobs.class).missing());
            default -> new Activation.Active(read(answer, CurrentRelease.class).current());
        };
    }

    /** Starts sending one content; the future ends with what {@link #sent} reads. */
    public CompletableFuture<Blob> putBlob(ServerConnection to, SiteFile file) {
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> open(file));
        BodyPublisher body =
                file.size() == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, file.size());
        HttpRequest request = request(to, "blobs/" + file.sha256())
                .timeout(UPLOAD)
                .header("Content-Type", "application/octet-stream")
                .PUT(body)
                .build();
        return channel.sendLater(to.pinnedKey(), request).thenApply(answer -> new Blob(file.sha256(), answer));
    }

    /** What became of one content. */
    public record Blob(String sha256, HttpChannel.Answer answer) {}

    /** Whether the server has it now; false when the content is not what its hash says. */
    public boolean sent(CompletableFuture<Blob> blob) throws ServerTrouble, InterruptedException {
        HttpChannel.Answer answer = channel.await(blob).answer();
        if (answer.status() == UNPROCESSABLE) {
            return false;
        }
        require(answer);
        return true;
    }

    private static InputStream open(SiteFile file) {
        try {
            return file.content().open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(ServerConnection to, String path) {
        return HttpRequest.newBuilder(HttpChannel.resolve(to.server(), path))
                .timeout(USUAL)
                .header("Authorization", "Bearer " + to.token());
    }

    private HttpChannel.Answer get(ServerConnection to, String path) throws ServerTrouble, InterruptedException {
        return channel.send(to.pinnedKey(), request(to, path).GET().build());
    }

    private HttpChannel.Answer post(ServerConnection to, String path, @Nullable Object body)
            throws ServerTrouble, InterruptedException {
        HttpRequest.Builder builder = request(to, path);
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(codec.write(body));
        if (body != null) {
            builder.header("Content-Type", "application/json");
        }
        return channel.send(to.pinnedKey(), builder.POST(content).build());
    }

    private <T> T read(HttpChannel.Answer answer, Class<T> type) throws ServerTrouble {
        require(answer);
        return parse(answer, type);
    }

    private <T> T parse(HttpChannel.Answer answer, Class<T> type) throws ServerTrouble {
        try {
            return codec.read(answer.body(), type);
        } catch (MalformedMessage e) {
            if (answer.status() / 100 == OK / 100) {
                throw new ServerTrouble.NotUnderstood(e.sentence());
            }
            throw channel.refusal(answer);
        }
    }

    private Problem problem(HttpChannel.Answer answer) throws ServerTrouble {
        try {
            return codec.read(answer.body(), Problem.class);
        } catch (MalformedMessage e) {
            throw new ServerTrouble.NotUnderstood("An answer of " + answer.status() + " that is not the device API's");
        }
    }

    private void require(HttpChannel.Answer answer) throws ServerTrouble {
        if (answer.status() / 100 != OK / 100) {
            throw channel.refusal(answer);
        }
    }
}
