package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An application that people work with: its first page starts a sign-in with PKCE, and who comes back from that sees
 * their tasks. It refuses codes that it didn't ask for, as applications do.
 */
public final class Application implements AutoCloseable {

    public static final String ID = "labels";
    public static final String WORK = "Your tasks";

    private static final String STATE = "asked-by-the-application";

    /** Of the verifier that RFC 7636 has as its example. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final HttpServer server;
    private final TestRealm realm;

    private Application(TestRealm realm, HttpServer server) {
        this.realm = realm;
        this.server = server;
        server.createContext("/", this::home);
        server.createContext("/callback", Application::callback);
        server.start();
    }

    /**
     * Starts one that is a client of the realm and demands PKCE.
     *
     * @param baseUrl below its own address; empty for none
     */
    public static Application of(TestRealm realm, String baseUrl, String... redirects) {
        try {
            var application = new Application(
                    realm, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            realm.admin()
                    .post("/clients", application.client(baseUrl, List.of(redirects)))
                    .expect(201);
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> client(String baseUrl, List<String> redirects) {
        return Map.ofEntries(
                entry("clientId", ID),
                entry("publicClient", true),
                entry("baseUrl", baseUrl.isEmpty() ? "" : address() + baseUrl),
                entry("attributes", Map.of("pkce.code.challenge.method", "S256")),
                entry(
                        "redirectUris",
                        redirects.stream().map(path -> address() + path).toList()));
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void home(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/")) {
            exchange.sendResponseHeaders(404, -1); // browsers ask for icons
            exchange.close();
            return;
        }
        if (exchange.getRequestURI().getQuery() != null) {
            show(exchange, "Nobody asked for this");
            return;
        }
        String request = Http.encode(Map.ofEntries(
                entry("client_id", ID),
                entry("response_type", "code"),
                entry("scope", "openid"),
                entry("state", STATE),
                entry("code_challenge", CHALLENGE),
                entry("code_challenge_method", "S256"),
                entry("redirect_uri", address() + "/callback")));
        exchange.getResponseHeaders().set("Location", realm.http().base() + "/protocol/openid-connect/auth?" + request);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void callback(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        show(exchange, query.contains("state=" + STATE) && query.contains("code=") ? WORK : "Nobody asked for this");
    }

    private static void show(HttpExchange exchange, String heading) throws IOException {
        byte[] page = ("<!DOCTYPE html><title>Labels</title><h1>" + heading + "</h1>").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
