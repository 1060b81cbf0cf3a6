package io.github.keycloakworkspaces.membership.events;

import io.github.keycloakworkspaces.keycloak.AfterTransaction;
import io.github.keycloakworkspaces.membership.NativeMembershipSync;
import io.github.keycloakworkspaces.membership.keycloak.NativeSyncSessions;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Forgets people whose accounts Keycloak (26.7) removes many at once: with a user federation, or when an administrator
 * removes those whom a federation has imported. It tells of none of these accounts.
 */
public final class GoneAccounts {

    private static final Logger LOG = Logger.getLogger(GoneAccounts.class);

    private GoneAccounts() {}

    /** Those of one realm, in transactions of their own. */
    public static void forget(KeycloakSessionFactory factory, String realmId) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm != null) {
                session.getContext().setRealm(realm);
                NativeMembershipSync.forgetGone(new NativeSyncSessions(session, realm));
            }
        });
    }

    /** Once the session's transaction is committed, and before its request is answered. */
    static void forgetAfter(KeycloakSession session, RealmModel realm) {
        String realmId = realm.getId();
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        AfterTransaction.committed(session, () -> forgetNow(factory, realmId));
    }

    /** The accounts are gone whatever happens here; who isn't forgotten now is by the next hour. */
    static void forgetNow(KeycloakSessionFactory factory, String realmId) {
        try {
            forget(factory, realmId);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Members whose accounts are gone could not be forgotten yet");
        }
    }
}
