package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Another party that says by signed assertions who its people are, for which a realm's client gets tokens (RFC 7523). */
public final class SignedAssertions {

    private static final String ALIAS = "assertions";
    private static final String ISSUER = "https://assertions.example";

    private final TestRealm realm;
    private final KeyPair keys;

    private SignedAssertions(TestRealm realm, KeyPair keys) {
        this.realm = realm;
        this.keys = keys;
    }

    /** Has the realm trust it, and the service use it. */
    public static SignedAssertions trusted(TestRealm realm) {
        var assertions = new SignedAssertions(realm, RsaKeys.generate());
        assertions.addProvider();
        realm.clientAttributes(
                TestRealm.SERVICE,
                Map.of("oauth2.jwt.authorization.grant.enabled", "true", "oauth2.jwt.authorization.grant.idp", ALIAS));
        return assertions;
    }

    private void addProvider() {
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.ofEntries(
                                entry("alias", ALIAS),
                                entry("providerId", "jwt-authorization-grant"),
                                entry("enabled", true),
                                entry(
                                        "config",
                                        Map.ofEntries(
                                                entry("issuer", ISSUER),
                                                entry("useJwksUrl", "false"),
                                                entry("publicKeySignatureVerifier", key),
                                                entry("jwtAuthorizationGrantEnabled", "true"),
                                                entry("jwtAuthorizationGrantAllowedClockSkew", "60")))))
                .expect(201);
    }

    /** The service asks for a token for somebody, whom the other party knows by the account's id. */
    public Response grant(Person person) {
        String account = person.accountId();
        realm.admin()
                .post(
                        "/users/" + account + "/federated-identity/" + ALIAS,
                        Map.of("identityProvider", ALIAS, "userId", account, "userName", person.email()));
        return realm.http()
                .basic(TestRealm.SERVICE, TestRealm.SECRET)
                .form(
                        "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                                "scope",
                                "openid",
                                "assertion",
                                assertion(account)));
    }

    private String assertion(String subject) {
        long now = Instant.now().getEpochSecond();
        String signed = part(Map.of("alg", "RS256", "typ", "JWT"))
                + "."
                + part(Map.of(
                        "iss",
                        ISSUER,
                        "sub",
                        subject,
                        "aud",
                        List.of(realm.http().base()),
                        "jti",
                        UUID.randomUUID().toString(),
                        "iat",
                        now,
                        "exp",
                        now + 120));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, ?> content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(content).getBytes(StandardCharsets.UTF_8));
    }
}
