package io.github.keycloakworkspaces.testsuite.server;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official images of Keycloak and PostgreSQL, in containers that end with this process. */
final class ContainerServer {

    private static final String POSTGRES = "postgres:17";
    private static final String DATABASE_HOST = "database";

    /** The name that this machine has in the container. */
    static final String HERE = "host.docker.internal";

    private ContainerServer() {}

    @SuppressWarnings("resource") // they live as long as this process, and Testcontainers removes them then
    static KeycloakServer start() {
        Network network = Network.newNetwork();
        var postgres = new PostgreSQLContainer(POSTGRES).withNetwork(network).withNetworkAliases(DATABASE_HOST);
        postgres.start();
        var database = new ContainerDatabase(postgres);
        var keycloak = new KeycloakContainer("quay.io/keycloak/keycloak:" + System.getProperty("workspaces.version"))
                .withNetwork(network)
                .withExtraHost(HERE, "host-gateway")
                .withEnv("KC_DB", database.kind())
                .withEnv("KC_DB_URL", "jdbc:postgresql://" + DATABASE_HOST + ":5432/" + postgres.getDatabaseName())
                .withEnv("KC_DB_USERNAME", database.user())
                .withEnv("KC_DB_PASSWORD", database.password())
                .withProviderLibsFrom(jars())
                .withCustomCommand(String.join(" ", LocalServer.MAILS));
        keycloak.start();
        return new KeycloakServer(database, keycloak.getAuthServerUrl(), keycloak.getMgmtServerUrl());
    }

    private static List<File> jars() {
        return Distribution.jars().stream().map(Path::toFile).toList();
    }
}
