package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.representations.AccessToken;

/**
 * What an account has its roles by: the roles and groups that it was given itself. What these bring along is looked at
 * whenever it is asked, in what Keycloak remembers of the realm, because no event tells of all that changes in it.
 */
record HeldRoles(List<String> roles, List<String> groups) {

    HeldRoles {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }

    static HeldRoles of(UserModel user) {
        return new HeldRoles(
                user.getRoleMappingsStream().map(RoleModel::getId).toList(),
                user.getGroupsStream().map(GroupModel::getId).toList());
    }

    /** A token must not give a role that was taken meanwhile, and an account not one that the token was made without. */
    Set<String> said(RealmModel realm, AccessToken token) {
        ClientModel client = realm.getClientByClientId(ProviderIds.CLIENT);
        AccessToken.Access access = token.getResourceAccess(ProviderIds.CLIENT);
        if (client == null || access == null || access.getRoles() == null) {
            return Set.of();
        }
        return access.getRoles().stream()
                .map(client::getRole)
                .filter(role -> role != null && bring(realm, role))
                .map(RoleModel::getName)
                .collect(Collectors.toSet());
    }

    /** As {@link UserModel#hasRole} does it. */
    private boolean bring(RealmModel realm, RoleModel role) {
        return RoleUtils.hasRole(roles.stream().map(realm::getRoleById).filter(Objects::nonNull), role)
                || RoleUtils.hasRoleFromGroup(
                        groups.stream().map(realm::getGroupById).filter(Objects::nonNull), role, true);
    }
}
