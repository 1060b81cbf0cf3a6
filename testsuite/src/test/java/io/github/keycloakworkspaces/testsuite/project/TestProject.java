package io.github.keycloakworkspaces.testsuite.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft.ProjectDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A project of its own for one test, as the people in it use it. */
final class TestProject {

    private final TestOrganization organization;
    private final String externalId;
    private final long id;

    private TestProject(TestOrganization organization, String externalId) {
        this.organization = organization;
        this.externalId = externalId;
        this.id = organization.project(externalId);
    }

    /** A new published project in that workspace. */
    static TestProject in(TestOrganization organization, String workspace, Consumer<ProjectDraft> details) {
        String externalId = "project-" + UUID.randomUUID();
        organization.add(acme -> acme.workspace(workspace, content -> content.project(externalId, details)));
        return new TestProject(organization, externalId);
    }

    static TestProject of(TestOrganization organization, String externalId) {
        return new TestProject(organization, externalId);
    }

    long id() {
        return id;
    }

    /** As questions name it. */
    String name() {
        return "external:" + externalId;
    }

    String members() {
        return "/projects/" + id + "/members/";
    }

    Response list(Person by, String query) {
        return by.api().get(members() + "paginated/" + query);
    }

    /** The page's people in their order, by the part before the {@code @}. */
    List<String> people(String query) {
        return stream(list(organization.owner(), query).expect(200).json().path("results"))
                .map(person -> person.path("email").asText().split("@", 2)[0])
                .toList();
    }

    /** Somebody in the list, with everybody asked for. */
    JsonNode person(String name) {
        String email = organization.person(name).email();
        var all = list(organization.owner(), "?page_size=-1&role=OW,AD,MA,RE,AN,NO,DI");
        return stream(all.expect(200).json().path("results"))
                .filter(person -> person.path("email").asText().equals(email))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in the project"));
    }

    Response add(Person by, long number) {
        return by.api().post(members(), Map.of("user", number));
    }

    Response add(Person by, String person) {
        return add(by, organization.number(person));
    }

    Response remove(Person by, long number) {
        return by.api().delete(members() + "?user=" + number);
    }

    Response remove(Person by, String person) {
        return remove(by, organization.number(person));
    }

    Response addAll(Person by, String query, Map<String, Object> body) {
        return by.api().post(members() + "bulk/" + query, body);
    }

    Response removeAll(Person by, String query) {
        return by.api().delete(members() + "bulk/" + query);
    }

    Response give(Person by, long number, String role) {
        return by.api().post("/projects/roles/", Map.of("user", number, "project", id, "role", role));
    }

    Response give(Person by, String person, String role) {
        return give(by, organization.number(person), role);
    }

    Response take(Person by, long role) {
        return by.api().delete("/projects/roles/" + role + "/");
    }

    JsonNode roles(Person by) {
        return by.api().get("/projects/" + id + "/roles").expect(200).json();
    }

    Response assign(Person by, String type, List<Long> tasks, String... people) {
        return assign(by, type, Map.of("all", false, "included", tasks), people);
    }

    Response assign(Person by, String type, Map<String, Object> tasks, String... people) {
        var body = new LinkedHashMap<String, Object>();
        body.put("users", numbers(people));
        body.put("type", type);
        body.put("selectedItems", tasks);
        return by.api().post("/projects/" + id + "/tasks/assignees", body);
    }

    String assignees(long task) {
        return "/projects/" + id + "/tasks/" + task + "/assignees";
    }

    /** Who has the task for what, such as {@code annotator AN}. */
    List<String> workers(long task) {
        var names = new LinkedHashMap<Long, String>();
        organization
                .members()
                .forEach(member -> names.put(
                        member.path("user").path("id").asLong(),
                        TestOrganization.emailOf(member).split("@", 2)[0]));
        return stream(organization
                        .owner()
                        .api()
                        .get(assignees(task))
                        .expect(200)
                        .json())
                .map(assignment -> names.get(assignment.path("assignee").asLong()) + " "
                        + assignment.path("type").asText())
                .toList();
    }

    List<Long> numbers(String... people) {
        return Arrays.stream(people).map(organization::number).toList();
    }

    /** Tasks are handed out one by one. */
    void handOutTasks() {
        organization.database().update("UPDATE KW_PROJECT SET ASSIGNED_ONLY = TRUE WHERE ID = ?", id);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
