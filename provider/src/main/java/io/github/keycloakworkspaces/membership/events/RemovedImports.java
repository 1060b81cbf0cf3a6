package io.github.keycloakworkspaces.membership.events;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Sees that an administrator has removed the accounts that a user federation has imported: Keycloak (26.7) has no event
 * for it, not even an administrator's. For every other answer it costs a look at the path.
 */
@Provider
public final class RemovedImports implements ContainerResponseFilter {

    private static final String PATH = "/remove-imported-users";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean removed = request.getUriInfo().getPath().endsWith(PATH)
                && HttpMethod.POST.equals(request.getMethod())
                && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
        if (removed) {
            KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
            RealmModel realm = session == null ? null : session.getContext().getRealm();
            if (session != null && realm != null) {
                GoneAccounts.forgetAfter(session, realm);
            }
        }
    }
}
