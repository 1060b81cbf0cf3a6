package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.PartnerRealm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** People whom an identity provider both pushes and signs in. */
@DisabledIfSystemProperty(
        named = "workspaces.server",
        matches = "container",
        disabledReason = "a server in a container does not reach itself at the address that browsers use")
@Tag("once")
final class ScimSignInTest {

    private static final String GUEST = PartnerRealm.addressOf("guest");

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");
    private final PartnerRealm partner = PartnerRealm.of(acme, "guest");
    private final Provisioning scim = Provisioning.of(acme).defaultRole("AN");

    @BeforeEach
    void map() {
        partner.map("workspaces-oidc-groups", Map.of("syncMode", "INHERIT"));
        partner.says(Map.of("groups", List.of("managers")));
        acme.owner()
                .api()
                .post(
                        "/organizations/" + acme.id() + "/group-mappings",
                        Map.of("source", "oidc", "group", "managers", "role", "MA"))
                .expect(201);
    }

    /** Fault 12: a sign-in neither wakes whom provisioning has put to sleep, nor leaves anything in its way. */
    @Test
    void whoeverIsInactiveStaysSoUntilProvisioningSaysOtherwise() {
        String guest = scim.make(Map.of("userName", GUEST, "name", Map.of("givenName", "Some", "familyName", "Guest")));
        link();
        assertThat(partner.signIn("guest").left()).isPresent();
        assertThat(scim.role(guest)).isEqualTo("MA");
        scim.activate(guest, false).expect(200);
        int members = acme.members().size();

        assertThat(partner.signIn("guest").left()).isEmpty();

        assertThat(scim.role(guest)).isEqualTo("DI");
        assertThat(acme.members()).hasSize(members);
        assertThat(scim.found("userName eq \"" + GUEST + "\"")).isEqualTo(1);
        scim.activate(guest, true).expect(200);
        assertThat(scim.role(guest)).isIn("AN", "MA");
    }

    private void link() {
        realm.admin()
                .post(
                        "/users/" + realm.person(GUEST).accountId() + "/federated-identity/" + PartnerRealm.ALIAS,
                        Map.of(
                                "identityProvider",
                                PartnerRealm.ALIAS,
                                "userId",
                                partner.realm().person(GUEST).accountId(),
                                "userName",
                                GUEST))
                .expect(204);
    }
}
