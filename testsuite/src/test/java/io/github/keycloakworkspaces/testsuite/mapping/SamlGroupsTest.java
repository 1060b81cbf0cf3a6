package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.PartnerRealm;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles that follow the groups in the assertions of an identity provider. */
@DisabledIfSystemProperty(
        named = "workspaces.server",
        matches = "container",
        disabledReason = "a server in a container does not reach itself at the address that browsers use")
@Tag("browser")
final class SamlGroupsTest {

    private static final String GUEST = PartnerRealm.addressOf("guest");
    private static final String TYPE = "workspaces-saml-groups";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");
    private final MappedGroups mapped = new MappedGroups(acme, "saml");

    @Test
    void aBrowserCarriesTheGroupsOver() {
        PartnerRealm partner = partner(true);
        partner.map(TYPE, Map.of("syncMode", "INHERIT"));
        mapped.role("readers", "RE");
        partner.join("guest", partner.addGroup("readers"));

        try (var browser = Browser.wide()) {
            browser.open(SignUpForm.signInAddress(realm))
                    .fill("username", GUEST)
                    .submit();
            assertThat(browser.await(partner.realm().name()).enter(GUEST).submitAndReturn())
                    .contains("code=");
        }

        assertThat(role()).isEqualTo("RE");
        assertThat(acme.member(GUEST).path("role_source").asText()).isEqualTo("saml");
    }

    /** Bugs 1 and 6. */
    @ParameterizedTest
    @ValueSource(strings = {"IMPORT", "LEGACY", "FORCE"})
    void whoMovesToAnotherGroupHasAnotherRoleAfterTheNextSignIn(String mode) {
        PartnerRealm partner = partner(false);
        partner.map(TYPE, Map.of("syncMode", mode));
        String a = partner.addGroup("a");
        String b = partner.addGroup("b");
        mapped.role("a", "MA");
        mapped.role("b", "AN");

        partner.join("guest", a);
        partner.signIn("guest");
        assertThat(role()).isEqualTo("MA");

        partner.leave("guest", a);
        partner.join("guest", b);
        partner.signIn("guest");
        assertThat(role()).isEqualTo("AN");
    }

    @Test
    void theAttributeIsTheOneThatTheMapperNames() {
        PartnerRealm partner = partner(false);
        partner.map(TYPE, Map.of("syncMode", "INHERIT", "attribute.name", "lastName"));
        mapped.role("Example", "MA");

        partner.signIn("guest");

        assertThat(role()).isEqualTo("MA");
    }

    @Test
    void theAttributeIsTheOneInTheSettings() {
        PartnerRealm partner = partner(false);
        partner.map(TYPE, Map.of("syncMode", "INHERIT"));
        acme.owner()
                .api()
                .post("/saml/settings", Map.of("mapping_groups", "lastName"))
                .expect(201);
        mapped.role("Example", "MA");

        partner.signIn("guest");

        assertThat(role()).isEqualTo("MA");
    }

    /** Attack 12: who comes by the provider of one organization is in no other, whatever its groups are called there. */
    @Test
    void groupsOfOneOrganizationGiveNothingInAnother() {
        PartnerRealm partner = partner(false);
        partner.map(TYPE, Map.of("syncMode", "INHERIT"));
        realm.admin()
                .post(
                        "/workspaces/enable",
                        Map.of(
                                "organizations",
                                List.of(Map.of(
                                        "alias",
                                        "other",
                                        "name",
                                        "Other",
                                        "owner",
                                        acme.person("manager").email()))))
                .expect(200);
        partner.join("guest", partner.addGroup("a"));

        partner.signIn("guest");

        assertThat(acme.database()
                        .query("SELECT ORGANIZATION_ID FROM KW_MEMBER WHERE PERSON_ID = ?", acme.number(GUEST)))
                .hasSize(1);
    }

    private PartnerRealm partner(boolean post) {
        return PartnerRealm.saml(acme, post, "guest");
    }

    private String role() {
        return acme.member(GUEST).path("role").asText();
    }
}
