package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the organizations of one realm have changed in the matrix. */
public interface PermissionStore {

    /** By number. */
    List<Permission> list(OrganizationId organization);

    Optional<Permission> find(OrganizationId organization, Action action);

    /** Replaces what was changed before. */
    Permission put(OrganizationId organization, Action action, Map<Role, Reach> reaches);

    /** {@code false} if nothing was changed. */
    boolean remove(OrganizationId organization, Action action);

    void removeAll(OrganizationId organization);
}
