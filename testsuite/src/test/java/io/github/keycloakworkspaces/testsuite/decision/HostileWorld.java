package io.github.keycloakworkspaces.testsuite.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Database;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A realm of two organizations that a seed decides on: roles, places, states, tasks, changed cells, and names that have been
 * mistaken for each other elsewhere.
 */
final class HostileWorld {

    private static final List<String> NAMES = List.of(
            "a,b", "a", "b", "ä", "a\u0308", "用户", "id:a", "username:b", "a'b", "a%b", "x".repeat(200), "0", "_");
    private static final List<String> ROLES = List.of("AD", "MA", "RE", "AN", "MA", "RE", "AN", "NO", "DI");

    /** A workspace or project. */
    private record Thing(long id, long organization) {}

    private final Random random;
    private final TestRealm realm;
    private final List<String> emails = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final Map<String, List<String>> numbers = new LinkedHashMap<>();
    private final List<String> actions = new ArrayList<>();

    HostileWorld(long seed) {
        this.random = new Random(seed);
        NAMES.stream().limit(8).forEach(name -> emails.add(name + "@acme.example"));
        this.realm = TestRealm.draft()
                .organization("acme", acme -> fill(acme.owner("owner")))
                .organization("globex", globex -> fill(globex.owner("a,b@acme.example")))
                .person("stranger@acme.example")
                .create();
        emails.add("owner@acme.example");
        emails.add("stranger@acme.example");
        disturb();
        List<Thing> workspaces = things("KW_WORKSPACE");
        numbers.put(
                "workspace",
                workspaces.stream().map(Thing::id).map(String::valueOf).toList());
        numbers.put(
                "project",
                things("KW_PROJECT").stream()
                        .map(Thing::id)
                        .map(String::valueOf)
                        .toList());
        numbers.put(
                "organization",
                workspaces.stream()
                        .map(Thing::organization)
                        .distinct()
                        .map(String::valueOf)
                        .toList());
        changeMatrix();
        emails.forEach(email -> accounts.add(realm.person(email).accountId()));
    }

    private void fill(OrganizationDraft organization) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (String email : emails) {
            boolean owns = email.startsWith("a,b@");
            if (!owns && random.nextInt(4) > 0) {
                String role = pick(ROLES);
                organization.member(email, role);
                roles.put(email, role);
            }
        }
        for (int i = 0; i < 3; i++) {
            organization.workspace("Workspace " + i, workspace -> {
                some(roles).forEach(workspace::member);
                for (int j = 0; j < 2; j++) {
                    workspace.project(pick(NAMES) + random.nextInt(1000), project -> fill(project, roles));
                }
            });
        }
    }

    private void fill(OrganizationDraft.ProjectDraft project, Map<String, String> roles) {
        some(roles).forEach(person -> {
            boolean replaceable = List.of("AN", "RE").contains(roles.get(person));
            if (replaceable && random.nextBoolean()) {
                project.member(person, random.nextBoolean() ? "RE" : "AN");
            } else {
                project.member(person);
            }
        });
        if (random.nextBoolean()) {
            project.showAnnotationHistory();
        }
    }

    /** Other creators, sandboxes, unpublished projects, project roles without a membership, and tasks that are handed out. */
    private void disturb() {
        Database database = realm.server().database();
        for (Thing workspace : things("KW_WORKSPACE")) {
            long creator = member(workspace.organization());
            database.update("UPDATE KW_WORKSPACE SET CREATED_BY = ? WHERE ID = ?", creator, workspace.id());
            boolean free = database.query("SELECT ID FROM KW_WORKSPACE WHERE PERSONAL_OF = ?", creator)
                    .isEmpty();
            if (free && random.nextInt(3) == 0) {
                database.update("UPDATE KW_WORKSPACE SET PERSONAL_OF = ? WHERE ID = ?", creator, workspace.id());
            }
        }
        for (Thing project : things("KW_PROJECT")) {
            database.update(
                    "UPDATE KW_PROJECT SET CREATED_BY = ?, PUBLISHED = ?, ASSIGNED_ONLY = ?, REVIEW_ASSIGNED_ONLY = ?"
                            + " WHERE ID = ?",
                    member(project.organization()),
                    random.nextInt(4) > 0,
                    random.nextInt(3) == 0,
                    random.nextInt(3) == 0,
                    project.id());
            database.update(
                    "DELETE FROM KW_PROJECT_MEMBER WHERE PROJECT_ID = ? AND PERSON_ID = ?",
                    project.id(),
                    member(project.organization()));
            for (int task = 1; task <= 3; task++) {
                assign(project, task, random.nextBoolean() ? "RE" : "AN");
            }
        }
    }

    private void assign(Thing project, long task, String type) {
        realm.server()
                .database()
                .update(
                        "INSERT INTO KW_TASK_ASSIGNEE (ID, ORGANIZATION_ID, PROJECT_ID, TASK, PERSON_ID, TYPE, CREATED_AT)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 0)",
                        -10 * project.id() - task,
                        project.organization(),
                        project.id(),
                        task,
                        member(project.organization()),
                        type);
    }

    private long member(long organization) {
        return pick(realm
                .server()
                .database()
                .query("SELECT PERSON_ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? ORDER BY PERSON_ID", organization)
                .stream()
                .map(row -> number(row, "person_id"))
                .toList());
    }

    private List<Thing> things(String table) {
        return rows("SELECT t.ID, t.ORGANIZATION_ID FROM " + table
                        + " t JOIN KW_ORGANIZATION o ON o.ID = t.ORGANIZATION_ID"
                        + " JOIN REALM r ON r.ID = o.REALM_ID WHERE r.NAME = ? ORDER BY t.ID")
                .stream()
                .map(row -> new Thing(number(row, "id"), number(row, "organization_id")))
                .toList();
    }

    private static long number(Map<String, ?> row, String column) {
        return Long.parseLong(String.valueOf(row.get(column)));
    }

    private void changeMatrix() {
        Http owner = realm.person("owner@acme.example").api();
        for (JsonNode option :
                owner.get("/organizations/0/permissions/options").expect(200).json()) {
            String action = option.path("permission").asText();
            List<String> reaches = Json.texts(option.path("reaches"));
            actions.add(action);
            if (random.nextInt(4) == 0) {
                Map<String, String> reach = new LinkedHashMap<>();
                List.of("AD", "MA", "RE", "AN").stream()
                        .filter(role -> random.nextInt(4) > 0)
                        .forEach(role -> reach.put(role, pick(reaches)));
                owner.text(
                                "POST",
                                "/organizations/0/permissions",
                                "application/json",
                                Json.write(Map.of("permission", action, "roles", reach.keySet(), "reach", reach)))
                        .expect(200);
            }
        }
    }

    TestRealm realm() {
        return realm;
    }

    /** An organization that its members chose to work in is disabled. */
    void disable(String alias) {
        realm.organization(alias).chosenByItsMembers();
        realm.organization(alias).disable();
    }

    /** The names that applications gave to projects. */
    List<String> externalNames() {
        return rows("SELECT p.EXTERNAL_ID FROM KW_PROJECT p JOIN KW_ORGANIZATION o ON o.ID = p.ORGANIZATION_ID"
                        + " JOIN REALM r ON r.ID = o.REALM_ID WHERE r.NAME = ? ORDER BY p.ID")
                .stream()
                .map(row -> String.valueOf(row.get("external_id")))
                .toList();
    }

    List<String> actions() {
        return actions;
    }

    /** Ids of accounts, one of which belongs to no organization. */
    List<String> accounts() {
        return accounts;
    }

    /** What people's tokens say of each organization, by account; of those who get one. */
    Map<String, List<JsonNode>> claims() {
        Map<String, List<JsonNode>> claims = new LinkedHashMap<>();
        for (String email : emails) {
            for (String alias : List.of("acme", "globex")) {
                Response response = realm.person(email).directGrant(TestRealm.APP, "openid organization:" + alias);
                if (response.status() == 200) {
                    claims.computeIfAbsent(accounts.get(emails.indexOf(email)), account -> new ArrayList<>())
                            .add(Tokens.of(response).claim());
                }
            }
        }
        return claims;
    }

    /** Numbers by type. */
    List<String> numbers(String type) {
        return numbers.getOrDefault(type, List.of());
    }

    int dice(int sides) {
        return random.nextInt(sides);
    }

    private List<? extends Map<String, ?>> rows(String sql) {
        return realm.server().database().query(sql, realm.name());
    }

    private List<String> some(Map<String, String> people) {
        return people.keySet().stream().filter(person -> random.nextInt(3) == 0).toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
