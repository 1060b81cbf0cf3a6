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

    /**
     * Lets administrators through who may see the realm.
     *
     * @throws jakarta.ws.rs.ForbiddenException for everybody else
     */
    public void viewRealm() {
        permissions.realm().requireViewRealm();
    }

    /**
     * Lets administrators through who may see the organizations of the realm and who is in them.
     *
     * @throws jakarta.ws.rs.ForbiddenException for everybody else
     */
    public void viewOrganizations() {
        permissions.orgs().requireView();
        permissions.users().requireView();
    }

    /**
     * Lets administrators through who may change the organizations of the realm and who is in them.
     *
     * @throws jakarta.ws.rs.ForbiddenException for everybody else
     */
    public void manageOrganizations() {
        permissions.orgs().requireManage();
        permissions.users().requireManage();
    }
}
