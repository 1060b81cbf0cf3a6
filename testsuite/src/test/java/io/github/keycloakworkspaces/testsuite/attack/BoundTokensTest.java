package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Proof;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens that belong to a key or certificate of their sender are no use to anybody else. */
@Tag("once")
final class BoundTokensTest {

    private final TestRealm realm = TestRealm.acme();
    private final Person manager = realm.organization("acme").person("manager");

    @Test
    void aTokenThatNamesACertificateNeedsIt() {
        realm.clientAdmin(TestRealm.APP)
                .post(
                        "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "confirmation",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-hardcoded-claim-mapper",
                                "config",
                                Map.of(
                                        "claim.name",
                                        "cnf",
                                        "claim.value",
                                        "{\"x5t#S256\":\"bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2\"}",
                                        "jsonType.label",
                                        "JSON",
                                        "access.token.claim",
                                        "true")))
                .expect(201);
        String token = manager.signIn().access();
        assertThat(Tokens.payload(token).path("cnf").has("x5t#S256")).isTrue();

        assertRefused(token);
    }

    @Test
    void aClientsTokensNeedACertificateOnceTheClientDoes() {
        String token = manager.signIn().access();
        manager.userinfo(token).expect(200);

        realm.clientAttributes(TestRealm.APP, Map.of("tls.client.certificate.bound.access.tokens", "true"));

        manager.userinfo(token).expect(401);
        assertRefused(token);
    }

    /** The client itself has no rule then, and its tokens no key. Keycloak's refusal (26.7) breaks off with 500. */
    @Test
    void whatAPolicyOfTheRealmWantsOfUserinfoItWantsOfUs() {
        String token = manager.signIn().access();
        realm.admin()
                .put(
                        "/client-policies/profiles",
                        Map.of(
                                "profiles",
                                List.of(Map.of(
                                        "name",
                                        "bound",
                                        "executors",
                                        List.of(Map.of(
                                                "executor",
                                                "holder-of-key-enforcer",
                                                "configuration",
                                                Map.of("auto-configure", false)))))))
                .expect(204);
        realm.admin()
                .put(
                        "/client-policies/policies",
                        Map.of(
                                "policies",
                                List.of(Map.of(
                                        "name",
                                        "bound",
                                        "enabled",
                                        true,
                                        "conditions",
                                        List.of(Map.of("condition", "any-client", "configuration", Map.of())),
                                        "profiles",
                                        List.of("bound")))))
                .expect(204);

        assertRefused(token);
    }

    @Test
    void refreshingHereNeedsTheProofThatTheClientNeeds() {
        Tokens tokens = manager.signIn();
        realm.clientAttributes(TestRealm.APP, Map.of("dpop.bound.access.tokens", "true"));
        manager.refresh(tokens.refresh()).expect(400);
        String address = realm.base().base() + "/api/token/refresh";

        refresh(realm.base(), tokens).expect(401, "token.refused");
        refresh(realm.base().with("DPoP", "x.y.z"), tokens).expect(401, "token.refused");
        refresh(realm.base().with("DPoP", new Proof().of("POST", realm.base().base())), tokens)
                .expect(401, "token.refused");
        Proof key = new Proof();
        String access = refresh(realm.base().with("DPoP", key.of("POST", address)), tokens)
                .expect(200)
                .json()
                .path("access")
                .asText();

        realm.base().bearer(access).get("/api/current-user/whoami").expect(401);
        String whoami = realm.base().base() + "/api/current-user/whoami";
        realm.base()
                .with("Authorization", "DPoP " + access)
                .with("DPoP", key.of("GET", whoami, access))
                .get("/api/current-user/whoami")
                .expect(200);
    }

    @Test
    void whatIsNoTokenAtAllIsRefused() {
        for (String token : new String[] {"eyJhbGciOiJSUzI1NiJ9.bnVsbA.AA", "e30.e30.AA", "..", "e30.W10.AA"}) {
            realm.base().post("/api/token/refresh", Map.of("refresh", token)).expect(401, "token.refused");
        }
    }

    private static Response refresh(Http base, Tokens tokens) {
        return base.post("/api/token/refresh", Map.of("refresh", tokens.refresh()));
    }

    private void assertRefused(String token) {
        Http caller = realm.base().bearer(token);

        caller.get("/api/organizations/").expect(401, "caller.unauthenticated");
        Question.may("manager@acme.example", "project.view")
                .on("project", "1")
                .ask(caller)
                .expect(401);
        realm.base()
                .with("Authorization", "Token " + token)
                .get("/api/current-user/whoami")
                .expect(401);
    }
}
