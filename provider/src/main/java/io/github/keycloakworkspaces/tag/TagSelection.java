package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Set;

/**
 * Members who get tags.
 *
 * @param filter those of the list of members; {@code people} in it are the ones named, or {@code null}
 * @param excluded those who are left out
 */
public record TagSelection(MemberFilter filter, Set<PersonId> excluded) {

    public TagSelection {
        excluded = Set.copyOf(excluded);
    }
}
