package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a {@link TokenSnapshotQuery}; several sources of one grant become one. */
final class TokenSnapshotBuilder {

    private static final int KIND = 0;
    private static final int ID = 1;
    private static final int OTHER_ID = 2;
    private static final int REVISION = 3;
    private static final int TITLE = 4;
    private static final int ROLE = 5;
    private static final int FLAG = 6;

    private final Set<WorkspaceId> workspaces = new HashSet<>();
    private final Set<ProjectId> projects = new HashSet<>();
    private final Map<ProjectId, Role> projectRoles = new HashMap<>();
    private final Map<Role, Set<ProjectId>> tasks = new EnumMap<>(Role.class);
    private final TokenSnapshotThings things = new TokenSnapshotThings();
    private final Map<Action, Map<Role, Reach>> overrides = new EnumMap<>(Action.class);
    private Object @Nullable [] member;

    void add(Object[] row) {
        String kind = (String) row[KIND];
        switch (kind) {
            case TokenSnapshotQuery.MEMBER -> member = row;
            case TokenSnapshotQuery.WORKSPACE_JOINED -> workspaces.add(new WorkspaceId(number(row[ID])));
            case TokenSnapshotQuery.PROJECT_JOINED -> projects.add(projectId(row));
            case TokenSnapshotQuery.PROJECT_ROLE -> projectRoles.put(projectId(row), role(row));
            case TokenSnapshotQuery.WORKSPACE_CREATED, TokenSnapshotQuery.PROJECT_CREATED -> {}
            case TokenSnapshotQuery.TASK ->
                tasks.computeIfAbsent(role(row), role -> new HashSet<>()).add(projectId(row));
            case TokenSnapshotQuery.OVERRIDE -> override(row);
            default -> throw new IllegalStateException("a row of kind " + kind);
        }
        things.add(row);
    }

    Optional<PersonSnapshot> snapshot() {
        return Optional.ofNullable(member)
                .map(row -> new PersonSnapshot(
                        new OrganizationId(number(row[ID])),
                        new PersonId(number(row[OTHER_ID])),
                        role(row),
                        flag(row),
                        workspaces,
                        projects,
                        projectRoles,
                        tasks,
                        new MatrixOverrides(overrides),
                        number(row[REVISION])));
    }

    Optional<TokenSnapshot> tokenSnapshot() {
        return Optional.ofNullable(member)
                .flatMap(row -> snapshot()
                        .map(snapshot -> new TokenSnapshot(
                                snapshot,
                                (String) row[TITLE],
                                things.workspaces(),
                                things.projects(),
                                things.externalIds())));
    }

    /** An action of a newer version, which this node doesn't know, is nothing that it is asked about. */
    private void override(Object[] row) {
        String[] cell = ((String) row[TITLE]).split(" ", 2);
        Action.ofCode(cell[0])
                .ifPresent(action -> overrides
                        .computeIfAbsent(action, key -> new EnumMap<>(Role.class))
                        .put(role(row), Reach.ofCode(cell[1]).orElse(Reach.NONE)));
    }

    private static ProjectId projectId(Object[] row) {
        return new ProjectId(number(row[ID]));
    }

    private static Role role(Object[] row) {
        return Role.ofCode((String) row[ROLE]).orElseThrow();
    }

    private static boolean flag(Object[] row) {
        return number(row[FLAG]) != 0;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
