package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;

/**
 * A person's snapshot in one organization with the names that a token shows.
 *
 * @param alias the native organization's alias
 * @param titles the titles of the workspaces that the person created or is an explicit member of
 */
public record Standing(PersonSnapshot snapshot, String alias, Map<WorkspaceId, String> titles) {

    public Standing {
        titles = Map.copyOf(titles);
    }

    /** Whether the membership gives anything: a working role, and neither person nor organization disabled. */
    public boolean active() {
        return snapshot.enabled() && snapshot.role().working();
    }
}
