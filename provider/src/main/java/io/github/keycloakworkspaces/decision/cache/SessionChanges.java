package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Changes;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * What one session has changed in one realm. It is told to every node when the transaction is committed, before the
 * answer is sent: {@code ClusterProvider.notify} returns when the other nodes have heard it.
 */
public final class SessionChanges implements Changes {

    /** The cluster's name for these messages. */
    public static final String CHANNEL = "workspaces-changes";

    private static final Logger LOG = Logger.getLogger(SessionChanges.class);
    private static final int MOST = 1000;

    private final KeycloakSession session;
    private final String realm;
    private final FactsCache cache;
    private final Set<Long> marks = new HashSet<>();

    public SessionChanges(KeycloakSession session, String realm, FactsCache cache) {
        this.session = session;
        this.realm = realm;
        this.cache = cache;
    }

    /** Whether the session has changed anything yet. */
    public boolean any() {
        return !marks.isEmpty();
    }

    @Override
    public void organization(OrganizationId id) {
        add(Marks.organization(id));
    }

    @Override
    public void person(PersonId id) {
        add(Marks.person(id));
    }

    @Override
    public void account(AccountId id) {
        add(Marks.account(realm, id));
    }

    @Override
    public void realm() {
        add(Marks.realm(realm));
    }

    private void add(long mark) {
        if (marks.isEmpty()) {
            session.getTransactionManager().enlistAfterCompletion(new Announcement());
        }
        if (marks.size() < MOST) {
            marks.add(mark);
        } else {
            marks.add(Marks.realm(realm));
        }
    }

    private final class Announcement extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            cache.changed(marks);
            try {
                session.getProvider(ClusterProvider.class).notify(CHANNEL, new ChangeMessage(marks), true);
            } catch (RuntimeException e) {
                // What is committed is done; nodes that didn't hear it forget what they know in FactsCache.OLDEST.
                LOG.warnf(e, "Other nodes could not be told of a change");
            }
        }

        @Override
        protected void rollbackImpl() {
            // Nothing has changed.
        }
    }
}
