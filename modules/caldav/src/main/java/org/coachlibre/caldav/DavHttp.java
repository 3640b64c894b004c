package org.coachlibre.caldav;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends requests with the account's password to where {@link Ways} lets it go, and sorts failures. Safe for use by several
 * threads.
 */
final class DavHttp implements AutoCloseable {
    private final CalDavLimits limits;
    private final Ways ways;
    private final HttpClient client;

    DavHttp(CalDavLimits limits, Ways ways) {
        this.limits = limits;
        this.ways = ways;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connecting())
                .build();
    }

    /** The answer after all redirects: any but one to a wrong password, and none of a server that is out of order. */
    DavAnswer send(CalDavAccount account, DavRequest request) throws TroubleException, InterruptedException {
        DavRequest now = request;
        for (int i = 0; i <= limits.redirects(); i++) {
            ways.check(account, now.at());
            HttpResponse<byte[]> response = exchange(account, now);
            int status = response.statusCode();
            String location = response.headers().firstValue("Location").orElse("");
            if (status < 301 || status > 308 || status == 304 || location.isEmpty()) {
                return sorted(now.at(), response);
            }
            now = now.to(Ways.redirected(now.at(), resolve(now.at(), location)));
        }
        throw new TroubleException(new Trouble.NotCalDav());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static URI resolve(URI from, String location) throws TroubleException {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new TroubleException(new Trouble.NotCalDav());
        }
    }

    private static DavAnswer sorted(URI at, HttpResponse<byte[]> response) throws TroubleException {
        int status = response.statusCode();
        if (status == 401) {
            throw new TroubleException(new Trouble.WrongPassword());
        }
        boolean isOutOfOrder = status >= 500 && status != 501 && status != 507;
        if (isOutOfOrder || status == 429 || status == 408) {
            throw new TroubleException(new Trouble.HostAway("HTTP " + status));
        }
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return new DavAnswer(at, status, response.headers().firstValue("ETag").orElse(""), type, response.body());
    }

    /**
     * Servers hang up on idle connections, which shows only when the next request is on its way. It is sent once more: reading asks
     * twice without harm, and a write that was taken after all finds the version changed by itself.
     */
    private HttpResponse<byte[]> exchange(CalDavAccount account, DavRequest request)
            throws TroubleException, InterruptedException {
        HttpRequest written = written(account, request);
        try {
            return answered(written, request.mostBytes());
        } catch (ExecutionException first) {
            if (!isHungUp(first)) {
                throw new TroubleException(trouble(first));
            }
            try {
                return answered(written, request.mostBytes());
            } catch (ExecutionException second) {
                throw new TroubleException(trouble(second));
            }
        }
    }

    private static HttpRequest written(CalDavAccount account, DavRequest request) {
        byte[] secret = (account.user() + ":" + account.password()).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder built = HttpRequest.newBuilder(request.at())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("User-Agent", "CoachLibre")
                .method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(built::header);
        return built.build();
    }

    private HttpResponse<byte[]> answered(HttpRequest request, int mostBytes)
            throws ExecutionException, TroubleException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new LimitedBody(mostBytes));
        try {
            return answer.get(limits.answering().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TroubleException(new Trouble.HostAway("too slow"));
        } finally {
            // Does nothing to what is done; a request nobody waits for any more hangs up.
            answer.cancel(true);
        }
    }

    private static boolean isHungUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpTimeoutException
                    || cause instanceof SSLException
                    || cause instanceof GeneralSecurityException
                    || cause instanceof LimitedBody.TooLongException) {
                return false;
            }
        }
        return failure.getCause() instanceof IOException;
    }

    private static Trouble trouble(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.TooLongException) {
                return new Trouble.TooLarge();
            }
            if (cause instanceof GeneralSecurityException || cause instanceof SSLException) {
                return new Trouble.CertificateProblem(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof ConnectException || cause instanceof IOException) {
                last = cause;
            }
        }
        return new Trouble.HostAway(last.getClass().getSimpleName());
    }
}
