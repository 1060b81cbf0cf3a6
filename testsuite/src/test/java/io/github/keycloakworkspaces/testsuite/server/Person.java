package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody of a realm, who signs in at the first use and then keeps the session. */
public final class Person {

    private final TestRealm realm;
    private final String email;
    private volatile @Nullable Tokens tokens;

    Person(TestRealm realm, String email) {
        this.realm = realm;
        this.email = email;
    }

    public String email() {
        return email;
    }

    /** Tries to get tokens by the direct grant. */
    public Response directGrant() {
        return directGrant(TestRealm.APP);
    }

    public Response directGrant(String client) {
        return token(Map.ofEntries(
                entry("grant_type", "password"),
                entry("client_id", client),
                entry("scope", "openid"),
                entry("username", email),
                entry("password", TestRealm.PASSWORD)));
    }

    /** Starts a new session. */
    public Tokens signIn() {
        Tokens fresh = Tokens.of(directGrant());
        tokens = fresh;
        return fresh;
    }

    /** Those of the present session. */
    public Tokens tokens() {
        Tokens present = tokens;
        return present == null ? signIn() : present;
    }

    public String token() {
        return tokens().access();
    }

    /** {@code {base}/api} with the access token. */
    public Http api() {
        return base().below("/api");
    }

    /** {@code {base}} with the access token. */
    public Http base() {
        return realm.base().bearer(token());
    }

    /** Signs in for longer than a session lasts, and gives the offline token. */
    public String offlineToken() {
        return token(Map.ofEntries(
                        entry("grant_type", "password"),
                        entry("client_id", TestRealm.APP),
                        entry("scope", "openid offline_access"),
                        entry("username", email),
                        entry("password", TestRealm.PASSWORD)))
                .expect(200)
                .json()
                .path("refresh_token")
                .asText();
    }

    public Response refresh() {
        return refresh(tokens().refresh());
    }

    public Response refresh(String refreshToken) {
        return token(Map.ofEntries(
                entry("grant_type", "refresh_token"),
                entry("client_id", TestRealm.APP),
                entry("refresh_token", refreshToken)));
    }

    public Response userinfo() {
        return realm.http().bearer(token()).get("/protocol/openid-connect/userinfo");
    }

    public Response introspect() {
        return realm.http()
                .basic(TestRealm.SERVICE, TestRealm.SECRET)
                .form("/protocol/openid-connect/token/introspect", Map.of("token", token()));
    }

    /** The account's id in Keycloak. */
    public String accountId() {
        return realm.accounts(email).path(0).path("id").asText();
    }

    /** The sessions that Keycloak knows of. */
    public JsonNode sessions() {
        return realm.admin()
                .get("/users/" + accountId() + "/sessions")
                .expect(200)
                .json();
    }

    private Response token(Map<String, String> fields) {
        return realm.http().form("/protocol/openid-connect/token", fields);
    }
}
