package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;

/** A role and where it comes from. */
public record RoleGrant(Role role, Source source) {

    /** The higher one; of the same role that of the source that is named first, so that the order doesn't matter. */
    static RoleGrant higher(RoleGrant one, RoleGrant other) {
        if (one.role() == other.role()) {
            return one.source().compareTo(other.source()) <= 0 ? one : other;
        }
        return one.role().outranks(other.role()) ? one : other;
    }
}
