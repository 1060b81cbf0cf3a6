package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far one person gets with an action in projects, in the form that a list needs: it must show exactly what
 * {@link Decisions} permits.
 *
 * @param reaches of the role, and of each role that replaces it in some project
 */
public record ProjectViewer(PersonId person, Role role, Map<Role, Reach> reaches) {

    public ProjectViewer {
        reaches = Map.copyOf(reaches);
    }

    public static ProjectViewer of(PersonSnapshot snapshot, Decisions decisions, Action action) {
        Map<Role, Reach> reaches = new EnumMap<>(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> role == snapshot.role()
                        || (snapshot.role().overridable()
                                && snapshot.projectRoles().containsValue(role)))
                .forEach(role -> reaches.put(
                        role,
                        snapshot.overrides()
                                .cell(decisions.matrix(), role, action)
                                .reach()));
        return new ProjectViewer(snapshot.person(), snapshot.role(), reaches);
    }

    /** Somebody who manages the realm: they get to every project but those in sandboxes. */
    public static ProjectViewer everywhere() {
        return new ProjectViewer(PersonId.NOBODY, Role.OWNER, Map.of(Role.OWNER, Reach.ORGANIZATION));
    }

    /** In a project that the person acts in with that role. */
    public Reach reach(Role acting) {
        return reaches.getOrDefault(acting, Reach.NONE);
    }

    /** Whether some role of the person, in whatever project, reaches that far. */
    public boolean somewhere(Reach reach) {
        return reaches.values().stream().anyMatch(reached -> reached.covers(reach));
    }
}
