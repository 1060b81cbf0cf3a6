package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one person is connected with one workspace and one project in it. */
record Shape(
        boolean workspaceMember,
        boolean workspaceCreator,
        boolean projectMember,
        boolean projectCreator,
        @Nullable Role projectRole) {

    static final OrganizationId ACME = new OrganizationId(7);
    static final PersonId ME = new PersonId(1);
    static final PersonId SOMEBODY_ELSE = new PersonId(2);
    static final WorkspaceId WORKSPACE = new WorkspaceId(30);
    static final ProjectId PROJECT = new ProjectId(400);
    static final long REVISION = 9;

    static final Shape NONE = new Shape(false, false, false, false, null);
    static final Shape WORKSPACE_MEMBER = new Shape(true, false, false, false, null);
    static final Shape WORKSPACE_CREATOR = new Shape(false, true, false, false, null);
    static final Shape PROJECT_MEMBER = new Shape(false, false, true, false, null);
    static final Shape PROJECT_CREATOR = new Shape(false, false, false, true, null);

    static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        for (int bits = 0; bits < 16; bits++) {
            for (Role role : Arrays.asList(null, Role.REVIEWER, Role.ANNOTATOR)) {
                shapes.add(new Shape((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0, role));
            }
        }
        return shapes;
    }

    Shape withProjectRole(Role role) {
        return new Shape(workspaceMember, workspaceCreator, projectMember, projectCreator, role);
    }

    /** Whether the person is a member of the project, explicitly or through its workspace. */
    boolean member() {
        return projectMember || workspaceMember;
    }

    PersonSnapshot snapshot(Role role) {
        return snapshot(role, true);
    }

    PersonSnapshot snapshot(Role role, boolean enabled) {
        return new PersonSnapshot(
                ACME,
                ME,
                role,
                enabled,
                workspaceMember ? Set.of(WORKSPACE) : Set.of(),
                projectMember ? Set.of(PROJECT) : Set.of(),
                projectRole == null ? Map.of() : Map.of(PROJECT, projectRole),
                REVISION);
    }
}
