package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Proof;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a personal token must not open, and what must not lead to one. */
@Tag("once")
final class PersonalTokenAttackTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .organization("globex", globex -> globex.owner("owner").member("owner@acme.example", "AD"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final Person owner = acme.owner();
    private final String token = make("?organization=acme");

    @Test
    void isGoodInOneOrganizationOnly() {
        script().get("/organizations/" + globex.id()).expect(404, "organization.not_found");
        script().get("/organizations/?organization=globex").expect(404, "organization.not_found");
        script().get("/users/?organization=" + globex.id()).expect(404, "organization.not_found");
        script().get("/organizations/" + acme.id()).expect(200);
        long workspace = globex.createWorkspace(globex.owner(), "Elsewhere");
        script().get("/workspaces/" + workspace).expect(404, "workspace.not_found");

        script().patch("/current-user", Map.of("active_organization", globex.id()))
                .expect(404, "organization.not_found");

        globex.chosenByItsMembers();

        assertThat(script().get("/organizations/0")
                        .expect(200)
                        .json()
                        .path("alias")
                        .asText())
                .as("where its person works at present doesn't matter")
                .isEqualTo("acme");
    }

    /** Whoever finds it somewhere doesn't learn where else its person works. */
    @Test
    void tellsOfNoOtherOrganization() {
        JsonNode self = script().get("/current-user/whoami").expect(200).json();
        JsonNode organizations = script().get("/organizations/").expect(200).json();

        assertThat(self.path("org_membership"))
                .extracting(membership -> membership.path("organization_id").asLong())
                .containsExactly(acme.id());
        assertThat(organizations)
                .extracting(organization -> organization.path("alias").asText())
                .containsExactly("acme");
        assertThat(owner.api().get("/current-user/whoami").expect(200).json().path("org_membership"))
                .as("signed in, one sees all of one's own")
                .hasSize(2);
        assertThat(owner.api().get("/organizations/").expect(200).json()).hasSize(2);
    }

    @Test
    void opensNoEndpointOfKeycloak() {
        Http keycloak = realm.http().bearer(token);

        keycloak.get("/protocol/openid-connect/userinfo").expect(401);
        keycloak.with("Accept", "application/json").get("/account/").expect(401);
        realm.server()
                .http()
                .below("/admin/realms/" + realm.name())
                .bearer(token)
                .get("/users")
                .expect(401);
        realm.server()
                .http()
                .below("/admin/realms/" + realm.name() + "/workspaces")
                .bearer(token)
                .get("/readiness")
                .expect(401);
        assertThat(owner.introspect(token).expect(200).json().path("active").asBoolean())
                .isFalse();
        assertThat(owner.exchange(token).status()).isIn(400, 401);
        assertThat(owner.refresh(token).status()).isEqualTo(400);
        realm.base().below("/scim/v2").bearer(token).get("/Users").expect(401);
    }

    @Test
    void asksForNoDecisionsAndHasNoRoleOfTheRealm() {
        realm.give(owner.accountId(), "manage", "decide", "record-activity");
        Http base = realm.base().bearer(token);

        assertThat(Question.may("owner@acme.example", "project.view")
                        .on("project", "1")
                        .ask(base)
                        .expect(403)
                        .body())
                .startsWith("token.sign_in_needed");
        base.post("/api/activity-logs/expire", Map.of()).expect(403, "token.sign_in_needed");
        base.get("/api/organizations/" + globex.id()).expect(404, "organization.not_found");
    }

    @Test
    void makesNoOther() {
        script().post("/token/", Map.of()).expect(403, "token.sign_in_needed");
        script().send("POST", "/current-user/reset-token/").expect(403, "token.sign_in_needed");
        script().delete("/token/1").expect(403, "token.sign_in_needed");
    }

    /** A proof that nobody looks at must not look like one. */
    @Test
    void comesWithoutAProof() {
        realm.base()
                .below("/api")
                .with("Authorization", "DPoP " + token)
                .get("/organizations/")
                .expect(401, "caller.unauthenticated");
    }

    @Test
    void isNotForPagesOfOtherOrigins() {
        script().with("Origin", "http://localhost").get("/organizations/").expect(403, "origin.not_allowed");
    }

    @Test
    void noneIsMadeWithATokenThatIsBoundToItsSender() {
        Tokens unbound = owner.signIn();
        realm.clientAttributes(TestRealm.APP, Map.of("dpop.bound.access.tokens", "true"));
        Proof key = new Proof();
        String base = realm.base().base();
        String access = realm.base()
                .with("DPoP", key.of("POST", base + "/api/token/refresh"))
                .post("/api/token/refresh", Map.of("refresh", unbound.refresh()))
                .expect(200)
                .json()
                .path("access")
                .asText();

        realm.base()
                .with("Authorization", "DPoP " + access)
                .with("DPoP", key.of("POST", base + "/api/token", access))
                .post("/api/token", Map.of())
                .expect(403, "token.bound");
    }

    @Test
    void theRealmSwitchesThemOff() {
        realm.attribute("workspaces.personal_tokens", "flase");

        script().get("/organizations/").expect(401, "caller.unauthenticated");
        owner.api().post("/token/?organization=acme", Map.of()).expect(403, "token.off");
        realm.base().post("/api/token/refresh", Map.of("refresh", token)).expect(401, "token.refused");
    }

    @Test
    void opensNothingInAnotherRealm() {
        TestRealm other = TestRealm.acme();
        String pass = realm.base()
                .post("/api/token/refresh", Map.of("refresh", token))
                .expect(200)
                .json()
                .path("access")
                .asText();

        for (String shown : List.of(token, pass)) {
            other.base().bearer(shown).get("/api/organizations/").expect(401, "caller.unauthenticated");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pat-x", "pat-", "pass-1.1.1", "pass-", "pat-%00", "pass-9.99999999999.%00"})
    void whateverIsWrongWithItIsRefusedAlike(String shown) {
        String unknown = refusal("pat-" + "A".repeat(43));

        assertThat(refusal(shown)).isEqualTo(unknown);
        assertThat(refusal(token + "x")).isEqualTo(unknown);
        assertThat(refusal("eyJ.e.e")).isEqualTo(unknown);
        owner.api()
                .post("/token/blacklist/?organization=globex", Map.of("refresh", token))
                .expect(404, "token.not_found");
    }

    private String refusal(String shown) {
        return realm.base().bearer(shown).get("/api/organizations/").expect(401).body();
    }

    private String make(String organization) {
        return owner.api()
                .post("/token/" + organization, Map.of("name", "script"))
                .expect(201)
                .json()
                .path("token")
                .asText();
    }

    private Http script() {
        return realm.base().below("/api").bearer(token);
    }
}
