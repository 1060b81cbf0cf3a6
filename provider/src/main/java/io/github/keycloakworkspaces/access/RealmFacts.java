package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.MembershipStore;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What the guard looks up in the realm of the request; nothing before it is needed. */
final class RealmFacts {

    private final KeycloakSession session;
    private final RealmModel realm;

    RealmFacts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    <V> Optional<V> get(FactKey<V> key) {
        return decisionFacts().store().get(key);
    }

    Decisions decisions() {
        return decisionFacts().decisions();
    }

    MembershipStore members() {
        return WorkspacesProvider.of(session, realm, MembershipCases.class).store();
    }

    private DecisionFacts decisionFacts() {
        return WorkspacesProvider.of(session, realm, DecisionFacts.class);
    }
}
