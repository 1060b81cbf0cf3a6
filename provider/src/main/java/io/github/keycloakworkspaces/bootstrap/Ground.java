package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.cache.SessionChanges;
import io.github.keycloakworkspaces.decision.jpa.JpaDecisionStore;
import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.jpa.JpaMembershipStore;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.roles.jpa.JpaPermissionStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What the use cases of every domain are made from: one realm in one Keycloak session, with what the node has for all realms.
 *
 * @param members the organizations and their members, which every domain asks
 * @param facts what decisions are made from, as the database has it
 * @param permissions the cells of the matrix that organizations have changed
 */
record Ground(
        KeycloakSession session,
        RealmModel realm,
        EntityManager em,
        SessionChanges changes,
        ListCounts counts,
        MembershipStore members,
        JpaDecisionStore facts,
        PermissionStore permissions,
        Decisions decisions,
        Clock clock,
        RandomGenerator random,
        NodeServices node) {

    static Ground of(
            KeycloakSession session,
            RealmModel realm,
            Decisions decisions,
            Clock clock,
            RandomGenerator random,
            NodeServices node) {
        EntityManager em = LazyEntities.of(session);
        NodeMemory memory = node.memory();
        var changes = new SessionChanges(session, realm.getId(), memory.facts());
        var counts = new ListCounts(em, realm.getId(), memory.lists());
        return new Ground(
                session,
                realm,
                em,
                changes,
                counts,
                new JpaMembershipStore(em, realm.getId(), clock, changes, counts),
                new JpaDecisionStore(em, realm.getId()),
                new JpaPermissionStore(em, realm.getId(), clock),
                decisions,
                clock,
                random,
                node);
    }

    String realmId() {
        return realm.getId();
    }
}
