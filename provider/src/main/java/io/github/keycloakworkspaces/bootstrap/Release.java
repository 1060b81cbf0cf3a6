package io.github.keycloakworkspaces.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Which version of this extension runs, and which the database has, for the server-info page of the admin console. */
final class Release {

    private static final String POM =
            "/META-INF/maven/io.github.keycloakworkspaces/keycloak-workspaces-provider/pom.properties";

    /** Keycloak names the table after our factory; see {@link WorkspacesEntitiesFactory}. */
    private static final String LAST_CHANGE =
            "SELECT ID FROM {h-schema}DATABASECHANGELOG_WORKSPACES ORDER BY ORDEREXECUTED DESC";

    private Release() {}

    /** While nodes are replaced one by one, the database may be ahead of the version. */
    static Map<String, String> of(KeycloakSessionFactory factory) {
        return Map.of("version", version(), "schema", schema(factory));
    }

    /** As Maven wrote it into the JAR. */
    static String version() {
        try (InputStream in = Release.class.getResourceAsStream(POM)) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the change that was made last. */
    private static String schema(KeycloakSessionFactory factory) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            List<?> last = ActivityService.entities(session)
                    .createNativeQuery(LAST_CHANGE)
                    .setMaxResults(1)
                    .getResultList();
            return last.isEmpty() ? "none" : String.valueOf(last.get(0));
        });
    }
}
