package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Tells every node of what is committed: {@code ClusterProvider.notify} returns when the other nodes have heard it.
 *
 * @param cache this node's
 */
public record ClusterInvalidation(FactsCache cache) {

    /** The cluster's name for these messages. */
    public static final String CHANNEL = "workspaces-changes";

    /** How many changes are told one by one. */
    static final int MOST = 1000;

    private static final Logger LOG = Logger.getLogger(ClusterInvalidation.class);

    /** Of accounts of one realm that a transaction of Keycloak's own has changed. */
    public void accounts(KeycloakSessionFactory factory, String realm, Set<AccountId> accounts) {
        Set<Long> marks = new HashSet<>(Set.of(InvalidationKeys.names(realm)));
        if (accounts.size() > MOST) {
            marks.add(InvalidationKeys.realm(realm));
        } else {
            accounts.forEach(account -> marks.add(InvalidationKeys.account(realm, account)));
        }
        try (KeycloakSession session = factory.create()) {
            make(session, marks);
        }
    }

    void make(KeycloakSession session, Set<Long> marks) {
        cache.changed(marks);
        try {
            session.getProvider(ClusterProvider.class).notify(CHANNEL, new ChangeMessage(marks), true);
        } catch (RuntimeException e) {
            // What is committed is done; nodes that didn't hear it forget what they know in FactsCache.OLDEST.
            LOG.warnf(e, "Other nodes could not be told of a change");
        }
    }
}
