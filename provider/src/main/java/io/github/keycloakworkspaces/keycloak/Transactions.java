package io.github.keycloakworkspaces.keycloak;

import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Work with the use cases of a realm, each piece in a Keycloak session and a transaction of its own. */
public final class Transactions {

    private final KeycloakSession session;
    private final String realmId;

    /** @param session whose context the others have, too */
    public Transactions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
    }

    /**
     * Commits before it returns; a problem rolls the work back and is thrown on.
     *
     * @param name of the work, for Keycloak's log
     * @param cases the use cases that the work is done with
     */
    public <C, T> T commit(String name, Class<C> cases, Function<C, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> work.apply(WorkspacesProvider.of(own, own.realms().getRealm(realmId), cases)),
                name);
    }
}
