package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.invitation.keycloak.Registration;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.transfer.setup.Readiness.Part;
import io.github.keycloakworkspaces.transfer.setup.SetupCases;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Tells the server's log, once a realm and start, what a realm lacks that was made ready before. It looks at the first
 * request for the realm, as a server may have thousands of realms.
 */
final class ReadinessNotice {

    private static final Logger LOG = Logger.getLogger(ReadinessNotice.class);

    /** Of realms that are remembered; after that, nothing is looked at or told any more. */
    private static final int MOST = 10_000;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    void look(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        if (!isFirst(realm.getId()) || !wasMadeReady(realm)) {
            return;
        }
        List<Part> missed = WorkspacesProvider.of(session, realm, SetupCases.class).readiness().check().stream()
                .filter(Part::missed)
                .toList();
        if (!missed.isEmpty()) {
            LOG.warnf(
                    "Realm %s isn't ready: %s. GET /admin/realms/%s/workspaces/readiness says what to do",
                    realm.getName(),
                    missed.stream().map(Part::warning).collect(Collectors.joining(", ")),
                    realm.getName());
        }
    }

    /** Whether nobody asked about that realm before, and there is room to remember it. */
    boolean isFirst(String realm) {
        return !seen.contains(realm) && seen.size() < MOST && seen.add(realm);
    }

    private static boolean wasMadeReady(RealmModel realm) {
        return realm.getClientByClientId(ProviderIds.WORKSPACES) != null
                || realm.getRequiredActionProviderByAlias(ProviderIds.ACTIVATION) != null
                || Registration.knowsInvitations(realm);
    }
}
