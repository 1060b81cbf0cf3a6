package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Attack 15: whoever may change roles, but not all of them, gets none by what groups and provisioning give. */
@Tag("once")
final class ScimRankTest {

    private final TestRealm realm =
            TestRealm.draft().organization("acme", OrganizationDraft::everyRole).create();
    private final TestOrganization acme = realm.organization("acme");
    private final String organization = "/organizations/" + acme.id();
    private final Person manager = acme.person("manager");
    private final Person admin = acme.person("admin");

    @BeforeEach
    void letManagersChangeRoles() {
        acme.owner()
                .api()
                .post(
                        organization + "/permissions",
                        Map.of(
                                "permission", "members.change_role",
                                "roles", List.of("MA", "AD", "OW"),
                                "reach", Map.of("MA", "organization")))
                .expect(200);
    }

    /** By such a token one is in every group, also one that gives a higher role, and deactivates everybody. */
    @Test
    void whoCantGiveEveryRoleMakesNoTokenForProvisioning() {
        manager.api().post(organization + "/scim-token", Map.of()).expect(403, "role.higher");

        manager.api().get(organization + "/scim-token").expect(200);
        admin.api().post(organization + "/scim-token", Map.of()).expect(201);
        realm.service("manage")
                .below("/api")
                .post(organization + "/scim-token", Map.of())
                .expect(201);
    }

    /** Without it everybody of whom a source has spoken is deactivated, Administrators as well. */
    @Test
    void whoCantGiveEveryRoleDoesNotSayWhetherRolesAreGivenByHand() {
        Provisioning.of(acme).group("Others", List.of(String.valueOf(acme.number("admin"))));
        var off = Map.of("manual_role_management", false);

        manager.api().patch(organization + "/group-mappings/settings", off).expect(403, "role.higher");
        manager.api().post("/saml/settings", off).expect(403, "role.higher");

        assertThat(acme.member("admin").path("role").asText()).isEqualTo("AD");
        manager.api().patch(organization + "/group-mappings/settings", Map.of()).expect(200);
        admin.api().patch(organization + "/group-mappings/settings", off).expect(200);
    }

    /** A program's token ends; one for provisioning needn't, and outlives it. */
    @Test
    void aPersonalTokenMakesNoTokenForProvisioning() {
        String token = admin.api()
                .post("/token/", Map.of("name", "script"))
                .expect(201)
                .json()
                .path("token")
                .asText();
        var script = realm.base().below("/api").bearer(token);

        script.post(organization + "/scim-token", Map.of()).expect(403, "token.sign_in_needed");

        script.get(organization + "/scim-token").expect(200);
    }
}
