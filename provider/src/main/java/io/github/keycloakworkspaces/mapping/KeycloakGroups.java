package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Asks Keycloak in which of its groups people are. */
public interface KeycloakGroups {

    /**
     * Those of the groups that each account is in, directly or by a group below. An account of which Keycloak can't say it
     * at the moment is not among them.
     *
     * @param groups the ids of those that are asked for
     */
    Map<AccountId, Set<GroupName>> of(Collection<AccountId> accounts, Set<String> groups);
}
