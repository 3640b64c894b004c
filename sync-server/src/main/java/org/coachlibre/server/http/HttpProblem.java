package org.coachlibre.server.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown by a handler to end a request with a refusal; shown as JSON to devices and as a page to people. */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable Duration retryAfter;

    /**
     * @param code stable, such as {@code NOT_FOUND}
     * @param sentence English; devices show it, pages have their own words for each status
     */
    public HttpProblem(int status, String code, String sentence) {
        this(status, code, sentence, null);
    }

    private HttpProblem(int status, String code, String sentence, @Nullable Duration retryAfter) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** 404: there is no such thing, or it belongs to somebody else. */
    public static HttpProblem notFound() {
        return new HttpProblem(404, "NOT_FOUND", "There is nothing here.");
    }

    /** 400. */
    public static HttpProblem badRequest(String sentence) {
        return new HttpProblem(400, "BAD_REQUEST", sentence);
    }

    /** 422: understood, but it breaks a rule. */
    public static HttpProblem invalid(String sentence) {
        return new HttpProblem(422, "INVALID", sentence);
    }

    /** 413. */
    public static HttpProblem tooLarge(String sentence) {
        return new HttpProblem(413, "TOO_LARGE", sentence);
    }

    /** 429 with a Retry-After. */
    public static HttpProblem tooMany(Duration retryAfter) {
        return new HttpProblem(429, "TOO_MANY", "Too many requests. Try again a little later.", retryAfter);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Null when trying again makes no difference. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
