package io.github.keycloakworkspaces.testsuite.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The server's administrator gets some roles of each new realm, and Keycloak (26.7) looks through all of them at each of
 * their requests: after a class, nobody administers its realms any more. Deleting them would cost more than they do.
 */
public final class RealmsOfAClass implements AfterAllCallback {

    private static final String TAKE_AWAY = """
            DELETE FROM COMPOSITE_ROLE
            WHERE COMPOSITE IN (
              SELECT r.ID FROM KEYCLOAK_ROLE r JOIN REALM m ON m.ID = r.REALM_ID AND m.NAME = 'master'
              WHERE r.NAME = 'admin' AND r.CLIENT_ROLE = FALSE)
            AND CHILD_ROLE IN (
              SELECT r.ID FROM KEYCLOAK_ROLE r JOIN REALM t ON t.MASTER_ADMIN_CLIENT = r.CLIENT
              WHERE t.NAME <> 'master')""";

    /** By their addresses. */
    private static final Map<String, Database> DATABASES = new ConcurrentHashMap<>();

    /** A realm was made there. */
    static void madeIn(Database database) {
        DATABASES.put(database.url(), database);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            DATABASES.values().forEach(database -> database.update(TAKE_AWAY));
            DATABASES.clear();
        }
    }
}
