package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.PartnerRealm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who come by the identity provider of an organization: Keycloak adds and manages them. */
@DisabledIfSystemProperty(
        named = "workspaces.server",
        matches = "container",
        disabledReason = "a server in a container does not reach itself at the address that browsers use")
@Tag("once")
final class IdentityProviderTest {

    private static final String GUEST = "guest@partner.example";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");
    private final PartnerRealm partner = PartnerRealm.of(acme, "guest");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoComesForTheFirstTimeWaits(boolean mirrored) {
        realm.mirror(mirrored);

        Visitor guest = partner.signIn("guest");

        assertThat(guest.html()).contains("kw-waiting");
        assertThat(acme.member(GUEST).path("role").asText()).isEqualTo("NO");
        assertThat(acme.nativeMembers()).contains(GUEST);
    }

    @Test
    void whoHasARoleGoesThrough() {
        partner.signIn("guest");

        acme.give(GUEST, "AN");

        assertThat(partner.signIn("guest").left())
                .hasValueSatisfying(address -> assertThat(address).contains("code="));
    }

    /** Attack 27. The account, which the organization manages, is still there. */
    @ParameterizedTest
    @ValueSource(strings = {"NO", "DI"})
    void whoLostTheRoleDoesNotComeBackByTheProvider(String role) {
        partner.signIn("guest");
        acme.give(GUEST, "AN");

        acme.give(GUEST, role);

        Visitor guest = partner.signIn("guest");
        assertThat(guest.left()).isEmpty();
        assertThat(guest.html()).contains("kw-waiting");
        assertThat(acme.member(GUEST).path("role").asText()).isEqualTo(role);
        assertThat(realm.hasAccount(GUEST)).isTrue();
    }

    @Test
    void whoWasDeletedIsNoMemberByComingAgain() {
        partner.signIn("guest");
        acme.give(GUEST, "AN");

        acme.delete(acme.owner(), GUEST).expect(204);
        partner.signIn("guest");

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(GUEST);
        assertThat(realm.hasAccount(GUEST)).isTrue();
    }

    /** An account from before that is linked to the provider: it was given up in the account console in between. */
    @Test
    void whoIsDeactivatedAndLeavesDoesNotWorkAgainByTheProvider() {
        TestRealm shared = TestRealm.draft()
                .organization(
                        "acme", organization -> organization.owner("owner").deactivated(GUEST))
                .organization("beta", organization -> organization.owner("boss").annotator(GUEST))
                .create();
        TestOrganization strict = shared.organization("acme");
        strict.owner()
                .api()
                .patch("/organizations/" + strict.id() + "/set-default-role", Map.of("default_role", "AN"))
                .expect(200);
        shared.person(GUEST).api().delete(strict.memberships() + "/me").expect(204);

        Visitor guest = PartnerRealm.of(strict, "guest").signIn("guest");

        assertThat(guest.left()).isPresent();
        assertThat(shared.person(GUEST)
                        .signIn()
                        .claim()
                        .at("/organization/alias")
                        .asText())
                .isEqualTo("beta");
        shared.person(GUEST).api().get("/organizations/" + strict.id() + "/").expect(404);
    }
}
