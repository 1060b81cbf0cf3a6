package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/** Tabs of one browser, each with the same app: they share the session, and every tab keeps its own tokens. */
public final class Tabs {

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final TestRealm realm;
    private final String email;
    private final Visitor visitor;

    private Tabs(TestRealm realm, String email) {
        this.realm = realm;
        this.email = email;
        this.visitor = new Visitor(realm.server());
    }

    public static Tabs of(TestRealm realm, Person person) {
        return new Tabs(realm, person.email());
    }

    /** Opens the app in a new tab, which asks for that besides {@code openid}. */
    public Tokens open(String scope) {
        return redeem(code(scope));
    }

    /** As {@link #open}, as far as the code. */
    public String code(String scope) {
        visitor.open(realm.http().base() + "/protocol/openid-connect/auth?"
                + Http.encode(Map.ofEntries(
                        entry("client_id", TestRealm.APP),
                        entry("response_type", "code"),
                        entry("scope", "openid " + scope),
                        entry("redirect_uri", TestRealm.REDIRECT))));
        if (visitor.left().isEmpty() && visitor.hasField("username") && !visitor.hasField("password")) {
            visitor.submit(Map.of("username", email));
        }
        if (visitor.left().isEmpty() && visitor.hasField("password")) {
            visitor.submit(Map.of("username", email, "password", TestRealm.PASSWORD));
        }
        var code = CODE.matcher(visitor.left()
                .map(URI::create)
                .map(URI::getRawQuery)
                .map("?"::concat)
                .orElse(""));
        if (!code.find()) {
            throw new AssertionError("No code: " + visitor.left() + " " + visitor.page());
        }
        return code.group(1);
    }

    public Tokens redeem(String code) {
        return Tokens.of(tryToRedeem(code));
    }

    public Response tryToRedeem(String code) {
        return realm.http()
                .form(
                        "/protocol/openid-connect/token",
                        Map.ofEntries(
                                entry("grant_type", "authorization_code"),
                                entry("client_id", TestRealm.APP),
                                entry("redirect_uri", TestRealm.REDIRECT),
                                entry("code", code)));
    }
}
