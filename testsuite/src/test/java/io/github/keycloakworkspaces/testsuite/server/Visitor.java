package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser, as far as HTTP goes: keeps cookies, follows redirects within the server and submits forms.
 * Cookies are kept here because the JDK's manager doesn't send Keycloak's secure ones to {@code http://localhost}.
 */
public final class Visitor {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*\\baction=\"([^\"]+)\"[^>]*>");

    private static final Pattern PATH = Pattern.compile(";\\s*Path=([^;]+)", Pattern.CASE_INSENSITIVE);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Cookie, String> cookies;
    private final String server;
    private UnaryOperator<String> detour = address -> address;
    private @Nullable Response page;
    private Optional<String> left = Optional.empty();

    /** Realms have cookies of the same names. */
    private record Cookie(String name, String path) implements Comparable<Cookie> {

        @Override
        public int compareTo(Cookie other) {
            return Comparator.comparing(Cookie::name)
                    .thenComparing(Cookie::path)
                    .compare(this, other);
        }
    }

    public Visitor(KeycloakServer server) {
        this(server.url(), new TreeMap<>());
    }

    private Visitor(String server, Map<Cookie, String> cookies) {
        this.server = server;
        this.cookies = cookies;
    }

    /** Another window of the same browser. */
    public Visitor beside() {
        return new Visitor(server, cookies);
    }

    /** Opens the page once more that is shown. */
    public Visitor reload() {
        return open(page().request().split(" ", 2)[1]);
    }

    /** From now on goes where this says instead of where the server's redirects say. */
    public Visitor detour(UnaryOperator<String> changed) {
        detour = changed;
        return this;
    }

    public Visitor open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Submits the page's form. */
    public Visitor submit(Map<String, String> fields) {
        var form = FORM.matcher(html());
        if (!form.find()) {
            throw new AssertionError("No form in " + page());
        }
        URI action = URI.create(page().request().split(" ", 2)[1])
                .resolve(form.group(1).replace("&amp;", "&"));
        return follow(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Http.encode(fields))));
    }

    /** Follows the page's first link whose address contains that. */
    public Visitor followLink(String part) {
        var link = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"")
                .matcher(html());
        if (!link.find()) {
            throw new AssertionError("No link with " + part + " in " + page());
        }
        return open(URI.create(page().request().split(" ", 2)[1])
                .resolve(link.group(1).replace("&amp;", "&"))
                .toString());
    }

    /** The last answer. */
    public Response page() {
        if (page == null) {
            throw new IllegalStateException("Nothing was opened yet");
        }
        return page;
    }

    public String html() {
        return page().body();
    }

    public boolean hasField(String name) {
        return html().contains("name=\"" + name + "\"");
    }

    /** Where the server sent the visitor to outside of it, such as back to a client. */
    public Optional<String> left() {
        return left;
    }

    private Visitor follow(HttpRequest.Builder first) {
        HttpRequest.Builder request = first;
        left = Optional.empty();
        for (int hops = 0; hops < 15; hops++) {
            HttpResponse<String> response = send(request);
            page = Response.of(response);
            Optional<String> location = response.headers()
                    .firstValue("Location")
                    .map(target -> detour.apply(response.uri().resolve(target).toString()));
            if (location.isEmpty() || !location.get().startsWith(server)) {
                left = location;
                return this;
            }
            request = HttpRequest.newBuilder(URI.create(location.get())).GET();
        }
        throw new AssertionError("Redirected without end: " + page());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String path = request.build().uri().getPath();
        String sent = cookies.entrySet().stream()
                .filter(cookie -> path.startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            var response = client.send(request.timeout(Patience.LIMIT).build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a page", e);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        var path = PATH.matcher(header);
        var cookie = new Cookie(pair[0], path.find() ? path.group(1) : "/");
        if (header.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(cookie);
        } else {
            cookies.put(cookie, pair[1]);
        }
    }
}
