package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people hold because of the groups that were pushed. */
@Tag("once")
final class ScimGrantsTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace("Radiology", radiology -> radiology.project("chest", chest -> {}))
                            .workspace("Oncology", oncology -> {}))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Provisioning scim = Provisioning.of(acme).defaultRole("AN");

    @Test
    void theHighestRoleOfTheGroupsCounts() {
        scim.map("Reviewers", "RE");
        scim.map("Managers", "MA");
        String ada = scim.make("ada@acme.example");
        String reviewers = scim.group("Reviewers", List.of(ada));
        String managers = scim.group("Managers", List.of(ada));

        assertThat(scim.role(ada)).isEqualTo("MA");
        scim.remove(managers, ada).expect(200);
        assertThat(scim.role(ada)).isEqualTo("RE");
        scim.remove(reviewers, ada).expect(200);
        assertThat(scim.role(ada)).isEqualTo("AN");
    }

    @Test
    void workspacesAndProjectsComeWithGroups() {
        scim.map("Radiologists", Map.of("workspace", acme.workspace("Radiology")));
        scim.map("Chest", Map.of("project", acme.project("chest"), "role", "RE"));
        String ada = scim.make("ada@acme.example");

        scim.group("Radiologists", List.of(ada));
        scim.group("Chest", List.of(ada));

        assertThat(sources("KW_WORKSPACE_MEMBER", ada)).containsExactly("scim");
        assertThat(sources("KW_PROJECT_MEMBER", ada)).containsExactly("scim");
        assertThat(sources("KW_PROJECT_ROLE", ada)).containsExactly("scim");
    }

    @Test
    void aProjectRoleEndsWithItsGroupAndTheMembershipStays() {
        scim.map("Chest", Map.of("project", acme.project("chest"), "role", "RE"));
        String ada = scim.make("ada@acme.example");
        String chest = scim.group("Chest", List.of(ada));

        scim.remove(chest, ada).expect(200);

        assertThat(sources("KW_PROJECT_ROLE", ada)).isEmpty();
        assertThat(sources("KW_PROJECT_MEMBER", ada)).containsExactly("scim");
    }

    @Test
    void whoeverIsInactiveStaysSoWhateverGroupsGive() {
        scim.map("Managers", "MA");
        String ada = scim.make("ada@acme.example");
        scim.activate(ada, false).expect(200);

        scim.group("Managers", List.of(ada));

        assertThat(scim.role(ada)).isEqualTo("DI");
        scim.activate(ada, true).expect(200);
        assertThat(scim.role(ada)).isEqualTo("MA");
    }

    /** Fault 15. */
    @Test
    void comingBackGivesTheSameRoleWorkspacesAndProjects() {
        scim.map("Managers", "MA");
        scim.map("Managers", Map.of("workspace", acme.workspace("Radiology")));
        String ada = scim.make("ada@acme.example");
        scim.group("Managers", List.of(ada));

        scim.activate(ada, false).expect(200);
        JsonNode inactive = scim.api().get("/Users/" + ada).expect(200).json();
        scim.activate(ada, true).expect(200);

        assertThat(inactive.path("active").asBoolean()).isFalse();
        assertThat(scim.role(ada)).isEqualTo("MA");
        assertThat(sources("KW_WORKSPACE_MEMBER", ada)).containsExactly("scim");
    }

    @Test
    void whatWasGivenByHandSurvivesLeavingTheGroup() {
        scim.map("Radiologists", Map.of("workspace", acme.workspace("Radiology")));
        long ada = acme.number("annotator");
        acme.join(acme.workspace("Radiology"), "annotator");
        String group = scim.group("Radiologists", List.of(String.valueOf(ada)));

        scim.replace(group, List.of()).expect(200);

        assertThat(sources("KW_WORKSPACE_MEMBER", String.valueOf(ada))).contains("manual");
    }

    @Test
    void aMemberByOtherMeansIsPushedIntoGroupsAndStaysTheSame() {
        scim.map("Managers", "MA");
        String reviewer = String.valueOf(acme.number("reviewer"));

        scim.group("Managers", List.of(reviewer));

        assertThat(scim.role(reviewer)).isEqualTo("MA");
        assertThat(scim.found("userName eq \"reviewer@acme.example\"")).isEqualTo(1);
    }

    @Test
    void whoeverWasDeactivatedByHandIsShownSoAndComesBackWhenItIsSaid() {
        String ada = scim.make("ada@acme.example");
        acme.changeRole(acme.owner(), Long.parseLong(ada), "DI").expect(200);

        boolean active = scim.api()
                .get("/Users/" + ada)
                .expect(200)
                .json()
                .path("active")
                .asBoolean();
        scim.activate(ada, true).expect(200);

        assertThat(active).isFalse();
        assertThat(scim.role(ada)).isEqualTo("AN");
    }

    /** Faults 7 and 13: what says nothing of members changes none, and mappings go by the new name at once. */
    @Test
    void aRenamedGroupKeepsItsMembersAndAnEmptyListEndsThem() {
        scim.map("Managers", "MA");
        scim.map("Managers EU", "RE");
        String ada = scim.make("ada@acme.example");
        String group = scim.group("Managers", List.of(ada));

        scim.operate("/Groups/" + group, Map.of("op", "replace", "value", Map.of("displayName", "Managers EU")))
                .expect(200);

        assertThat(scim.members(group)).containsExactly(ada);
        assertThat(scim.role(ada)).isEqualTo("RE");
        scim.replace(group, List.of()).expect(200);
        assertThat(scim.members(group)).isEmpty();
        assertThat(scim.role(ada)).isEqualTo("AN");
    }

    /** Fault 13: a deleted group gives nothing, and a new one of its name what a mapping of that name says. */
    @Test
    void aDeletedGroupGivesNothing() {
        scim.map("Managers", "MA");
        String ada = scim.make("ada@acme.example");
        String bob = scim.make("bob@acme.example");
        String managers = scim.group("Managers", List.of(ada));

        scim.api().delete("/Groups/" + managers).expect(204);

        assertThat(scim.role(ada)).isEqualTo("AN");
        scim.group("Managers", List.of(bob));
        assertThat(scim.role(ada)).isEqualTo("AN");
        assertThat(scim.role(bob)).isEqualTo("MA");
    }

    @Test
    void withoutASeatAPushSucceedsAndSaysWhatIsMissing() {
        scim.map("Managers", "MA");
        String pending = String.valueOf(acme.number("pending"));
        acme.seats(5);

        String group = scim.group("Managers", List.of(pending));

        assertThat(scim.members(group)).containsExactly(pending);
        assertThat(scim.role(pending)).isEqualTo("NO");
        assertThat(scim.missed()).contains("seats.exhausted");
    }

    @Test
    void whoeverIsDeletedIsInNoGroupAndWorksNoMore() {
        scim.map("Managers", "MA");
        String ada = scim.make("ada@acme.example");
        String managers = scim.group("Managers", List.of(ada));

        scim.api().delete("/Users/" + ada).expect(204);

        assertThat(scim.members(managers)).isEmpty();
        assertThat(scim.role(ada)).isEqualTo("DI");
        scim.make("ada@acme.example");
        assertThat(scim.role(ada)).isEqualTo("AN");
    }

    private Set<String> sources(String table, String person) {
        return acme
                .database()
                .query(
                        "SELECT SOURCE FROM " + table + " WHERE ORGANIZATION_ID = ? AND PERSON_ID = ?",
                        acme.id(),
                        Long.valueOf(person))
                .stream()
                .map(row -> String.valueOf(row.get("source")))
                .collect(Collectors.toSet());
    }
}
