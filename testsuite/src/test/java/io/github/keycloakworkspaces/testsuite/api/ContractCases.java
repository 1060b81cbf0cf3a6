package io.github.keycloakworkspaces.testsuite.api;

import com.atlassian.oai.validator.model.Request;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each operation of the contract is called with success, by whom, and what everybody else reads. */
final class ContractCases {

    enum Role {
        AN("annotator"),
        RE("reviewer"),
        MA("manager"),
        AD("admin"),
        OW("owner");

        final String person;

        Role(String person) {
            this.person = person;
        }

        Http api() {
            return ContractWorld.REALM.organization("acme").person(person).api();
        }
    }

    static final Set<Role> ALL_ROLES = EnumSet.allOf(Role.class);
    private static final Set<Role> REVIEWERS = EnumSet.range(Role.RE, Role.OW);
    static final Set<Role> MANAGERS = EnumSet.range(Role.MA, Role.OW);
    static final Set<Role> ADMINISTRATORS = EnumSet.range(Role.AD, Role.OW);
    static final Set<Role> OWNER = EnumSet.of(Role.OW);

    /** A path with numbers, and a body, or none. */
    record Call(String path, Object body) {

        static Call to(String path) {
            return new Call(path, "");
        }

        static Call to(String path, Object body) {
            return new Call(path, body);
        }

        /** With one field more, or without a value in it. */
        Call with(String field) {
            Map<Object, @Nullable Object> fields = new HashMap<>();
            if (body instanceof Map<?, ?> given) {
                fields.putAll(given);
            }
            fields.put(field, null);
            return new Call(path, fields);
        }
    }

    /**
     * An operation.
     *
     * @param operation method and path, as in the contract
     * @param denied what those read who may not
     * @param call made anew for each role, so that no call finds what another has changed
     */
    record Case(String operation, int status, Set<Role> who, int denied, Function<ContractWorld, Call> call) {

        String path() {
            return operation.substring(operation.indexOf(' ') + 1);
        }

        Request.Method method() {
            return Request.Method.valueOf(verb());
        }

        boolean allowed(Role role) {
            return who.contains(role);
        }

        /** The contract has no schema for some answers, and we answer more than nothing. */
        boolean withoutSchema() {
            return WITHOUT_SCHEMA.contains(operation);
        }

        Call prepare(Role role) {
            return call.apply(new ContractWorld(role));
        }

        Response send(Role role) {
            return send(role, prepare(role));
        }

        Response send(Role role, Call made) {
            boolean bodiless = made.body().equals("");
            String path = made.path().replaceFirst("^/api", "");
            return switch (verb()) {
                case "GET" -> role.api().get(path);
                case "POST" -> role.api().post(path, bodiless ? Map.of() : made.body());
                case "PATCH" -> role.api().patch(path, made.body());
                case "PUT" -> role.api().put(path, made.body());
                case "DELETE" -> role.api().delete(path);
                default -> throw new IllegalStateException(operation);
            };
        }

        private String verb() {
            return operation.substring(0, operation.indexOf(' ')).toUpperCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    private static final Set<String> WITHOUT_SCHEMA =
            Set.of("POST /api/invite/send-email", "POST /api/invite/revoke", "POST /api/workspaces/{id}/projects/");

    static final List<Case> ALL = List.of(
            // The log
            new Case("GET /api/activity-logs/", 200, ADMINISTRATORS, 403, w -> Call.to("/api/activity-logs/")),
            // The caller
            new Case("GET /api/current-user/whoami", 200, ALL_ROLES, 403, w -> Call.to("/api/current-user/whoami")),
            // Invitations
            new Case("GET /api/invite", 200, ADMINISTRATORS, 403, w -> Call.to("/api/invite")),
            new Case("POST /api/invite/reset-token", 201, ADMINISTRATORS, 403, w -> Call.to("/api/invite/reset-token")),
            new Case(
                    "POST /api/invite/revoke",
                    200,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to("/api/invite/revoke", Map.of("email", w.invited()))),
            new Case(
                    "POST /api/invite/send-email",
                    200,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to("/api/invite/send-email", Map.of("emails", List.of(w.address()), "role", "AN"))),
            // Organizations
            new Case("GET /api/organizations/", 200, ALL_ROLES, 403, w -> Call.to("/api/organizations/")),
            new Case("GET /api/organizations/{id}", 200, ALL_ROLES, 403, w -> Call.to(w.organization())),
            new Case(
                    "PATCH /api/organizations/{id}",
                    200,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to(w.organization(), Map.of("title", "Acme"))),
            new Case(
                    "PATCH /api/organizations/{id}/set-default-role",
                    200,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to(w.organization() + "/set-default-role", Map.of("default_role", "NO"))),
            // Members
            new Case(
                    "GET /api/organizations/{id}/memberships",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.organization() + "/memberships")),
            new Case(
                    "PATCH /api/organizations/{id}/memberships",
                    200,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to(w.organization() + "/memberships", Map.of("user_id", w.colleague(), "role", "AN"))),
            new Case(
                    "GET /api/organizations/{id}/memberships/{user_pk}/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.organization() + "/memberships/" + w.colleague() + "/")),
            new Case(
                    "DELETE /api/organizations/{id}/memberships/{user_pk}/",
                    204,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to(w.organization() + "/memberships/" + w.leaver() + "/")),
            // Permissions
            new Case(
                    "GET /api/organizations/{id}/permissions",
                    200,
                    OWNER,
                    403,
                    w -> Call.to(w.organization() + "/permissions")),
            new Case(
                    "POST /api/organizations/{id}/permissions",
                    200,
                    OWNER,
                    403,
                    w -> Call.to(w.organization() + "/permissions", ContractWorld.PERMISSION)),
            new Case(
                    "GET /api/organizations/{id}/permissions/options",
                    200,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to(w.organization() + "/permissions/options")),
            new Case(
                    "GET /api/organizations/{id}/permissions/{permission_key}",
                    200,
                    OWNER,
                    403,
                    w -> Call.to(w.permission())),
            new Case(
                    "PATCH /api/organizations/{id}/permissions/{permission_key}",
                    200,
                    OWNER,
                    403,
                    w -> Call.to(w.permission(), Map.of("roles", List.of("MA", "AD")))),
            new Case(
                    "PUT /api/organizations/{id}/permissions/{permission_key}",
                    200,
                    OWNER,
                    403,
                    w -> Call.to(w.permission(), ContractWorld.PERMISSION)),
            new Case(
                    "DELETE /api/organizations/{id}/permissions/{permission_key}",
                    204,
                    OWNER,
                    403,
                    w -> Call.to(w.permission())),
            // What groups give
            new Case("GET /api/saml/settings", 200, ADMINISTRATORS, 403, w -> Call.to("/api/saml/settings")),
            new Case(
                    "POST /api/saml/settings",
                    201,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to("/api/saml/settings", w.samlSettings())),
            new Case("DELETE /api/saml/settings", 204, ADMINISTRATORS, 403, w -> Call.to("/api/saml/settings")),
            new Case("GET /api/scim/settings", 200, ADMINISTRATORS, 403, w -> Call.to("/api/scim/settings")),
            new Case(
                    "POST /api/scim/settings",
                    201,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to("/api/scim/settings", w.groups())),
            // Workspaces
            new Case("GET /api/workspaces/", 200, ALL_ROLES, 403, w -> Call.to("/api/workspaces/")),
            new Case(
                    "POST /api/workspaces/",
                    201,
                    MANAGERS,
                    403,
                    w -> Call.to("/api/workspaces/", Map.of("title", "Dermatology", "color", "#123456"))),
            new Case("GET /api/workspaces/{id}/", 200, ALL_ROLES, 403, w -> Call.to(w.workspace())),
            new Case(
                    "PATCH /api/workspaces/{id}/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.workspace(), Map.of("is_archived", false, "title", "Other"))),
            new Case("DELETE /api/workspaces/{id}/", 204, MANAGERS, 403, w -> Call.to(w.emptyWorkspace())),
            new Case(
                    "GET /api/workspaces/{id}/memberships/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.workspace() + "memberships/")),
            new Case(
                    "POST /api/workspaces/{id}/memberships/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.workspace() + "memberships/", Map.of("user", w.colleague()))),
            new Case(
                    "DELETE /api/workspaces/{id}/memberships/",
                    204,
                    MANAGERS,
                    403,
                    w -> Call.to(w.workspace() + "memberships/?user_id=" + w.annotator())),
            new Case(
                    "GET /api/workspaces/{id}/memberships/paginated/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.workspace() + "memberships/paginated/?page_size=2")),
            new Case(
                    "POST /api/workspaces/{id}/memberships/bulk/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(
                            w.workspace() + "memberships/bulk/",
                            Map.of("all", false, "included", List.of(w.colleague())))),
            new Case(
                    "DELETE /api/workspaces/{id}/memberships/bulk/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.workspace() + "memberships/bulk/?all=false&included=" + w.annotator())),
            new Case(
                    "GET /api/workspaces/{id}/projects/",
                    200,
                    ALL_ROLES,
                    403,
                    w -> Call.to(w.workspace() + "projects/")),
            new Case(
                    "POST /api/workspaces/{id}/projects/",
                    201,
                    MANAGERS,
                    403,
                    w -> Call.to(w.workspace() + "projects/", Map.of("project", w.projectNumber()))),
            new Case("DELETE /api/workspaces/{id}/projects/", 204, MANAGERS, 403, w -> Call.to(w.removal())),
            // Projects
            new Case("GET /api/projects/", 200, ALL_ROLES, 403, w -> Call.to("/api/projects/")),
            new Case(
                    "POST /api/projects/",
                    201,
                    MANAGERS,
                    403,
                    w -> Call.to("/api/projects/", Map.of("title", "Chest", "workspace", w.workspaceNumber()))),
            new Case("GET /api/projects/{id}/", 200, ALL_ROLES, 403, w -> Call.to(w.project())),
            new Case(
                    "PATCH /api/projects/{id}/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.project(), Map.of("title", "Lungs", "show_instruction", true))),
            new Case("DELETE /api/projects/{id}/", 204, MANAGERS, 403, w -> Call.to(w.project())),
            new Case("GET /api/projects/{id}/members/", 200, MANAGERS, 403, w -> Call.to(w.project() + "members/")),
            new Case(
                    "POST /api/projects/{id}/members/",
                    201,
                    MANAGERS,
                    403,
                    w -> Call.to(w.project() + "members/", Map.of("user", w.colleague()))),
            new Case(
                    "DELETE /api/projects/{id}/members/",
                    204,
                    MANAGERS,
                    403,
                    w -> Call.to(w.project() + "members/?user=" + w.guest())),
            new Case(
                    "GET /api/projects/{id}/members/paginated/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.project() + "members/paginated/?page_size=3")),
            new Case(
                    "POST /api/projects/{id}/members/bulk/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(
                            w.project() + "members/bulk/", Map.of("all", false, "included", List.of(w.colleague())))),
            new Case(
                    "DELETE /api/projects/{id}/members/bulk/",
                    200,
                    MANAGERS,
                    403,
                    w -> Call.to(w.project() + "members/bulk/?all=false&included=" + w.guest())),
            new Case("GET /api/projects/{id}/roles", 200, MANAGERS, 403, w -> Call.to(w.project() + "roles")),
            new Case("GET /api/projects/roles/", 200, ALL_ROLES, 403, w -> Call.to("/api/projects/roles/")),
            new Case(
                    "POST /api/projects/roles/",
                    201,
                    MANAGERS,
                    403,
                    w -> Call.to(
                            "/api/projects/roles/",
                            Map.of("user", w.guest(), "project", w.projectNumber(), "role", "RE"))),
            new Case(
                    "DELETE /api/projects/roles/{id}/",
                    204,
                    MANAGERS,
                    403,
                    w -> Call.to("/api/projects/roles/" + w.roleRow() + "/")),
            // Tasks
            new Case(
                    "POST /api/projects/{id}/tasks/assignees",
                    201,
                    REVIEWERS,
                    403,
                    w -> Call.to(
                            w.project() + "tasks/assignees",
                            Map.of(
                                    "users",
                                    List.of(w.annotator()),
                                    "type",
                                    "AN",
                                    "selectedItems",
                                    Map.of("all", false, "included", List.of(5, 6))))),
            new Case("GET /api/projects/{id}/tasks/{task_pk}/assignees", 200, REVIEWERS, 403, w -> Call.to(w.task())),
            new Case(
                    "POST /api/projects/{id}/tasks/{task_pk}/assignees",
                    200,
                    REVIEWERS,
                    403,
                    w -> Call.to(w.task(), Map.of("type", "AN", "users", List.of(w.annotator())))),
            new Case(
                    "PATCH /api/projects/{id}/tasks/{task_pk}/assignees",
                    200,
                    REVIEWERS,
                    403,
                    w -> Call.to(w.task(), Map.of("type", "AN", "users", List.of(w.annotator())))),
            new Case(
                    "DELETE /api/projects/{id}/tasks/{task_pk}/assignees",
                    204,
                    REVIEWERS,
                    403,
                    w -> Call.to(w.task() + "?type=AN")),
            // Templates; this one is the Owner's
            new Case("GET /api/project-templates/", 200, MANAGERS, 403, w -> Call.to("/api/project-templates/")),
            new Case(
                    "POST /api/project-templates/",
                    201,
                    MANAGERS,
                    403,
                    w -> Call.to("/api/project-templates/", Map.of("name", "T", "project_id", w.projectNumber()))),
            new Case("GET /api/project-templates/{id}", 200, MANAGERS, 403, w -> Call.to(w.template())),
            new Case(
                    "PATCH /api/project-templates/{id}",
                    200,
                    ADMINISTRATORS,
                    403,
                    w -> Call.to(w.template(), Map.of("name", "Other"))),
            new Case("DELETE /api/project-templates/{id}", 204, ADMINISTRATORS, 403, w -> Call.to(w.template())),
            new Case(
                    "POST /api/project-templates/{id}/create-project",
                    201,
                    MANAGERS,
                    403,
                    w -> Call.to(
                            w.template() + "/create-project",
                            Map.of("title", "From it", "workspace_id", w.workspaceNumber()))),
            // People
            new Case("GET /api/users/", 200, MANAGERS, 403, w -> Call.to("/api/users/")),
            new Case("GET /api/users/{id}/", 200, ALL_ROLES, 403, w -> Call.to("/api/users/" + w.self() + "/")),
            new Case(
                    "PATCH /api/users/{id}/",
                    200,
                    ALL_ROLES,
                    403,
                    w -> Call.to("/api/users/" + w.self() + "/", Map.of("first_name", "Alex"))));

    private ContractCases() {}
}
