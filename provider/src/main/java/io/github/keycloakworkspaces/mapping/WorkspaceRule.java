package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Set;

/** The workspaces that somebody was added to. What several sources give adds up. */
final class WorkspaceRule {

    private WorkspaceRule() {}

    static Map<WorkspaceId, Set<Source>> members(PersonFacts facts, HeldMappings held) {
        boolean keepsGiven = facts.manual().workspaces() || !facts.followsGroups();
        PlaceGrants<WorkspaceId> grants =
                PlaceGrants.of(keepsGiven ? facts.places().workspaces() : Map.of());
        held.lasting(facts.manual().workspaces()).forEach(mapping -> {
            if (mapping.target() instanceof Target.Workspace target) {
                grants.add(target.workspace(), mapping.group().source().source());
            }
        });
        return grants.all();
    }

    /** Whoever left a group before its workspace was there misses none. */
    static Map<String, Set<Source>> missing(HeldMappings held) {
        PlaceGrants<String> grants = new PlaceGrants<>();
        held.present().forEach(mapping -> {
            if (mapping.target() instanceof Target.WorkspaceTitle target) {
                grants.add(target.title(), mapping.group().source().source());
            }
        });
        return grants.all();
    }
}
