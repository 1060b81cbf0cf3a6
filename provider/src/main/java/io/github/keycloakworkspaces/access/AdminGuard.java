package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;
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

    /**
     * Lets administrators through who may change all of these clients. What isn't there needs the right to change any:
     * the answer must not tell which clients there are.
     *
     * @throws jakarta.ws.rs.ForbiddenException for everybody else
     */
    public void manageClients(RealmModel realm, List<String> ids) {
        for (String id : ids) {
            ClientModel client = realm.getClientByClientId(id);
            if (client == null) {
                permissions.clients().requireManage();
            } else {
                permissions.clients().requireManage(client);
            }
        }
    }

    /**
     * Lets administrators through who may change every client of the realm.
     *
     * @throws jakarta.ws.rs.ForbiddenException for everybody else
     */
    public void manageAllClients() {
        permissions.clients().requireManage();
    }

    /** Who administers: an account of the realm, or the name of somebody from another one. */
    public record Administrator(
            @Nullable AccountId account, @Nullable String stranger) {}

    public Administrator administrator(RealmModel realm) {
        AdminAuth auth = permissions.adminAuth();
        return auth.getRealm().getId().equals(realm.getId())
                ? new Administrator(new AccountId(auth.getUser().getId()), null)
                : new Administrator(
                        null, auth.getRealm().getName() + "/" + auth.getUser().getUsername());
    }
}
