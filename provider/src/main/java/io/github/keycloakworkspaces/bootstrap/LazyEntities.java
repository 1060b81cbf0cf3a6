package io.github.keycloakworkspaces.bootstrap;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The session's entity manager, which is opened by its first use: most decisions need none, and opening one takes longer
 * than deciding.
 */
final class LazyEntities {

    private LazyEntities() {}

    static EntityManager of(KeycloakSession session) {
        return (EntityManager) Proxy.newProxyInstance(
                LazyEntities.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager opened =
                            session.getProvider(JpaConnectionProvider.class).getEntityManager();
                    try {
                        return method.invoke(opened, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
