package io.github.keycloakworkspaces.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Hands the use cases to the adapters that Keycloak creates (mappers, form actions, resources). Each domain has one type
 * of them or a few, such as the record {@code MembershipCases}, by whose class they are asked for. It is registered as the internal SPI
 * {@code workspaces-core}.
 */
public interface WorkspacesProvider extends Provider {

    /** Those of one domain, in the realm that a request is for. */
    static <T> T of(KeycloakSession session, Class<T> cases) {
        return of(session, session.getContext().getRealm(), cases);
    }

    static <T> T of(KeycloakSession session, RealmModel realm, Class<T> cases) {
        return session.getProvider(WorkspacesProvider.class).in(realm, cases);
    }

    /** What this server has one of for all realms, such as the queue of the activity log. */
    static <T> T ofServer(KeycloakSession session, Class<T> service) {
        return session.getProvider(WorkspacesProvider.class).server(service);
    }

    <T> T in(RealmModel realm, Class<T> cases);

    <T> T server(Class<T> service);

    @Override
    default void close() {}
}
