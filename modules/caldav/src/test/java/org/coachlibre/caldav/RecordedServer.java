package org.coachlibre.caldav;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Answers each request with the next of its recorded answers and keeps what was asked. */
final class RecordedServer implements AutoCloseable {

    /** What to answer. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(int status, String body) {
            return new Answer(
                    status,
                    Map.of("Content-Type", "application/xml; charset=utf-8"),
                    body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer redirect(int status, String to) {
            return new Answer(status, Map.of("Location", to), new byte[0]);
        }

        static Answer page() {
            return new Answer(
                    200,
                    Map.of("Content-Type", "text/html"),
                    "<!DOCTYPE html><html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8));
        }

        Answer with(String header, String value) {
            return new Answer(status, Map.of(header, value), body);
        }
    }

    /** What was asked. */
    record Asked(String method, String path, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    final List<Asked> asked = new ArrayList<>();
    /** So many of the next requests are taken and never answered: the connection ends. */
    int hangUps;

    RecordedServer() throws IOException {
        this(null);
    }

    /** @param tls speaks https with it when given */
    RecordedServer(@Nullable SSLContext tls) throws IOException {
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (tls == null) {
            server = HttpServer.create(loopback, 0);
        } else {
            HttpsServer https = HttpsServer.create(loopback, 0);
            https.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = https;
        }
        server.createContext("/", this::answer);
        server.start();
    }

    RecordedServer then(Answer answer) {
        answers.add(answer);
        return this;
    }

    RecordedServer then(int status, String body) {
        return then(Answer.of(status, body));
    }

    URI address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    CalDavAccount account() {
        return new CalDavAccount(address(), "claire", "secret", Set.of());
    }

    RemoteCalendar calendar(String version, String token, boolean listsChanges) {
        return new RemoteCalendar(
                address().resolve("/cal/"), "Private", "", true, Set.of("VEVENT"), version, token, listsChanges);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            asked.add(new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), headers, body));
            if (hangUps > 0) {
                hangUps--;
                throw new IOException("hanging up");
            }
            Answer next = answers.isEmpty() ? Answer.of(599, "nothing recorded") : answers.remove();
            next.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(next.status(), next.body().length == 0 ? -1 : next.body().length);
            if (next.body().length > 0) {
                exchange.getResponseBody().write(next.body());
            }
        }
    }
}
