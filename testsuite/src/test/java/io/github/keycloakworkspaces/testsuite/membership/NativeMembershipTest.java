package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens in Keycloak's own administration is followed, and the other way round. */
final class NativeMembershipTest {

    private static final String NEW = "new.person@mail.example";

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("annotator")
                                            .project("chest-xray", project -> project.member("annotator", "RE"))))
            .organization("globex", organization -> organization.owner("owner"))
            .person(NEW)
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void whoIsAddedNativelyWaits() {
        acme.addNatively(NEW).expect(201);

        assertThat(acme.member(NEW).path("role").asText()).isEqualTo("NO");
        assertThat(acme.member(NEW).path("grant_source").asText()).isEqualTo("manual");
        realm.person(NEW).directGrant().expect(400);
    }

    @Test
    void whoIsRemovedNativelyIsNoMemberAnyMore() {
        acme.person("annotator").signIn();

        acme.removeNatively("annotator").expect(204);

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain("annotator@acme.example");
        assertThat(acme.person("annotator").sessions()).isEmpty();
        assertThat(acme.person("annotator").signIn().claim().isMissingNode()).isTrue();
    }

    @Test
    void theOwnerWhoIsRemovedNativelyIsPutBack() {
        acme.removeNatively("owner").expect(204);

        assertThat(acme.nativeMembers()).contains("owner@acme.example");
        assertThat(acme.owner().signIn().claim().at("/organization/role").asText())
                .isEqualTo("OW");
    }

    @Test
    void whoIsDeactivatedAndAddedNativelyStaysOutside() {
        acme.addNatively("former").expect(201);

        assertThat(acme.nativeMembers()).doesNotContain("former@acme.example");
        assertThat(acme.member("former").path("role").asText()).isEqualTo("DI");
    }

    @Test
    void whoIsDeactivatedLeavesTheNativeOrganizationAndComesBackWithARole() {
        acme.give("annotator", "DI");
        assertThat(acme.nativeMembers()).doesNotContain("annotator@acme.example");

        acme.give("annotator", "AN");
        assertThat(acme.nativeMembers()).contains("annotator@acme.example");
    }

    @Test
    void whoIsDeletedLeavesTheNativeOrganization() {
        acme.delete(acme.owner(), "annotator").expect(204);

        assertThat(acme.nativeMembers())
                .doesNotContain("annotator@acme.example")
                .contains("owner@acme.example");
    }

    @Test
    void anAccountThatIsRemovedTakesTheMembershipAlongAndNotTheNumber() {
        long number = acme.number("annotator");

        realm.admin().delete("/users/" + acme.person("annotator").accountId()).expect(204);

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain("annotator@acme.example");
        assertThat(acme.results(acme.list(acme.owner(), "?is_deleted=true")))
                .singleElement()
                .satisfies(member ->
                        assertThat(member.path("user").path("id").asLong()).isEqualTo(number));
        assertThat(realm.server().database().query("SELECT USER_ID FROM KW_PERSON WHERE ID = ?", number))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("user_id", null));
    }

    @Test
    void anOrganizationThatIsRemovedTakesEverythingInItAlong() {
        long number = acme.id();
        long other = realm.organization("globex").id();

        acme.nativeAdmin().delete("").expect(204);

        assertThat(rows(number)).isZero();
        assertThat(rows(other)).isEqualTo(1);
        assertThat(realm.server().database().query("SELECT ID FROM KW_ORGANIZATION WHERE ID = ?", number))
                .isEmpty();
        realm.organization("globex").owner().signIn();
        assertThat(realm.organization("globex").members()).hasSize(1);
    }

    @Test
    void theOwnerOfARemovedOrganizationWorksOnInAnother() {
        var two = TestRealm.draft()
                .organization("acme", organization -> organization.owner("boss@both.example"))
                .organization(
                        "globex", organization -> organization.owner("owner").manager("boss@both.example"))
                .create();
        var boss = two.person("boss");
        boss.signIn();

        two.organization("acme").nativeAdmin().delete("").expect(204);

        assertThat(boss.sessions()).hasSize(1);
        assertThat(boss.signIn().claim().path("organization").path("alias").asText())
                .isEqualTo("globex");
    }

    @Test
    void theOwnerOfARemovedOrganizationKeepsNoSession() {
        acme.owner().signIn();

        acme.nativeAdmin().delete("").expect(204);

        assertThat(acme.owner().sessions()).isEmpty();
        assertThat(acme.owner().signIn().claim().isMissingNode()).isTrue();
    }

    @Test
    void aRealmThatIsRemovedTakesEverythingInItAlong() {
        String id = realm.admin().get("").expect(200).json().path("id").asText();
        long number = acme.id();

        realm.admin().delete("").expect(204);

        assertThat(rows(number)).isZero();
        for (String table : List.of("KW_ORGANIZATION", "KW_PERSON")) {
            assertThat(realm.server().database().query("SELECT ID FROM " + table + " WHERE REALM_ID = ?", id))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void aNativeOrganizationThatIsNotOursIsLeftAlone() {
        realm.admin()
                .post("/organizations", Map.of("name", "Initech", "alias", "initech"))
                .expect(201);

        realm.organization("initech").addNatively(NEW).expect(201);

        assertThat(realm.person(NEW).signIn().claim().isMissingNode()).isTrue();
    }

    @Test
    void aRealmWithoutOrganizationsGivesNoClaimAndNoApi() {
        var owner = acme.owner();
        owner.signIn();

        realm.admin().put("", Map.of("organizationsEnabled", false)).expect(204);

        owner.api().get("/organizations/").expect(403, "realm.not_ready");
        assertThat(owner.signIn().claim().isMissingNode()).isTrue();
    }

    @Test
    void aDisabledOrganizationGivesNoClaimAndNoApi() {
        var annotator = acme.person("annotator");
        annotator.signIn();

        acme.disable();

        annotator.api().get("/organizations/").expect(403, "member.not_active");
        assertThat(annotator.signIn().claim().isMissingNode()).isTrue();
    }

    private int rows(long organization) {
        return List.of("KW_MEMBER", "KW_WORKSPACE", "KW_PROJECT", "KW_WORKSPACE_MEMBER", "KW_PROJECT_MEMBER").stream()
                .mapToInt(table -> realm.server()
                        .database()
                        .query("SELECT ID FROM " + table + " WHERE ORGANIZATION_ID = ?", organization)
                        .size())
                .sum();
    }
}
