package io.github.keycloakworkspaces.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gives the answers that it was told, one after the other. */
final class PlainServer implements AutoCloseable {

    private record Answer(int status, String retryAfter, String body) {}

    private final HttpServer http;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final Queue<String> authorizations = new ConcurrentLinkedQueue<>();

    private PlainServer(HttpServer http) {
        this.http = http;
        http.createContext("/realms/labeling/workspaces/access/v1/evaluations", this::handle);
        http.start();
    }

    static PlainServer start() {
        try {
            return new PlainServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/realms/labeling/workspaces/");
    }

    PlainServer answer(int status, String body) {
        answers.add(new Answer(status, "", body));
        return this;
    }

    PlainServer unavailable(String retryAfter) {
        answers.add(new Answer(503, retryAfter, "later"));
        return this;
    }

    /** What was asked. */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void handle(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer = answers.remove();
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
