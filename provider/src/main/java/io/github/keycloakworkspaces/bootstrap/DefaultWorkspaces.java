package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Makes the use cases of each realm that a Keycloak session asks for, once a session. */
final class DefaultWorkspaces implements WorkspacesProvider {

    private final KeycloakSession session;
    private final Decisions decisions;
    private final Clock clock;
    private final RandomGenerator random;
    private final NodeServices node;
    private final Map<String, RealmWiring> realms = new HashMap<>();

    DefaultWorkspaces(
            KeycloakSession session, Decisions decisions, Clock clock, RandomGenerator random, NodeServices node) {
        this.session = session;
        this.decisions = decisions;
        this.clock = clock;
        this.random = random;
        this.node = node;
    }

    @Override
    public <T> T in(RealmModel realm, Class<T> cases) {
        return realms.computeIfAbsent(
                        realm.getId(),
                        id -> new RealmWiring(new RealmContext(session, realm, decisions, clock, random, node)))
                .cases(cases);
    }

    @Override
    public <T> T server(Class<T> service) {
        return node.shared(service);
    }
}
