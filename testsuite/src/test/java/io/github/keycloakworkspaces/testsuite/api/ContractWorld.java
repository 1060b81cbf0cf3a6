package io.github.keycloakworkspaces.testsuite.api;

import io.github.keycloakworkspaces.testsuite.api.ContractCases.Role;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What one call needs, made by the Owner; the Manager, the Reviewer and the Annotator are in every workspace. */
final class ContractWorld {

    static final TestRealm REALM = TestRealm.draft()
            .organization("acme", acme -> {
                acme.everyRole().annotator("colleague").annotator("guest");
                List.of(Role.values())
                        .forEach(role -> acme.annotator("leaver-" + role.name().toLowerCase(Locale.ROOT))
                                .annotator("user-" + role.name().toLowerCase(Locale.ROOT)));
            })
            .create();
    static final Object PERMISSION = Map.of("permission", "data.export", "roles", List.of("MA", "AD"));

    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Http OWNER = ACME.owner().api();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Role role;
    private long workspace;
    private long project;

    ContractWorld(Role role) {
        this.role = role;
    }

    String organization() {
        return "/api/organizations/" + ACME.id();
    }

    /** What groups give, in the form of both settings. */
    Map<String, Object> groups() {
        return Map.of(
                "roles_groups",
                List.of(List.of("Reviewer", "Group " + NEXT.incrementAndGet())),
                "projects_groups",
                List.of(Map.of("project_id", projectNumber(), "group", "Chest", "role", "Inherit")));
    }

    Map<String, Object> samlSettings() {
        Map<String, Object> settings = new HashMap<>(groups());
        settings.put("domain", "acme.example");
        settings.put("mapping_email", "email");
        settings.put("workspaces_groups", List.of(List.of("Workspace to come", "Chest")));
        return settings;
    }

    String permission() {
        OWNER.post("/organizations/0/permissions", PERMISSION).expect(200);
        return organization() + "/permissions/data.export";
    }

    long self() {
        return ACME.number(
                switch (role) {
                    case AN -> "annotator";
                    case RE -> "reviewer";
                    case MA -> "manager";
                    case AD -> "admin";
                    case OW -> "owner";
                });
    }

    long annotator() {
        return ACME.number("annotator");
    }

    long colleague() {
        return ACME.number("colleague");
    }

    /** An explicit member of the project. */
    long guest() {
        return ACME.number("guest");
    }

    long leaver() {
        return ACME.number("leaver-" + role.name().toLowerCase(Locale.ROOT));
    }

    /** Another one who leaves. */
    long user() {
        return ACME.number("user-" + role.name().toLowerCase(Locale.ROOT));
    }

    /** A personal token of the caller. */
    String token() {
        return role.api()
                .post("/token/", Map.of())
                .expect(201)
                .json()
                .path("token")
                .asText();
    }

    /** From now on members may have a legacy token. */
    void allowLegacyTokens() {
        OWNER.post("/jwt/settings", Map.of("legacy_api_tokens_enabled", true)).expect(201);
    }

    /** From now on the role of those of whom nobody says another one lets them work. */
    void letNewcomersWork() {
        OWNER.patch("/organizations/" + ACME.id() + "/set-default-role", Map.of("default_role", "AN"))
                .expect(200);
    }

    String label() {
        return "Tag " + NEXT.incrementAndGet();
    }

    long tagNumber() {
        return World.created(OWNER, "/organizations/0/member-tags", Map.of("label", label()))
                .path("id")
                .asLong();
    }

    String tags() {
        return organization() + "/member-tags";
    }

    String address() {
        return "new" + NEXT.incrementAndGet() + "@elsewhere.example";
    }

    String invited() {
        String address = address();
        OWNER.post("/invite/send-email", Map.of("emails", List.of(address), "role", "AN"))
                .expect(200);
        return address;
    }

    long workspaceNumber() {
        if (workspace == 0) {
            workspace = World.created(OWNER, "/workspaces/", Map.of("title", "Workspace " + NEXT.incrementAndGet()))
                    .path("id")
                    .asLong();
            for (String person : List.of("annotator", "reviewer", "manager")) {
                World.created(OWNER, "/workspaces/" + workspace + "/memberships/", Map.of("user", ACME.number(person)));
            }
        }
        return workspace;
    }

    String workspace() {
        return "/api/workspaces/" + workspaceNumber() + "/";
    }

    String emptyWorkspace() {
        return workspace();
    }

    long projectNumber() {
        if (project == 0) {
            project = World.created(
                            OWNER,
                            "/projects/",
                            Map.of(
                                    "title",
                                    "Project " + NEXT.incrementAndGet(),
                                    "workspace",
                                    workspaceNumber(),
                                    "is_published",
                                    true))
                    .path("id")
                    .asLong();
            World.created(OWNER, "/projects/" + project + "/members/", Map.of("user", guest()));
        }
        return project;
    }

    /** Takes a project out of a workspace in which nobody but the caller could lose it. */
    String removal() {
        long alone = World.created(OWNER, "/workspaces/", Map.of("title", "Alone " + NEXT.incrementAndGet()))
                .path("id")
                .asLong();
        World.created(OWNER, "/workspaces/" + alone + "/memberships/", Map.of("user", ACME.number(role.person)));
        long only = World.created(
                        OWNER, "/projects/", Map.of("title", "Only one", "workspace", alone, "is_published", true))
                .path("id")
                .asLong();
        return "/api/workspaces/" + alone + "/projects/?project=" + only;
    }

    String project() {
        return "/api/projects/" + projectNumber() + "/";
    }

    long roleRow() {
        return World.created(
                        OWNER, "/projects/roles/", Map.of("user", guest(), "project", projectNumber(), "role", "RE"))
                .path("id")
                .asLong();
    }

    String task() {
        String task = project() + "tasks/17/assignees";
        World.created(OWNER, task.replaceFirst("^/api", ""), Map.of("type", "AN", "users", List.of(annotator())));
        return task;
    }

    String template() {
        long template = World.created(
                        OWNER, "/project-templates/", Map.of("name", "Template", "project_id", projectNumber()))
                .path("id")
                .asLong();
        return "/api/project-templates/" + template;
    }
}
