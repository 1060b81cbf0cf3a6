package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Obstacle;
import io.github.keycloakworkspaces.testsuite.server.Statements;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Roles that follow Keycloak's own groups, as an administrator changes them. */
final class KeycloakGroupsTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    draft -> draft.everyRole()
                            .workspace("Radiology", workspace -> workspace.project("scans", project -> {})))
            .person("stranger@elsewhere.example")
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final RealmGroups groups = new RealmGroups(realm);
    private final MappedGroups mapped = new MappedGroups(acme, "keycloak");

    @Test
    void whoJoinsAGroupHasItsRoleAtOnceAndLosesItByLeaving() {
        String managers = groups.add("managers");
        mapped.role(managers, "MA");

        groups.join("annotator", managers);
        assertThat(role("annotator")).isEqualTo("MA");
        assertThat(member("annotator").path("role_source").asText()).isEqualTo("ldap");

        groups.leave("annotator", managers);
        assertThat(role("annotator")).isEqualTo("AN");
    }

    @Test
    void aGroupGivesAWorkspaceAndAProjectWithARole() {
        String team = groups.add("team");
        mapped.workspace(team, acme.workspace("Radiology"));
        mapped.project(team, acme.project("scans"), "RE");

        groups.join("annotator", team);

        JsonNode claim = acme.person("annotator").signIn().claim();
        assertThat(claim.path("workspaces")).hasSize(1);
        assertThat(claim.path("projects").path(0).path("role").asText()).isEqualTo("RE");
    }

    /** Neither of the two changes sees the other before it waits for its turn. */
    @Test
    @EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
    void whoComesIntoTwoGroupsAtTheSameMomentHasWhatBothGive() {
        String managers = groups.add("managers");
        String team = groups.add("team");
        mapped.role(managers, "MA");
        mapped.workspace(team, acme.workspace("Radiology"));

        var obstacle = Obstacle.with(acme.database(), "LOCK TABLE KW_ORGANIZATION IN EXCLUSIVE MODE");
        List<Boolean> done = Together.all(List.of(() -> joins(managers), () -> joins(team), () -> ends(obstacle)));

        assertThat(done).containsOnly(true);
        JsonNode claim = acme.person("annotator").signIn().claim();
        assertThat(claim.path("organization").path("role").asText()).isEqualTo("MA");
        assertThat(claim.path("workspaces").findValuesAsText("title")).contains("Radiology");
    }

    private boolean joins(String group) {
        groups.join("annotator", group);
        return true;
    }

    /** Once both wait. */
    private static boolean ends(Obstacle obstacle) {
        try (obstacle) {
            obstacle.awaitWaiting(2);
            return true;
        }
    }

    @Test
    void whoeverIsInAGroupBelowCountsForThoseAbove() {
        String top = groups.add("top");
        String below = groups.addBelow(groups.addBelow(top, "middle"), "bottom");
        mapped.role(top, "MA");

        groups.join("annotator", below);

        assertThat(role("annotator")).isEqualTo("MA");
        groups.leave("annotator", below);
        assertThat(role("annotator")).isEqualTo("AN");
    }

    /** Bug 13. */
    @Test
    void aGroupKeepsItsMappingWhenItIsRenamed() {
        String managers = groups.add("managers");
        mapped.role(managers, "MA");

        groups.rename(managers, "leads");
        groups.join("annotator", managers);

        assertThat(role("annotator")).isEqualTo("MA");
        assertThat(mapped.all())
                .extracting(mapping -> mapping.path("group").asText())
                .containsExactly("/leads");
    }

    /** Bug 13. */
    @Test
    void aGroupKeepsItsMappingWhenItIsMoved() {
        String parent = groups.add("parent");
        String managers = groups.add("managers");
        mapped.role(managers, "MA");
        groups.join("annotator", managers);

        groups.move(managers, "managers", parent);

        assertThat(role("annotator")).isEqualTo("MA");
        assertThat(mapped.all())
                .extracting(mapping -> mapping.path("group").asText())
                .containsExactly("/parent/managers");
    }

    @Test
    void whoIsMovedWithAGroupCountsForItsNewParentOnly() {
        String before = groups.add("before");
        String after = groups.add("after");
        String team = groups.addBelow(before, "team");
        mapped.role(before, "MA");
        mapped.role(after, "RE");
        groups.join("annotator", team);
        assertThat(role("annotator")).isEqualTo("MA");

        groups.move(team, "team", after);
        assertThat(role("annotator")).isEqualTo("RE");

        groups.moveToTheTop(team, "team");
        assertThat(role("annotator")).isEqualTo("AN");
    }

    /** Bug 13: a new group of the same name is another group. */
    @Test
    void aRemovedGroupGivesNothingAndNoOtherInheritsIt() {
        String managers = groups.add("managers");
        mapped.role(managers, "MA");
        groups.join("annotator", managers);
        groups.join("reviewer", managers);

        groups.remove(managers);

        assertThat(role("annotator")).isEqualTo("AN");
        assertThat(role("reviewer")).isEqualTo("RE");
        assertThat(mapped.all()).isEmpty();
        assertThat(mapped.problems()).containsExactly("group.removed");
        groups.join("annotator", groups.add("managers"));
        assertThat(role("annotator")).isEqualTo("AN");
    }

    @Test
    void aRemovedGroupTakesThoseBelowAlong() {
        String top = groups.add("top");
        String middle = groups.addBelow(top, "middle");
        String bottom = groups.addBelow(middle, "bottom");
        mapped.role(top, "AN");
        mapped.role(bottom, "MA");
        groups.join("reviewer", bottom);
        assertThat(role("reviewer")).isEqualTo("MA");

        groups.remove(middle);

        assertThat(role("reviewer")).isEqualTo("RE");
        assertThat(mapped.all()).hasSize(1);
    }

    @Test
    void whoJoinsAGroupAndIsNoMemberBecomesOne() {
        String managers = groups.add("managers");
        mapped.role(managers, "MA");

        groups.join("stranger@elsewhere.example", managers);

        assertThat(role("stranger@elsewhere.example")).isEqualTo("MA");
        assertThat(acme.nativeMembers()).contains("stranger@elsewhere.example");
    }

    /** Attack 15: what isn't open to the organization lets nobody in. */
    @Test
    void aGroupThatIsClosedAgainLetsNobodyIn() {
        String managers = groups.add("managers");
        mapped.role(managers, "MA");
        groups.close(managers);

        groups.join("stranger@elsewhere.example", managers);
        groups.join("annotator", managers);

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain("stranger@elsewhere.example");
        assertThat(role("annotator")).isEqualTo("MA");
    }

    /** Attack 12: an organization that maps nothing has nothing to do with it. */
    @Test
    void groupsThatNobodyMapsMakeNobodyAMember() {
        String managers = groups.add("managers");
        mapped.role(groups.add("others"), "MA");

        groups.join("stranger@elsewhere.example", managers);

        assertThat(acme.members()).hasSize(7);
    }

    /** An account has its default groups before it has an address. */
    @Test
    void whoIsMadeWithADefaultGroupBecomesAMember() {
        String everybody = groups.add("everybody");
        mapped.role(everybody, "AN");
        realm.admin().put("/default-groups/" + everybody, Map.of()).expect(204);

        realm.addAccount("newcomer", "newcomer@elsewhere.example", true);

        assertThat(role("newcomer@elsewhere.example")).isEqualTo("AN");
    }

    @Test
    void theOwnerStaysTheOwner() {
        String annotators = groups.add("annotators");
        mapped.role(annotators, "AN");

        groups.join("owner", annotators);

        assertThat(role("owner")).isEqualTo("OW");
    }

    @Test
    void whoLeavesTheRealmLeavesNothingBehind() {
        String managers = groups.add("managers");
        mapped.role(managers, "MA");
        groups.join("annotator", managers);

        realm.admin().delete("/users/" + acme.person("annotator").accountId()).expect(204);
        groups.remove(managers);

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain("annotator@acme.example");
    }

    @Test
    @EnabledIf("io.github.keycloakworkspaces.testsuite.server.Statements#countable")
    void joiningCostsTheSameHoweverManyAreInTheGroup() {
        String small = groups.add("small");
        String large = groups.add("large");
        mapped.role(small, "MA");
        mapped.role(large, "MA");
        List.of("admin", "manager", "reviewer", "pending").forEach(person -> groups.join(person, large));
        emptyCaches();
        var statements = Statements.of(realm.server());
        groups.join("annotator", small);
        groups.leave("annotator", small);

        assertThat(leastOf(statements, large)).isEqualTo(leastOf(statements, small));
    }

    /** A cache of Keycloak's that is full of earlier tests' realms takes a new group in late or never, as it happens. */
    private void emptyCaches() {
        realm.admin().post("/clear-realm-cache", Map.of()).expect(204);
        realm.admin().post("/clear-user-cache", Map.of()).expect(204);
    }

    /** Statements of joining, without those for what is remembered for some seconds, which one of three joins may need. */
    private Map<String, Long> leastOf(Statements statements, String group) {
        return IntStream.range(0, 3)
                .mapToObj(time -> {
                    Map<String, Long> counted = statements.during(() -> groups.join("annotator", group));
                    groups.leave("annotator", group);
                    return counted;
                })
                .min(Comparator.comparingLong(KeycloakGroupsTest::count))
                .orElseThrow();
    }

    private static long count(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }

    private JsonNode member(String person) {
        return acme.member(person);
    }

    private String role(String person) {
        return member(person).path("role").asText();
    }
}
