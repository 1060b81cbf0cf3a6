package io.github.keycloakworkspaces.transfer.setup.keycloak;

import io.github.keycloakworkspaces.console.ConsoleClient;
import io.github.keycloakworkspaces.console.ConsoleFiles;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.transfer.setup.Readiness;
import java.util.List;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What the console needs: its files, and the client by which people sign in to it. */
public final class ConsoleReadiness implements Readiness {

    private static final String CLIENT = "client:" + ConsoleClient.ID;

    private final KeycloakSession session;
    private final RealmModel realm;

    public ConsoleReadiness(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public List<Part> check() {
        return List.of(
                Part.there(
                        "console",
                        ConsoleFiles.of(session).isPresent(),
                        "The server lacks the console. Install keycloak-workspaces-themes.jar on every node."),
                client());
    }

    private Part client() {
        ClientModel client = realm.getClientByClientId(ConsoleClient.ID);
        if (client == null) {
            return Part.there(
                    CLIENT,
                    false,
                    "There is no client workspaces-console: the console opens for nobody. Call" + " enable.");
        }
        if (!client.isEnabled()) {
            return Part.needed(
                    CLIENT,
                    State.OFF,
                    "Client workspaces-console is switched off: the console opens for nobody. Switch it on.");
        }
        boolean ready = realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(ProviderIds.WORKSPACES))
                .anyMatch(scope -> ConsoleClient.isReady(realm, client, scope));
        return ready
                ? Part.there(CLIENT, true, "")
                : Part.needed(
                        CLIENT,
                        State.CHANGED,
                        "Client workspaces-console has other settings than the console needs. Call enable.");
    }
}
