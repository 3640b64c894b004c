package org.coachlibre.storage;

import java.io.IOException;

/** A file has more bytes than the caller allows. */
public final class MediaTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    MediaTooLargeException(long limit) {
        super("More than " + limit + " bytes");
        this.limit = limit;
    }

    /** What was allowed, in bytes. */
    public long limit() {
        return limit;
    }
}
