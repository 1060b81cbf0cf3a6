package io.github.keycloakworkspaces.testsuite.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A new token never names what a decision denies, from the answer to the change on. */
final class ClaimAgreementTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("annotator")
                                            .project("chest-xray", project -> project.member("annotator", "RE"))
                                            .project(
                                                    "mammography",
                                                    project -> project.member("reviewer")
                                                            .member("manager"))))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http service = realm.service("decide");
    private final long mammography = acme.project("mammography");

    @Test
    void aProjectThatADocumentMovedIntoASandboxIsThatPersons() {
        Person admin = acme.person("admin");
        assertThat(told("manager", "projects")).containsExactly(mammography);

        long sandbox = admin.api()
                .post("/projects/", Map.of("title", "Private"))
                .expect(201)
                .json()
                .path("workspace")
                .asLong();
        moveByDocument(sandbox);

        assertThat(decides("manager", "project.view", "project", mammography)).isFalse();
        assertThat(told("manager", "projects")).isEmpty();
        assertThat(told("admin", "workspaces")).containsExactly(sandbox);
    }

    @Test
    void whatTheOwnerTookFromARoleIsToldNoMore() {
        long radiology = acme.workspace("Radiology");
        assertThat(told("annotator", "workspaces")).containsExactly(radiology);
        assertThat(told("annotator", "projects")).containsExactly(acme.project("chest-xray"));

        take("project.view");
        take("workspace.view");

        assertThat(decides("annotator", "workspace.view", "workspace", radiology))
                .isFalse();
        assertThat(told("annotator", "workspaces")).isEmpty();
        assertThat(told("annotator", "projects")).isEmpty();
        assertThat(told("reviewer", "projects")).isEmpty();

        acme.owner().api().delete("/organizations/0/permissions/workspace.view").expect(204);
        assertThat(told("annotator", "workspaces")).containsExactly(radiology);
    }

    @Test
    void aProjectThatHandsOutItsTasksIsToldToThoseWhoHaveOne() {
        assertThat(told("reviewer", "projects")).containsExactly(mammography);

        change(
                acme.owner(),
                Map.of(
                        "assignment_settings", Map.of("label_stream_task_distribution", "assigned_only"),
                        "review_settings", Map.of("review_only_manual_assignments", true)));
        assertThat(decides("reviewer", "project.view", "project", mammography)).isFalse();
        assertThat(told("reviewer", "projects")).isEmpty();

        String assignees = "/projects/" + mammography + "/tasks/7/assignees";
        acme.owner()
                .api()
                .post(assignees, Map.of("users", List.of(acme.number("reviewer")), "type", "RE"))
                .expect(200);
        assertThat(decides("reviewer", "project.view", "project", mammography)).isTrue();
        assertThat(told("reviewer", "projects")).containsExactly(mammography);

        acme.owner().api().delete(assignees).expect(204);
        assertThat(told("reviewer", "projects")).isEmpty();
    }

    @Test
    void whoOnlyWorksOnDataIsToldOfProjectsOncePublished() {
        change(acme.owner(), Map.of("is_published", false));
        assertThat(told("reviewer", "projects")).isEmpty();
        assertThat(told("manager", "projects")).containsExactly(mammography);

        change(acme.owner(), Map.of("is_published", true));
        assertThat(told("reviewer", "projects")).containsExactly(mammography);
    }

    /** The numbers that a new token tells, and userinfo and introspection with it. */
    private List<Long> told(String name, String member) {
        Person person = acme.person(name);
        List<Long> numbers = numbers(person.signIn().claim(), member);
        assertThat(numbers(person.userinfo().expect(200).json().path("workspaces"), member))
                .isEqualTo(numbers);
        assertThat(numbers(person.introspect().expect(200).json().path("workspaces"), member))
                .isEqualTo(numbers);
        return numbers;
    }

    private static List<Long> numbers(JsonNode claim, String member) {
        return claim.path(member).findValues("id").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    private boolean decides(String person, String action, String type, long id) {
        return Question.may(acme.person(person).email(), action)
                .on(type, String.valueOf(id))
                .answer(service);
    }

    private void take(String permission) {
        acme.owner()
                .api()
                .post(
                        "/organizations/0/permissions",
                        Map.of("permission", permission, "roles", List.of("MA", "AD", "OW")))
                .expect(200);
    }

    /** Nobody else takes a project that others work on into a sandbox. */
    private void moveByDocument(long sandbox) {
        Http documents = realm.admin().below("/workspaces/organizations");
        var document = (ObjectNode) documents.get("/acme").expect(200).json();
        var workspaces = document.withArray("/workspaces");
        ObjectNode moved = null;
        for (JsonNode workspace : workspaces) {
            var projects = ((ObjectNode) workspace).withArray("/projects");
            for (int i = projects.size() - 1; i >= 0; i--) {
                if (projects.get(i).path("external_id").asText().equals("mammography")) {
                    moved = (ObjectNode) projects.remove(i);
                }
            }
        }
        for (JsonNode workspace : workspaces) {
            if (workspace.path("personal").asBoolean()) {
                ((ObjectNode) workspace)
                        .withArray("/projects")
                        .add(Objects.requireNonNull(moved).put("published", false));
            }
        }
        documents.put("/acme", document).expect(200);
        assertThat(acme.person("admin")
                        .api()
                        .get("/projects/" + mammography + "/")
                        .expect(200)
                        .json()
                        .path("workspace")
                        .asLong())
                .isEqualTo(sandbox);
    }

    private void change(Person by, Map<String, ?> changes) {
        by.api().patch("/projects/" + mammography + "/", changes).expect(200);
    }
}
