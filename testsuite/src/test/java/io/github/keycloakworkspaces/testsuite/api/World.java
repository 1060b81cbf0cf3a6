package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Two organizations with one of everything, and the numbers of what each has. */
final class World {

    private static final List<String> WITHOUT_ORGANIZATION = List.of("KW_PERSON", "KW_PERMISSION_REACH");

    private final TestRealm realm = create();
    private final ApiDescription api = new ApiDescription(realm.base());
    private final Map<String, Long> own = numbers(acme());
    private final Map<String, Long> foreign = numbers(globex());

    /** The Owner may also write to the log, as applications do. */
    private static TestRealm create() {
        TestRealm realm = TestRealm.draft()
                .organization("acme", World::furnish)
                .organization("globex", World::furnish)
                .create();
        realm.give(realm.organization("acme").owner().accountId(), "record-activity");
        return realm;
    }

    private static void furnish(OrganizationDraft organization) {
        organization
                .everyRole()
                .annotator("colleague")
                .workspace(
                        "Radiology",
                        radiology -> radiology
                                .member("manager")
                                .project(
                                        "chest-xray",
                                        project -> project.member("annotator").member("colleague", "RE")));
    }

    TestRealm realm() {
        return realm;
    }

    TestOrganization acme() {
        return realm.organization("acme");
    }

    TestOrganization globex() {
        return realm.organization("globex");
    }

    ApiDescription api() {
        return api;
    }

    /** By the names that paths, queries and bodies have for them. */
    Map<String, Long> own() {
        return own;
    }

    Map<String, Long> foreign() {
        return foreign;
    }

    /** The path with numbers, of the other organization's thing for one parameter. */
    String path(ApiDescription.Operation operation, String foreignParameter) {
        String path = operation.path();
        boolean ownPage = operation.toString().equals("PATCH /api/users/{user}") && foreignParameter.isEmpty();
        if (ownPage) {
            return path.replace("{user}", String.valueOf(acme().number("owner")));
        }
        if (path.equals("/api/decisions/explain")) {
            return path + "?subject=colleague@acme.example&action=project.view&resource_type=project&resource_id="
                    + own.get("project");
        }
        for (String parameter : operation.pathParameters()) {
            Map<String, Long> numbers = parameter.equals(foreignParameter) ? foreign : own;
            String value = parameter.equals("permission")
                    ? "data.export"
                    : String.valueOf(Objects.requireNonNull(numbers.get(parameter), "no number for " + parameter));
            path = path.replace("{" + parameter + "}", value);
        }
        return path;
    }

    /** Every row of ours that belongs to an organization, apart from the log, as a text for each table. */
    Map<String, String> rows(TestOrganization organization) {
        var tables = realm.server().database().query("""
            SELECT DISTINCT UPPER(TABLE_NAME) AS NAME FROM INFORMATION_SCHEMA.COLUMNS
            WHERE UPPER(TABLE_NAME) LIKE 'KW\\_%' ESCAPE '\\' AND UPPER(COLUMN_NAME) = 'ORGANIZATION_ID'\
            """);
        assertThat(tables).isNotEmpty();
        Map<String, String> rows = new TreeMap<>();
        for (var table : tables) {
            String name = String.valueOf(table.get("name"));
            if (!name.equals("KW_ACTIVITY") && !WITHOUT_ORGANIZATION.contains(name)) {
                rows.put(
                        name,
                        realm.server()
                                .database()
                                .query(
                                        "SELECT * FROM " + name + " WHERE ORGANIZATION_ID = ? ORDER BY 1",
                                        organization.id())
                                .toString());
            }
        }
        return rows;
    }

    /** Makes what an operation reads, where it isn't there from the beginning. */
    void prepare(ApiDescription.Operation operation) {
        if (operation.pathParameters().contains("permission")) {
            created(
                    acme().owner().api(),
                    "/organizations/0/permissions",
                    Map.of("permission", "data.export", "roles", List.of("AD", "MA")));
        }
    }

    private Map<String, Long> numbers(TestOrganization organization) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        long person = organization.number("colleague");
        for (String name : List.of("person", "user", "user_id", "user_pk", "users")) {
            numbers.put(name, person);
        }
        numbers.put("organization", organization.id());
        numbers.put("active_organization", organization.id());
        for (String name : List.of("workspace", "workspace_id", "workspaces")) {
            numbers.put(name, organization.workspace("Radiology"));
        }
        for (String name : List.of("project", "project_id", "projects")) {
            numbers.put(name, organization.project("chest-xray"));
        }
        long tag = tag(organization);
        numbers.put("tag", tag);
        numbers.put("tags", tag);
        numbers.put("import", tagImport(organization));
        numbers.put("mapping", mapping(organization));
        numbers.put("personal_token", token(organization));
        numbers.put("task", 17L);
        numbers.put("template", template(organization));
        numbers.put("project_role", onlyRow("KW_PROJECT_ROLE", organization));
        return numbers;
    }

    private static long tag(TestOrganization organization) {
        String tags = "/organizations/" + organization.id() + "/member-tags";
        return created(organization.owner().api(), tags, Map.of("label", "Night shift"))
                .path("id")
                .asLong();
    }

    private static long tagImport(TestOrganization organization) {
        String imports = "/organizations/" + organization.id() + "/member-tags/imports";
        return organization
                .owner()
                .api()
                .form(imports, Map.of("file", "nobody@nowhere.example,Night shift"))
                .expect(201)
                .json()
                .path("import")
                .asLong();
    }

    private static long token(TestOrganization organization) {
        return created(organization.owner().api(), "/token/?organization=" + organization.id(), Map.of())
                .path("id")
                .asLong();
    }

    private static long mapping(TestOrganization organization) {
        String mappings = "/organizations/" + organization.id() + "/group-mappings";
        var body = Map.of("source", "saml", "group", "Night shift", "role", "AN");
        return created(organization.owner().api(), mappings, body).path("id").asLong();
    }

    private static long template(TestOrganization organization) {
        return created(
                        organization.owner().api(),
                        "/project-templates/",
                        Map.of("name", "Template", "project_id", organization.project("chest-xray")))
                .path("id")
                .asLong();
    }

    private long onlyRow(String table, TestOrganization organization) {
        var rows = realm.server()
                .database()
                .query("SELECT ID FROM " + table + " WHERE ORGANIZATION_ID = ?", organization.id());
        assertThat(rows).hasSize(1);
        return Long.parseLong(String.valueOf(rows.get(0).get("id")));
    }

    static JsonNode created(Http api, String path, Object body) {
        var response = api.post(path, body);
        assertThat(response.status()).as(response.toString()).isBetween(200, 201);
        return response.json();
    }
}
