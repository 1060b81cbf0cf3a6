package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import java.util.Map;
import java.util.Set;

/**
 * What somebody holds.
 *
 * @param byGroups whether the role stands in place of the one that was given otherwise
 * @param places everything that they are in, given otherwise or by groups
 * @param missing titles of workspaces that have to be made for them, and by which sources
 */
public record Effective(RoleGrant role, boolean byGroups, Places places, Map<String, Set<Source>> missing) {

    public Effective {
        missing = Map.copyOf(missing);
    }
}
