package org.coachlibre.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP by hand, as no well-behaved client would. */
final class RawHttp {
    private RawHttp() {}

    /** Sends {@code text} as it is and returns everything until the server closes or is silent for three seconds. */
    static String send(int port, String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(3000);
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (java.net.SocketException e) {
                // The server hung up while we were still talking, as it should on endless input.
                return "[closed]";
            }
            return readAll(socket.getInputStream());
        }
    }

    static String readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[4096];
        try {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                all.write(chunk, 0, count);
            }
            all.write("[closed]".getBytes(StandardCharsets.US_ASCII));
        } catch (java.net.SocketTimeoutException e) {
            all.write("[open]".getBytes(StandardCharsets.US_ASCII));
        } catch (java.net.SocketException e) {
            all.write("[closed]".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
