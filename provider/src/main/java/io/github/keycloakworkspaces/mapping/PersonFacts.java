package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.roles.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known about one person in one organization before groups count.
 *
 * @param given the role that was given otherwise: by a hand, an invitation, an import, or as the default when they joined
 * @param scimActive what SCIM said last; empty for somebody of whom it knows nothing
 * @param runs which sources have spoken about the person, each at most once
 * @param groups in which each source saw the person last
 * @param leftGroups in which they were before and are no more
 * @param places what was given otherwise than by groups
 */
public record PersonFacts(
        boolean owner,
        RoleGrant given,
        Optional<Boolean> scimActive,
        List<Run> runs,
        Set<GroupRef> groups,
        Set<LeftGroup> leftGroups,
        Places places,
        ManualManagement manual) {

    public PersonFacts {
        runs = List.copyOf(runs);
        groups = Set.copyOf(groups);
        leftGroups = Set.copyOf(leftGroups);
    }

    /** The same of somebody who doesn't own the organization. */
    PersonFacts asAdministrator() {
        return new PersonFacts(
                false,
                new RoleGrant(Role.ADMINISTRATOR, given.source()),
                scimActive,
                runs,
                groups,
                leftGroups,
                places,
                manual);
    }

    /** Whether any source has ever spoken about the person: nobody else is touched by what flags and mappings say. */
    boolean followsGroups() {
        return !runs.isEmpty();
    }
}
