package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.ClientEntity;

/**
 * Our own client as the one that invitation links ask Keycloak's pages for. It gets no code and no token
 * ({@code response_type=none}); its one address is {@code {base}/signup/done}, from where people go on to an
 * application, which signs them in for itself. So nobody arrives anywhere with what another request was answered, and
 * neither the settings nor the absence of an application stand in the way of a sign-up.
 */
public final class SignUpClient {

    /** Below {@code {base}}. */
    public static final String DONE = "signup/done";

    private SignUpClient() {}

    public static boolean isReady(RealmModel realm, ClientModel client) {
        return client.isStandardFlowEnabled() && client.getRedirectUris().contains(redirect(realm));
    }

    /** Lets sign-ups come back to our address, beside what else the client allows. */
    public static void makeReady(RealmModel realm, ClientModel client) {
        client.setStandardFlowEnabled(true);
        String root = client.getRootUrl();
        if (root == null || root.isBlank()) {
            client.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        }
        client.addRedirectUri(redirect(realm));
    }

    /** Takes our address away again; what else the client allows stays. */
    public static void undo(RealmModel realm, ClientModel client) {
        client.removeRedirectUri(redirect(realm));
    }

    /**
     * The client of a realm whose links work. Realms that were made ready before there was that address, or have another
     * name since, get it here, so that no link waits for an administrator.
     */
    public static Optional<ClientModel> of(KeycloakSession session, RealmModel realm) {
        ClientModel client = realm.getClientByClientId(ProviderIds.WORKSPACES);
        if (client == null || !client.isEnabled()) {
            return Optional.empty();
        }
        if (!isReady(realm, client)) {
            lock(session, client);
            makeReady(realm, client);
        }
        return Optional.of(client);
    }

    /** Of two who open the first link at once, one adds the address and the other finds it. */
    private static void lock(KeycloakSession session, ClientModel client) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        em.createQuery("select c from ClientEntity c where c.id = :id", ClientEntity.class)
                .setParameter("id", client.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** With whatever query; Keycloak compares the part before the star. */
    private static String redirect(RealmModel realm) {
        return UriBuilder.fromPath("/realms/{realm}/workspaces").path(DONE).build(realm.getName()) + "/*";
    }
}
