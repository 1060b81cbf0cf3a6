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
        return directGrant(client, "openid");
    }

    public Response directGrant(String client, String scope) {
        return token(Map.ofEntries(
                entry("grant_type", "password"),
                entry("client_id", client),
                entry("scope", scope),
                entry("username", email),
                entry("password", TestRealm.PASSWORD)));
    }

    /** Starts a new session. */
    public Tokens signIn() {
        Tokens fresh = Tokens.of(directGrant());
        tokens = fresh;
        return fresh;
    }

    /** Starts a new session for which something is asked for besides {@code openid}. */
    public Tokens signIn(String scope) {
        Tokens fresh = Tokens.of(directGrant(TestRealm.APP, "openid " + scope));
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
        return directGrant(TestRealm.APP, "openid offline_access")
                .expect(200)
                .json()
                .path("refresh_token")
                .asText();
    }

    public Response refresh() {
        return refresh(tokens().refresh());
    }

    public Response refresh(String refreshToken) {
        return refresh(TestRealm.APP, refreshToken);
    }

    public Response refresh(String client, String refreshToken) {
        return token(Map.ofEntries(
                entry("grant_type", "refresh_token"),
                entry("client_id", client),
                entry("refresh_token", refreshToken)));
    }

    /** Refreshes with less scope than was asked for. */
    public Tokens narrowed(Tokens old, String scope) {
        return Tokens.of(token(Map.ofEntries(
                entry("grant_type", "refresh_token"),
                entry("client_id", TestRealm.APP),
                entry("scope", scope),
                entry("refresh_token", old.refresh()))));
    }

    /** Refreshes these tokens, which are not those of the present session then. */
    public Tokens refreshed(Tokens old) {
        return Tokens.of(refresh(old.refresh()));
    }

    public Response userinfo() {
        return userinfo(token());
    }

    public Response userinfo(String accessToken) {
        return realm.http().bearer(accessToken).get("/protocol/openid-connect/userinfo");
    }

    public Response introspect() {
        return introspect(token());
    }

    public Response introspect(String accessToken) {
        return realm.http()
                .basic(TestRealm.SERVICE, TestRealm.SECRET)
                .form("/protocol/openid-connect/token/introspect", Map.of("token", accessToken));
    }

    /** The service gets a token of its own for the access token of the present session. */
    public Response exchange() {
        return exchange(token());
    }

    public Response exchange(String accessToken) {
        return realm.http()
                .basic(TestRealm.SERVICE, TestRealm.SECRET)
                .form(
                        "/protocol/openid-connect/token",
                        Map.ofEntries(
                                entry("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
                                entry("subject_token", accessToken),
                                entry("subject_token_type", "urn:ietf:params:oauth:token-type:access_token")));
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
