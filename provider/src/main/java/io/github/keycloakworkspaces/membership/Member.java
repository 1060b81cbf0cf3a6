package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;

/** One person's role in one organization; {@code deleted} members keep their number and nothing else. */
public record Member(long id, OrganizationId organization, PersonId person, Role role, Source source, boolean deleted) {

    /** Whether the person may use the organization at all. */
    public boolean active() {
        return !deleted && role.working();
    }

    /** Whether somebody has ended the person's access, which no group has done. */
    boolean endedByHand() {
        return role.deactivated() && !source.groups();
    }
}
