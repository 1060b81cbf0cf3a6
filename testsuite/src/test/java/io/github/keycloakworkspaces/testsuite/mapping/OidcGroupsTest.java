package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.PartnerRealm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles that follow the groups in the tokens of an identity provider. */
@DisabledIfSystemProperty(
        named = "workspaces.server",
        matches = "container",
        disabledReason = "a server in a container does not reach itself at the address that browsers use")
@Tag("once")
final class OidcGroupsTest {

    private static final String GUEST = PartnerRealm.addressOf("guest");
    private static final String TYPE = "workspaces-oidc-groups";

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    draft -> draft.everyRole()
                            .workspace("Radiology", workspace -> workspace.project("scans", project -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final PartnerRealm partner = PartnerRealm.of(acme, "guest", "owner", "annotator");
    private final MappedGroups mapped = new MappedGroups(acme, "oidc");

    @Test
    void whoComesForTheFirstTimeHasWhatTheGroupsGive() {
        read();
        mapped.role("readers", "RE");
        mapped.workspace("readers", acme.workspace("Radiology"));
        says("readers", "others");

        Visitor guest = partner.signIn("guest");

        assertThat(guest.left())
                .hasValueSatisfying(address -> assertThat(address).contains("code="));
        assertThat(role()).isEqualTo("RE");
        assertThat(member().path("role_source").asText()).isEqualTo("saml");
        assertThat(acme.nativeMembers()).contains(GUEST);
    }

    /** Bugs 1 and 6. */
    @ParameterizedTest
    @ValueSource(strings = {"IMPORT", "LEGACY", "FORCE"})
    void whoMovesToAnotherGroupHasAnotherRoleAfterTheNextSignIn(String mode) {
        partner.configure("syncMode", mode);
        read();
        mapped.role("a", "MA");
        mapped.role("b", "AN");

        says("a");
        partner.signIn("guest");
        assertThat(role()).isEqualTo("MA");

        says("b");
        partner.signIn("guest");
        assertThat(role()).isEqualTo("AN");

        says("a", "b");
        partner.signIn("guest");
        assertThat(role()).isEqualTo("MA");
    }

    /** Bug 1. */
    @Test
    void aMappingCountsAtOnceForWhoWasSeenInItsGroup() {
        partner.configure("syncMode", "IMPORT");
        read();
        says("a");
        partner.signIn("guest");
        assertThat(role()).isEqualTo("NO");

        long mapping = mapped.role("a", "MA");
        assertThat(role()).isEqualTo("MA");

        mapped.remove(mapping);
        assertThat(role()).isEqualTo("NO");
    }

    /** Bug 4: only what is empty means that somebody is in no group. */
    @Test
    void aMissingClaimChangesNothing() {
        read();
        mapped.role("a", "MA");
        says("a");
        partner.signIn("guest");

        partner.says(Map.of());
        partner.signIn("guest");
        assertThat(role()).isEqualTo("MA");

        says();
        partner.signIn("guest");
        assertThat(role()).isEqualTo("NO");
        assertThat(mapped.problems()).isEmpty();
    }

    @Test
    void aMapperMaySayThatMissingMeansNone() {
        partner.map(TYPE, Map.of("syncMode", "INHERIT", "missing.means.none", "true"));
        mapped.role("a", "MA");
        says("a");
        partner.signIn("guest");

        partner.says(Map.of());
        partner.signIn("guest");

        assertThat(role()).isEqualTo("NO");
    }

    /** Bug 4: a grant by hand survives what a provider doesn't say, and that somebody is in no group. */
    @Test
    void aRoleByHandSurvivesMissingAndEmptyClaims() {
        read();
        mapped.role("a", "MA");
        partner.says(Map.of());
        partner.signIn("guest");
        acme.give(GUEST, "AN");

        partner.signIn("guest");
        assertThat(role()).isEqualTo("AN");
        says();
        partner.signIn("guest");
        assertThat(role()).isEqualTo("AN");
    }

    /** Bug 3. */
    @Test
    void anOverageChangesNothingAndIsTold() {
        read();
        mapped.role("a", "MA");
        says("a");
        partner.signIn("guest");

        partner.says(Map.of("_claim_names", Map.of("groups", "src1"), "_claim_sources", Map.of("src1", Map.of())));
        Visitor guest = partner.signIn("guest");

        assertThat(guest.left()).isPresent();
        assertThat(role()).isEqualTo("MA");
        assertThat(mapped.errors()).singleElement().satisfies(error -> {
            assertThat(error.path("code").asText()).isEqualTo("groups.overage");
            assertThat(error.toString()).contains(GUEST);
        });
    }

    @Test
    void whatIsNoListOfNamesChangesNothingAndIsTold() {
        read();
        mapped.role("a", "MA");
        says("a");
        partner.signIn("guest");

        partner.says(Map.of("groups", List.of(Map.of("name", "b"))));
        partner.signIn("guest");

        assertThat(mapped.problems()).containsExactly("groups.malformed");
        assertThat(role()).isEqualTo("MA");
    }

    /** Attack 19. */
    @Test
    void theCaseOfAGroupsNameCounts() {
        read();
        mapped.role("Admins", "AD");
        says("admins", "ADMINS", "Admins ");

        partner.signIn("guest");

        assertThat(role()).isEqualTo("NO");
    }

    /** Bug 5. */
    @Test
    void theOwnerSignsInAndStaysTheOwner() {
        read();
        mapped.role("a", "AN");
        link("owner", acme.owner().email());
        says("a");

        Visitor owner = partner.signIn("owner");

        assertThat(owner.left()).isPresent();
        assertThat(acme.member("owner").path("role").asText()).isEqualTo("OW");
        says();
        partner.signIn("owner");
        assertThat(acme.member("owner").path("role").asText()).isEqualTo("OW");
    }

    /** Bug 6. */
    @ParameterizedTest
    @ValueSource(strings = {"IMPORT", "FORCE"})
    void anAccountThatIsLinkedLaterFollowsItsGroups(String mode) {
        partner.configure("syncMode", mode);
        read();
        mapped.role("a", "MA");
        link("annotator", acme.person("annotator").email());
        says("a");
        long number = acme.number("annotator");

        partner.signIn("annotator");

        // The sign-in may have brought the account another address.
        assertThat(acme.members().stream()
                        .filter(member -> member.path("user").path("id").asLong() == number)
                        .map(member -> member.path("role").asText()))
                .containsExactly("MA");
    }

    @Test
    void whoIsDeactivatedStaysDeactivated() {
        read();
        mapped.role("a", "MA");
        says("a");
        partner.signIn("guest");
        acme.give(GUEST, "DI");

        Visitor guest = partner.signIn("guest");

        assertThat(guest.left()).isEmpty();
        assertThat(role()).isEqualTo("DI");
    }

    @Test
    void whoWasDeletedIsNoMemberByAGroup() {
        read();
        mapped.role("a", "MA");
        says("a");
        partner.signIn("guest");

        acme.delete(acme.owner(), GUEST).expect(204);
        partner.signIn("guest");

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(GUEST);
    }

    @Test
    void theAdminConsoleOffersTheMapper() {
        JsonNode types = realm.admin()
                .get("/identity-provider/instances/" + PartnerRealm.ALIAS + "/mapper-types")
                .expect(200)
                .json();

        assertThat(types.has("workspaces-saml-groups")).isFalse();
        assertThat(types.path(TYPE).path("category").asText()).isEqualTo("Workspaces");
        assertThat(types.path(TYPE).path("properties"))
                .extracting(property -> property.path("name").asText())
                .containsExactly("claim", "organization", "missing.means.none");
    }

    @Test
    void aMapperMayNameAnotherOrganization() {
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
        partner.map(TYPE, Map.of("syncMode", "INHERIT", "organization", "other"));
        mapped.role("a", "MA");
        says("a");

        partner.signIn("guest");

        assertThat(role()).isEqualTo("NO");
        assertThat(acme.database()
                        .query("SELECT ORGANIZATION_ID FROM KW_MEMBER WHERE PERSON_ID = ?", acme.number(GUEST)))
                .hasSize(2);
    }

    private void read() {
        partner.map(TYPE, Map.of("syncMode", "INHERIT"));
    }

    private void says(String... groups) {
        partner.says(Map.of("groups", groups));
    }

    /** Links an account as an administrator does. */
    private void link(String person, String account) {
        String subject = partner.realm().person(PartnerRealm.addressOf(person)).accountId();
        realm.admin()
                .post(
                        "/users/" + realm.person(account).accountId() + "/federated-identity/" + PartnerRealm.ALIAS,
                        Map.of(
                                "identityProvider",
                                PartnerRealm.ALIAS,
                                "userId",
                                subject,
                                "userName",
                                PartnerRealm.addressOf(person)))
                .expect(204);
    }

    private JsonNode member() {
        return acme.member(GUEST);
    }

    private String role() {
        return member().path("role").asText();
    }
}
