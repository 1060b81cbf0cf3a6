package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.PartnerRealm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** People whom an identity provider makes and deactivates by SCIM, and who sign in by the same provider. */
@DisabledIfSystemProperty(
        named = "workspaces.server",
        matches = "container",
        disabledReason = "a server in a container does not reach itself at the address that browsers use")
@Tag("once")
final class ScimSignInTest {

    private static final String ADA = PartnerRealm.addressOf("ada");

    private final TestRealm realm =
            TestRealm.draft().organization("acme", OrganizationDraft::everyRole).create();
    private final TestOrganization acme = realm.organization("acme");
    private final PartnerRealm partner = PartnerRealm.of(acme, "ada");
    private final Provisioning scim = Provisioning.of(acme).defaultRole("AN");

    /** Fault 12. */
    @Test
    void whoWasDeactivatedStaysSoAfterSigningInAndComesBackBySaying() {
        readGroups();
        mapOidcGroup("managers", "MA");
        String ada = scim.make(ADA);
        link();
        scim.activate(ada, false).expect(200);
        int before = rows();

        partner.signIn("ada");

        assertThat(scim.role(ada)).isEqualTo("DI");
        assertThat(rows()).isEqualTo(before);
        assertThat(scim.found("userName eq \"" + ADA + "\"")).isEqualTo(1);
        scim.send("POST", "/Users", Map.of("userName", ADA)).expect(409);

        scim.activate(ada, true).expect(200);
        partner.signIn("ada");
        assertThat(scim.role(ada)).isEqualTo("MA");
    }

    /** Fault 12: whom a sign-in made is found by the name that a POST would call a duplicate. */
    @Test
    void whoCameByTheProviderFirstIsFoundAndTakenOver() {
        readGroups();
        mapOidcGroup("managers", "RE");
        partner.signIn("ada");
        int before = rows();

        int found = scim.found("userName eq \"" + ADA + "\"");
        scim.send("POST", "/Users", Map.of("userName", ADA)).expect(409);

        assertThat(found).isEqualTo(1);
        assertThat(rows()).isEqualTo(before);
    }

    private void readGroups() {
        partner.map("workspaces-oidc-groups", Map.of("syncMode", "INHERIT"));
        partner.says(Map.of("groups", List.of("managers")));
    }

    private void mapOidcGroup(String group, String role) {
        acme.owner()
                .api()
                .post(
                        "/organizations/" + acme.id() + "/group-mappings",
                        Map.of("source", "oidc", "group", group, "role", role))
                .expect(201);
    }

    /** The account that SCIM made is the one of the provider's person, as after a first sign-in. */
    private void link() {
        JsonNode there = partner.realm()
                .admin()
                .get("/users?exact=true&email=" + Http.encode(ADA))
                .expect(200)
                .json()
                .path(0);
        String here = scim.account(ADA).path("id").asText();
        realm.admin()
                .post(
                        "/users/" + here + "/federated-identity/" + PartnerRealm.ALIAS,
                        Map.of(
                                "identityProvider", PartnerRealm.ALIAS,
                                "userId", there.path("id").asText(),
                                "userName", there.path("username").asText()))
                .expect(204);
    }

    /** Everybody whom the organization has a row of, deleted ones among them. */
    private int rows() {
        return acme.database()
                .query("SELECT PERSON_ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ?", acme.id())
                .size();
    }
}
