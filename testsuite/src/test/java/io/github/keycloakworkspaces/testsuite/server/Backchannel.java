package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Signs people in at a device of theirs (CIBA): a server that asks it, and the device, which always says yes. */
public final class Backchannel implements AutoCloseable {

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final HttpServer device;
    private final SecondServer server;

    private Backchannel() {
        try {
            device = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        device.createContext("/", this::hear);
        device.start();
        server = SecondServer.start("--spi-ciba-auth-channel--ciba-http-auth-channel--http-authentication-channel-uri="
                + "http://localhost:" + device.getAddress().getPort() + "/");
    }

    public static Backchannel start() {
        return new Backchannel();
    }

    /** The service asks for a token for somebody, who agrees. */
    public Response grant(TestRealm realm, Person person) {
        realm.clientAttributes(TestRealm.SERVICE, Map.of("oidc.ciba.grant.enabled", "true"));
        Http service = server.realm(realm).basic(TestRealm.SERVICE, TestRealm.SECRET);
        String request = service.form(
                        "/protocol/openid-connect/ext/ciba/auth",
                        Map.of("scope", "openid", "login_hint", person.email()))
                .expect(200)
                .json()
                .path("auth_req_id")
                .asText();
        // The request was answered, so the device was asked before.
        server.realm(realm)
                .with("Authorization", asked.remove())
                .post("/protocol/openid-connect/ext/ciba/auth/callback", Map.of("status", "SUCCEED"))
                .expect(200);
        return service.form(
                "/protocol/openid-connect/token",
                Map.ofEntries(entry("grant_type", "urn:openid:params:grant-type:ciba"), entry("auth_req_id", request)));
    }

    private void hear(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.close();
        device.stop(0);
    }
}
