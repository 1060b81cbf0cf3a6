package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Another realm whose people sign in to an organization of the first one: the organization's identity provider. */
public final class PartnerRealm {

    private static final String ALIAS = "partner";
    private static final String DOMAIN = "partner.example";

    private final TestRealm realm;
    private final TestRealm partner;

    private PartnerRealm(TestRealm realm, TestRealm partner) {
        this.realm = realm;
        this.partner = partner;
    }

    /** Links it with the organization, which owns the domain {@code partner.example} then. */
    public static PartnerRealm of(TestOrganization organization, String... people) {
        RealmDraft draft = TestRealm.draft().plain();
        for (String person : people) {
            draft.person(person + "@" + DOMAIN);
        }
        var linked = new PartnerRealm(organization.realm(), draft.create());
        linked.allowRedirect();
        linked.addProvider();
        organization.ownDomain(DOMAIN);
        organization
                .nativeAdmin()
                .text("POST", "/identity-providers", "application/json", ALIAS)
                .expect(204);
        return linked;
    }

    /** Somebody of the partner goes to the first realm's app, and signs in at home on the way. */
    public Visitor signIn(String person) {
        String email = person + "@" + DOMAIN;
        var visitor = new Visitor(realm.server());
        visitor.open(SignUpForm.signInAddress(realm));
        visitor.submit(Map.of("username", email));
        if (!visitor.hasField("password")) {
            visitor.submit(Map.of("username", email));
        }
        visitor.submit(Map.of("username", email, "password", TestRealm.PASSWORD));
        return visitor;
    }

    private void allowRedirect() {
        var client = (ObjectNode) partner.admin()
                .get("/clients?clientId=" + TestRealm.APP)
                .expect(200)
                .json()
                .path(0);
        client.putArray("redirectUris").add(realm.http().base() + "/broker/" + ALIAS + "/endpoint*");
        partner.admin().put("/clients/" + client.path("id").asText(), client).expect(204);
    }

    private void addProvider() {
        String home = partner.http().base() + "/protocol/openid-connect";
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.ofEntries(
                                entry("alias", ALIAS),
                                entry("providerId", "oidc"),
                                entry("enabled", true),
                                entry("trustEmail", true),
                                entry(
                                        "config",
                                        Map.ofEntries(
                                                entry("clientId", TestRealm.APP),
                                                entry("clientSecret", "none"),
                                                entry("clientAuthMethod", "client_secret_post"),
                                                entry("defaultScope", "openid profile email"),
                                                entry("authorizationUrl", home + "/auth"),
                                                entry("tokenUrl", home + "/token"),
                                                entry("jwksUrl", home + "/certs"),
                                                entry("useJwksUrl", "true"),
                                                entry("validateSignature", "true"),
                                                entry("issuer", partner.http().base()),
                                                entry("kc.org.domain", DOMAIN),
                                                entry("kc.org.broker.redirect.mode.email-matches", "true")))))
                .expect(201);
    }
}
