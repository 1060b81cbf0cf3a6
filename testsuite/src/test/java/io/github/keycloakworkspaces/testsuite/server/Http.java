package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends requests to addresses below one base. Never changes: each setting gives another one. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Patience.LIMIT)
            .build();

    private final String base;
    private final Map<String, String> headers;

    private Http(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    public static Http at(String base) {
        return new Http(base, Map.of());
    }

    public String base() {
        return base;
    }

    public Http below(String path) {
        return new Http(base + path, headers);
    }

    /** The same with another beginning of the base. */
    Http moved(String from, String to) {
        if (!base.startsWith(from)) {
            throw new IllegalArgumentException(base + " is not at " + from);
        }
        return new Http(to + base.substring(from.length()), headers);
    }

    public Http with(String header, String value) {
        var changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new Http(base, changed);
    }

    public Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Http basic(String user, String password) {
        String pair = user + ":" + password;
        return with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public Response get(String path) {
        return send(request(path).GET());
    }

    /** Gets what is too long to be kept. */
    public LongAnswer read(String path) {
        return sent(() -> {
            var answer = CLIENT.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return LongAnswer.read(answer.statusCode(), body);
            }
        });
    }

    public Response delete(String path) {
        return send(request(path).DELETE());
    }

    public Response post(String path, Object json) {
        return text("POST", path, "application/json", Json.write(json));
    }

    public Response put(String path, Object json) {
        return text("PUT", path, "application/json", Json.write(json));
    }

    public Response patch(String path, Object json) {
        return text("PATCH", path, "application/json", Json.write(json));
    }

    /** Sends a request without a body. */
    public Response send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Posts a form. */
    public Response form(String path, Map<String, String> fields) {
        return text("POST", path, "application/x-www-form-urlencoded", encode(fields));
    }

    /** Sends a body as it is, right or wrong. */
    public Response text(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Patience.LIMIT);
        headers.forEach(request::header);
        return request;
    }

    private static Response send(HttpRequest.Builder request) {
        return sent(() -> Response.of(CLIENT.send(request.build(), BodyHandlers.ofString())));
    }

    private interface Sending<T> {
        T send() throws IOException, InterruptedException;
    }

    private static <T> T sent(Sending<T> sending) {
        try {
            return sending.send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }
}
