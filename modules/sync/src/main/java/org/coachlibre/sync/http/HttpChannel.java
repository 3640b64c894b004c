package org.coachlibre.sync.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import org.coachlibre.syncprotocol.MalformedMessage;
import org.coachlibre.syncprotocol.Problem;
import org.coachlibre.syncprotocol.WireCodec;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and sorts failures. Follows no redirect (a token would go along), speaks HTTP/1.1, keeps one client for each
 * pinned key.
 */
public final class HttpChannel {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_PAUSE_SECONDS = 3600;

    /** A response as it came; never compared, its bytes never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, byte[] body, @Nullable Duration retryAfter) {}

    private record Client(HttpClient http, KeyTrust trust) {}

    private final WireCodec codec;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    HttpChannel(WireCodec codec) {
        this.codec = codec;
    }

    static URI resolve(URI server, String path) {
        String base = server.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "api/v1/" + path);
    }

    Answer send(@Nullable String pinnedKey, HttpRequest request) throws ServerTrouble, InterruptedException {
        Client client = client(pinnedKey);
        try {
            return answer(client.http().send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw trouble(client, e);
        }
    }

    CompletableFuture<Answer> sendLater(@Nullable String pinnedKey, HttpRequest request) {
        return client(pinnedKey)
                .http()
                .sendAsync(request, BodyHandlers.ofByteArray())
                .thenApply(HttpChannel::answer);
    }

    <T> T await(CompletableFuture<T> future) throws ServerTrouble, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ServerTrouble.Away(cause.getClass().getSimpleName(), null, cause);
        }
    }

    /** What an answer that is no success means. */
    ServerTrouble refusal(Answer answer) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            return new ServerTrouble.TokenRefused();
        }
        if (status >= 500 || status == 429 || status == 408) {
            return new ServerTrouble.Away("The server answered " + status, answer.retryAfter(), null);
        }
        return new ServerTrouble.Refused(status, code(answer), answer.body());
    }

    private String code(Answer answer) {
        try {
            return codec.read(answer.body(), Problem.class).error();
        } catch (MalformedMessage e) {
            return "HTTP_" + answer.status();
        }
    }

    private Client client(@Nullable String pinnedKey) {
        return clients.computeIfAbsent(pinnedKey == null ? "" : pinnedKey, key -> {
            KeyTrust trust = new KeyTrust(key.isEmpty() ? null : key);
            HttpClient http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .sslContext(trust.context())
                    .build();
            return new Client(http, trust);
        });
    }

    private static ServerTrouble trouble(Client client, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean isTrust = cause instanceof GeneralSecurityException
                    || (cause instanceof SSLException && isAboutCertificate(cause));
            if (isTrust) {
                return new ServerTrouble.CertificateRefused(client.trust().shownKey(), failure);
            }
        }
        return new ServerTrouble.Away(failure.getClass().getSimpleName(), null, failure);
    }

    private static boolean isAboutCertificate(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("certificate") || message.contains("PKIX") || message.contains("subject alternative");
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.body(), retryAfter(response));
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        String written = response.headers().firstValue("Retry-After").orElse("");
        return written.matches("\\d{1,6}")
                ? Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, Integer.parseInt(written)))
                : null;
    }
}
