package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Keycloak's authorization services grant by a policy of ours, where resources name what they are. */
@Tag("once")
final class RoleMatrixPolicyTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", RoleMatrixPolicyTest::furnish)
            .organization("globex", RoleMatrixPolicyTest::furnish)
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Map<String, String> CHEST =
            Map.of("organization", "alias:acme", "project", "external:chest-xray");
    private static final ResourceServer SERVER = ResourceServer.in(REALM)
            .resource("chest", CHEST, "project.change", "projects.change", "review.access", "data.view", "people.eat")
            .resource("letters", Map.of("organization", "alias:acme", "project", "external:letters"), "review.access")
            .resource("by number", Map.of("project", number(ACME.project("chest-xray"))), "project.change")
            .resource("task", task("reviewer@acme.example"), "data.view")
            .resource("own task", task("email:annotator@acme.example"), "data.view")
            .resource("radiology", Map.of("workspace", number(ACME.workspace("Radiology"))), "workspace.change")
            .resource("acme", Map.of("organization", number(ACME.id())), "members.invite", "organizations.invite")
            .resource("unknown", Map.of("organization", "alias:acme", "project", "external:nix"), "project.view")
            .resource("nowhere", Map.of("organization", "alias:nix"), "people.view")
            .resource("ambiguous", Map.of("project", "external:chest-xray"), "project.view")
            .resource("elsewhere", elsewhere("alias:acme"), "project.view")
            .resource("astray", astray(), "project.view")
            .resource("no project", Map.of("organization", "alias:acme", "task", "77"), "data.view")
            .resource("of no type", Map.of("organization", "acme"), "people.view")
            .resource("unnamed", Map.of(), "project.view")
            .raw(
                    "twofold",
                    "thing",
                    Map.of("workspaces.organization", List.of("alias:acme", "alias:globex")),
                    Set.of("people.view"))
            .permissions()
            .create();

    private static void furnish(OrganizationDraft organization) {
        organization
                .everyRole()
                .workspace(
                        "Radiology",
                        radiology -> radiology
                                .member("manager")
                                .member("reviewer")
                                .member("annotator")
                                .project("chest-xray", OrganizationDraft.ProjectDraft::showAnnotationHistory))
                .workspace("Notes", notes -> notes.project("letters", letters -> letters.member("annotator", "RE")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chest#project.change       | owner admin manager
            chest#projects.change      | owner admin manager
            chest#review.access        | owner admin manager reviewer
            letters#review.access      | owner admin annotator
            by number#project.change   | owner admin manager
            task#data.view             | owner admin manager reviewer
            own task#data.view         | owner admin manager reviewer annotator
            radiology#workspace.change | owner admin manager
            acme#members.invite        | owner admin
            acme#organizations.invite  | owner admin
            """)
    void grantsWhatTheRolePermits(String what, String people) {
        Set<String> may = Set.of(people.split(" ", -1));

        assertThat(List.of("owner", "admin", "manager", "reviewer", "annotator"))
                .allSatisfy(person ->
                        assertThat(SERVER.permits(ACME.person(person), what)).isEqualTo(may.contains(person)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chest#people.eat",
                "unknown#project.view",
                "nowhere#people.view",
                "ambiguous#project.view",
                "elsewhere#project.view",
                "astray#project.view",
                "no project#data.view",
                "of no type#people.view",
                "unnamed#project.view",
                "twofold#people.view"
            })
    void whatIsDoubtfulIsDeniedToEverybody(String what) {
        assertThat(SERVER.permits(ACME.owner(), what)).isFalse();
        assertThat(SERVER.permits(REALM.organization("globex").owner(), what)).isFalse();
    }

    @Test
    void anotherOrganizationsOwnerMayNothing() {
        assertThat(SERVER.permissions(REALM.organization("globex").owner())).isEmpty();
    }

    @Test
    void theResourceServersOwnAccountMayNothing() {
        SERVER.own(Map.of("permission", "acme#members.invite")).expect(403);
    }

    @Test
    void aRoleThatWasTakenIsGoneInTheNextAnswer() {
        TestRealm realm = TestRealm.acme();
        TestOrganization acme = realm.organization("acme");
        ResourceServer server = ResourceServer.in(realm)
                .resource("acme", Map.of("organization", "alias:acme"), "people.view")
                .permissions()
                .create();
        assertThat(server.permits(acme.person("manager"), "acme#people.view")).isTrue();

        acme.give("manager", "AN");

        assertThat(server.permits(acme.person("manager"), "acme#people.view")).isFalse();
    }

    @Test
    void whatIsSwitchedOffGrantsNothing() {
        TestRealm realm = TestRealm.acme();
        TestOrganization acme = realm.organization("acme");
        ResourceServer server = ResourceServer.in(realm)
                .resource("acme", Map.of("organization", "alias:acme"), "people.view")
                .permissions()
                .create();
        assertThat(server.permits(acme.owner(), "acme#people.view")).isTrue();

        realm.change("organizationsEnabled", false);
        assertThat(server.permits(acme.owner(), "acme#people.view")).isFalse();

        realm.change("organizationsEnabled", true);
        acme.disable();
        assertThat(server.permits(acme.owner(), "acme#people.view")).isFalse();
    }

    private static Map<String, String> task(String assignee) {
        return Map.of(
                "organization", "alias:acme", "project", "external:chest-xray", "task", "7", "assignee", assignee);
    }

    /** Acme's name beside a project of Globex. */
    private static Map<String, String> elsewhere(String organization) {
        return Map.of(
                "organization",
                organization,
                "project",
                number(REALM.organization("globex").project("chest-xray")));
    }

    private static Map<String, String> astray() {
        return Map.of("workspace", number(ACME.workspace("Notes")), "project", number(ACME.project("chest-xray")));
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
