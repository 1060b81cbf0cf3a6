package io.github.keycloakworkspaces.kc;

import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Asked first by every method of the administrators' API; Keycloak's own evaluator answers. */
public final class AdminGuard {

    private final AdminPermissionEvaluator permissions;

    public AdminGuard(AdminPermissionEvaluator permissions) {
        this.permissions = permissions;
    }

    /**
     * Lets administrators through who may change the realm.
     *
     * @throws jakarta.ws.rs.ForbiddenException for everybody else
     */
    public void manageRealm() {
        permissions.realm().requireManageRealm();
    }
}
