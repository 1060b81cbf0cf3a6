package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.activity.ActivityQueue;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Hands the use cases to the adapters that Keycloak creates (mappers, form actions, resources). It is registered as the internal SPI {@code workspaces-core}.
 */
public interface Workspaces extends Provider {

    /** Those of the realm that a request is for. */
    static RealmWorkspaces of(KeycloakSession session) {
        return of(session, session.getContext().getRealm());
    }

    static RealmWorkspaces of(KeycloakSession session, RealmModel realm) {
        return session.getProvider(Workspaces.class).in(realm);
    }

    RealmWorkspaces in(RealmModel realm);

    /** What happened on this server and is to be logged, of every realm. */
    ActivityQueue activities();

    /** Whose tokens were verified a moment ago. */
    RememberedCallers callers();

    /** The large answers of this server. */
    Answers answers();

    @Override
    default void close() {}
}
