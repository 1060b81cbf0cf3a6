package io.github.keycloakworkspaces.testsuite.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy that hands each request to the next of several servers; one that doesn't listen is passed over. It may stand
 * at a path of its own, of which the servers see nothing: everything beside it is nowhere.
 */
public final class Door {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final HttpServer http;
    private final String path;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger turn = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> served = new ConcurrentLinkedQueue<>();
    private volatile List<String> servers = List.of();

    private Door(HttpServer http, String path) {
        this.http = http;
        this.path = path;
    }

    static Door open() {
        return at("");
    }

    /** Behind a path, such as {@code /sso}. */
    public static Door at(String path) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var door = new Door(http, path);
            http.createContext(path + "/", door::pass);
            http.setExecutor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "door");
                thread.setDaemon(true);
                return thread;
            }));
            http.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + http.getAddress().getPort() + path;
    }

    /** From now on leads to these. */
    public void leadTo(List<String> urls) {
        servers = List.copyOf(urls);
    }

    /** Which of the servers answered, by their place in the list, in the order of the answers. */
    List<Integer> served() {
        return List.copyOf(served);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer(exchange, ask(exchange, body));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        List<String> present = servers;
        int first = turn.getAndIncrement();
        ConnectException refused = new ConnectException("no server");
        for (int i = 0; i < present.size(); i++) {
            int chosen = Math.floorMod(first + i, present.size());
            try {
                var response = client.send(request(exchange, present.get(chosen), body), BodyHandlers.ofByteArray());
                served.add(chosen);
                return response;
            } catch (ConnectException e) {
                refused = e;
            }
        }
        throw refused;
    }

    private HttpRequest request(HttpExchange exchange, String server, byte[] body) {
        String asked = exchange.getRequestURI().toString().substring(path.length());
        var request = HttpRequest.newBuilder(URI.create(server + asked))
                .timeout(Duration.ofSeconds(90))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
