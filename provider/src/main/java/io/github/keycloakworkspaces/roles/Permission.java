package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Map;

/**
 * An action whose cells an organization has changed.
 *
 * @param reaches of every working role but the Owner
 */
public record Permission(long id, OrganizationId organization, Action action, Map<Role, Reach> reaches) {

    public Permission {
        reaches = Map.copyOf(reaches);
    }
}
