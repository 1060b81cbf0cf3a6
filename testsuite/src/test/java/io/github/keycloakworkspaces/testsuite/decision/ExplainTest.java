package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why somebody may do something, for those who give the roles. */
@Tag("once")
final class ExplainTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("annotator")
                                            .project(
                                                    "chest-xray",
                                                    project -> project.member("annotator", "RE")
                                                            .member("reviewer"))))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            manager   | project.change       | project      | permitted: Manager by import grant, member of workspace Radiology, cell project.change = workspace
            annotator | review.access        | project      | permitted: Annotator by import grant, Reviewer by import grant in the project, member of project Chest-xray, cell review.access = project
            reviewer  | review.access        | project      | permitted: Reviewer by import grant, member of project Chest-xray, cell review.access = project
            reviewer  | project.delete       | project      | denied: Reviewer by import grant, cell project.delete = none
            admin     | project.delete       | project      | permitted: Administrator by import grant, everything in the organization is in reach, cell project.delete = organization
            reviewer  | workspace.view       | workspace    | denied: Reviewer by import grant, neither member nor creator, cell workspace.view = workspace
            pending   | api.access           | organization | denied: Not activated by import grant, waits for activation, cell api.access = none
            former    | api.access           | organization | denied: Deactivated by import grant, does not work in the organization any more, cell api.access = none
            annotator | dashboard.annotator  | organization | permitted: Annotator by import grant, cell dashboard.annotator = own
            manager   | workspace.view       | project      | denied: Manager by import grant, the action is not for things of type project, cell workspace.view = workspace
            """)
    void saysItInWords(String person, String action, String type, String text) {
        JsonNode explained = explain(ACME.owner(), person, action, type, thing(type))
                .expect(200)
                .json();

        assertThat(explained.path("text").asText()).isEqualTo(text);
        assertThat(explained.path("decision").booleanValue()).isEqualTo(text.startsWith("permitted"));
    }

    @Test
    void showsWhereEveryGrantComesFrom() {
        JsonNode explained = explain(ACME.owner(), "annotator", "review.access", "project", thing("project"))
                .expect(200)
                .json();

        assertThat(explained.path("user_id").asLong()).isEqualTo(ACME.number("annotator"));
        assertThat(explained.path("reason").asText()).isEqualTo("project_member");
        assertThat(explained.path("cell")).isEqualTo(Json.read("""
                        {"permission": "review.access", "role": "RE", "reach": "project", "condition": null, "changed": false}"""));
        assertThat(explained.path("grants"))
                .isEqualTo(Json.read("""
                [{"kind": "role", "role": "AN", "id": null, "title": null, "sources": ["import"]},
                 {"kind": "project_role", "role": "RE", "id": null, "title": null, "sources": ["import"]},
                 {"kind": "workspace_member", "role": null, "id": %d, "title": "Radiology", "sources": ["import"]},
                 {"kind": "project_member", "role": null, "id": %d, "title": "Chest-xray", "sources": ["import"]}]
                """.formatted(ACME.workspace("Radiology"), ACME.project("chest-xray"))));
    }

    @Test
    void severalSourcesOfOneGrantAreAllShown() {
        REALM.server()
                .database()
                .update(
                        "UPDATE KW_WORKSPACE_MEMBER SET SOURCE = 'saml' WHERE WORKSPACE_ID = ? AND PERSON_ID = ?",
                        ACME.workspace("Radiology"),
                        ACME.number("manager"));
        ACME.join(ACME.workspace("Radiology"), "manager");

        JsonNode explained = explain(ACME.owner(), "manager", "project.change", "workspace", thing("workspace"))
                .expect(200)
                .json();

        assertThat(explained.at("/grants/1/sources")).isEqualTo(Json.read("[\"manual\", \"saml\"]"));
    }

    @Test
    void showsACellThatTheOrganizationHasChanged() {
        ACME.owner()
                .api()
                .post("/organizations/0/permissions", Map.of("permission", "template.save", "roles", List.of("AD")))
                .expect(200);
        try {
            JsonNode explained = explain(ACME.owner(), "manager", "template.save", "project", thing("project"))
                    .expect(200)
                    .json();

            assertThat(explained.at("/cell/changed").booleanValue()).isTrue();
            assertThat(explained.path("text").asText())
                    .endsWith("cell template.save = none as the organization changed it");
        } finally {
            ACME.owner().api().delete("/organizations/0/permissions").expect(204);
        }
    }

    @Test
    void decidesAsEvaluationsDo() {
        Http service = REALM.service("decide");
        for (String person : List.of("owner", "admin", "manager", "reviewer", "annotator", "pending", "former")) {
            for (String action : List.of("project.view", "review.access", "data.view", "data.export")) {
                JsonNode explained = explain(ACME.owner(), person, action, "project", thing("project"))
                        .expect(200)
                        .json();
                JsonNode evaluated = Question.may(ACME.person(person).email(), action)
                        .on("project", thing("project"))
                        .ask(service)
                        .expect(200)
                        .json();

                assertThat(explained.path("decision")).isEqualTo(evaluated.path("decision"));
                assertThat(explained.path("reason")).isEqualTo(evaluated.at("/context/reason"));
            }
        }
    }

    @Test
    void knowsTasksAndNames() {
        String task = query("annotator", "labeling.access", "task", "5") + "&project=external:chest-xray";

        assertThat(ACME.owner()
                        .api()
                        .get(task)
                        .expect(200)
                        .json()
                        .path("decision")
                        .booleanValue())
                .isTrue();
        explain(ACME.owner(), "manager", "project.view", "project", "external:chest-xray")
                .expect(200);
        explain(ACME.owner(), "manager", "people.view", "organization", "0").expect(200);
    }

    @Test
    void anAdministratorAsksAboutTheOwnerAndLearnsNoMoreThanTheDecision() {
        Response answer = explain(ACME.person("admin"), "owner", "project.view", "project", thing("project"));

        assertThat(answer.expect(200).json().path("decision").booleanValue()).isTrue();
        assertThat(answer.body()).doesNotContain("owner@", "Example", "first_name", "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void othersDoNotAskNotEvenAboutThemselves(String person) {
        explain(ACME.person(person), person, "project.view", "project", thing("project"))
                .expect(403, "permission.denied");
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        Http api = ACME.owner().api();

        api.get("/decisions/explain").expect(400, "request.malformed");
        explain(ACME.owner(), "manager", "fly", "project", "1").expect(400, "request.malformed");
        explain(ACME.owner(), "manager", "project.view", "planet", "1").expect(400, "request.malformed");
        explain(ACME.owner(), "manager", "project.view", "project", "987654321").expect(404, "project.not_found");
        explain(ACME.owner(), "manager", "workspace.view", "workspace", "x").expect(404, "workspace.not_found");
        explain(ACME.owner(), "manager", "people.view", "organization", "987654321")
                .expect(404, "organization.not_found");
        explain(ACME.owner(), "manager", "labeling.access", "task", "5").expect(404, "project.not_found");
        explain(ACME.owner(), "nobody", "project.view", "project", thing("project"))
                .expect(404, "member.not_found");
    }

    @Test
    void whoeverManagesTheRealmNamesTheOrganization() {
        Http manager = REALM.service("manage").below("/api");

        manager.get(query("manager", "project.view", "project", thing("project")) + "&organization=" + ACME.id())
                .expect(200);
        manager.get(query("manager", "project.view", "project", thing("project")))
                .expect(403);
    }

    private static Response explain(Person by, String person, String action, String type, String id) {
        return by.api().get(query(person, action, type, id));
    }

    private static String query(String person, String action, String type, String id) {
        var parameters = new TreeMap<>(Map.of(
                "subject", ACME.person(person).email(), "action", action, "resource_type", type, "resource_id", id));
        return "/decisions/explain?" + Http.encode(parameters);
    }

    private static String thing(String type) {
        return switch (type) {
            case "organization" -> String.valueOf(ACME.id());
            case "workspace" -> String.valueOf(ACME.workspace("Radiology"));
            default -> String.valueOf(ACME.project("chest-xray"));
        };
    }
}
