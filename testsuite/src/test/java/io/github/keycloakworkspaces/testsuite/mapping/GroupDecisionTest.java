package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.decision.Batch;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Obstacle;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Decisions while everybody is being given what mappings give: about each person as before, or as afterwards. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class GroupDecisionTest {

    private static final int PEOPLE = 300;

    /** Of the pieces of 50 people that are changed together, the second stops here. */
    private static final int HELD = 75;

    private static final List<Boolean> BEFORE = Collections.nCopies(6, false);
    private static final List<Boolean> AFTER = Collections.nCopies(6, true);

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .workspace("First", first -> {})
                            .workspace("Radiology", radiology -> radiology.project("scans", scans -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final HeardGroups groups = new HeardGroups(acme);
    private final Http service = realm.service("decide");

    @Test
    void aDecisionIsAboutTheOldOrTheNewStateOfAPersonAndNeverAboutAMix() {
        Filling.of(acme, PEOPLE).people();
        groups.everybodyIn("staff");
        List<Map<String, Object>> people = people();
        Map<String, Object> done = people.get(10);
        Map<String, Object> changed = people.get(60);
        Map<String, Object> held = people.get(HELD);
        Map<String, Object> waiting = people.get(250);

        try (var obstacle = inFrontOf(held)) {
            giveRoleAndWorkspace();
            obstacle.awaitWaiting(1);

            assertThat(decisions(done)).isEqualTo(AFTER);
            assertThat(decisions(changed)).isEqualTo(BEFORE);
            assertThat(decisions(held)).isEqualTo(BEFORE);
            assertThat(decisions(waiting)).isEqualTo(BEFORE);
        }
        Patience.until("everybody has what the mappings give", () -> {
            assertThat(List.of(BEFORE, AFTER)).contains(decisions(changed), decisions(held), decisions(waiting));
            return !groups.evaluation().path("finished_at").isNull();
        });

        assertThat(List.of(decisions(changed), decisions(held), decisions(waiting)))
                .containsOnly(AFTER);
    }

    /** A Manager who isn't in the workspace, or an Annotator who is, would be answered otherwise than before and after. */
    private List<Boolean> decisions(Map<String, Object> person) {
        String account = String.valueOf(person.get("user_id"));
        String workspace = String.valueOf(acme.workspace("Radiology"));
        String project = String.valueOf(acme.project("scans"));
        return Batch.of(Stream.concat(
                                Stream.of("workspace.create", "people.view")
                                        .map(action -> Question.may(account, action)
                                                .on("organization", String.valueOf(acme.id()))),
                                Stream.concat(
                                        Stream.of("workspace.view", "workspace.change")
                                                .map(action -> Question.may(account, action)
                                                        .on("workspace", workspace)),
                                        Stream.of("project.view", "data.export")
                                                .map(action -> Question.may(account, action)
                                                        .on("project", project))))
                        .toList())
                .answers(service);
    }

    /** In one request, so that there is one evaluation. */
    private void giveRoleAndWorkspace() {
        acme.owner()
                .api()
                .post(
                        "/saml/settings",
                        Map.of(
                                "roles_groups",
                                List.of(List.of("Manager", "staff")),
                                "workspaces_groups",
                                List.of(List.of("Radiology", "staff"))))
                .expect(201);
    }

    /** Members in the order in which they are looked at. */
    private List<Map<String, Object>> people() {
        return acme.database()
                .query(
                        "SELECT P.ID, P.USER_ID FROM KW_MEMBER M JOIN KW_PERSON P ON P.ID = M.PERSON_ID"
                                + " WHERE M.ORGANIZATION_ID = ? ORDER BY P.ID",
                        acme.id());
    }

    /** Whoever changes that person waits. */
    private Obstacle inFrontOf(Map<String, Object> person) {
        return Obstacle.with(
                acme.database(),
                "SELECT ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND PERSON_ID = ? FOR UPDATE",
                acme.id(),
                Long.valueOf(String.valueOf(person.get("id"))));
    }
}
