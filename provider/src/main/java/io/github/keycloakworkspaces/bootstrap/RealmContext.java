package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.keycloak.DefaultRetention;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactStore;
import io.github.keycloakworkspaces.decision.cache.SessionChanges;
import io.github.keycloakworkspaces.decision.jpa.JpaFactStore;
import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.mapping.SettledGrants;
import io.github.keycloakworkspaces.mapping.jpa.JpaMappingStore;
import io.github.keycloakworkspaces.mapping.keycloak.ManualDefaults;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.jpa.JpaMembershipStore;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.roles.jpa.JpaPermissionStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What the use cases of every domain are made from: one realm in one Keycloak session, with what the node has for all realms.
 * The database is reached for by the first who needs it: most decisions need none, and opening an entity manager takes
 * longer than deciding.
 */
final class RealmContext {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Decisions decisions;
    private final Clock clock;
    private final RandomGenerator random;
    private final NodeServices node;
    private final SessionChanges changes;
    private @Nullable EntityManager em;
    private @Nullable ListCounts counts;
    private @Nullable MembershipStore members;
    private @Nullable SettledGrants manual;
    private @Nullable FactStore facts;
    private @Nullable PermissionStore permissions;

    RealmContext(
            KeycloakSession session,
            RealmModel realm,
            Decisions decisions,
            Clock clock,
            RandomGenerator random,
            NodeServices node) {
        this.session = session;
        this.realm = realm;
        this.decisions = decisions;
        this.clock = clock;
        this.random = random;
        this.node = node;
        this.changes = new SessionChanges(session, realm.getId(), node.memory().facts());
    }

    KeycloakSession session() {
        return session;
    }

    RealmModel realm() {
        return realm;
    }

    String realmId() {
        return realm.getId();
    }

    Decisions decisions() {
        return decisions;
    }

    Clock clock() {
        return clock;
    }

    RandomGenerator random() {
        return random;
    }

    NodeServices node() {
        return node;
    }

    SessionChanges changes() {
        return changes;
    }

    EntityManager em() {
        if (em == null) {
            em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        }
        return em;
    }

    ListCounts counts() {
        if (counts == null) {
            counts = new ListCounts(em(), realmId(), node.memory().lists());
        }
        return counts;
    }

    /** The organizations and their members, which every domain asks. */
    MembershipStore members() {
        if (members == null) {
            members = new JpaMembershipStore(em(), realmId(), clock, changes, counts(), DefaultRetention.of(realm));
        }
        return members;
    }

    /** What organizations give by hand. */
    SettledGrants manual() {
        if (manual == null) {
            manual = new SettledGrants(new JpaMappingStore(em(), realmId(), clock), ManualDefaults.ofServer());
        }
        return manual;
    }

    /** What decisions are made from, as the database has it. */
    FactStore facts() {
        if (facts == null) {
            facts = new JpaFactStore(em(), realmId());
        }
        return facts;
    }

    /** The cells of the matrix that organizations have changed. */
    PermissionStore permissions() {
        if (permissions == null) {
            permissions = new JpaPermissionStore(em(), realmId(), clock);
        }
        return permissions;
    }
}
