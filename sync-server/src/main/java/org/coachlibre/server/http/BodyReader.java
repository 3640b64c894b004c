package org.coachlibre.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads a body that is limited in size and in time, so that a slow or endless sender is let go. */
final class BodyReader {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int CHUNK = 8192;

    private final Request request;

    BodyReader(Request request) {
        this.request = request;
    }

    byte[] readAll(int most) throws IOException {
        if (request.getLength() > most) {
            throw HttpProblem.tooLarge("The request is larger than " + most + " bytes.");
        }
        long began = System.nanoTime();
        ByteArrayOutputStream all = new ByteArrayOutputStream(Math.max(64, (int) Math.min(request.getLength(), most)));
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Content.Source.asInputStream(request)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                if (all.size() + count > most) {
                    throw HttpProblem.tooLarge("The request is larger than " + most + " bytes.");
                }
                if (System.nanoTime() - began > LONGEST.toNanos()) {
                    throw new HttpProblem(408, "TOO_SLOW", "The request took too long to arrive.");
                }
                all.write(chunk, 0, count);
            }
        }
        return all.toByteArray();
    }
}
