package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.keycloak.AfterTransaction;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Changes;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * What one session has changed in one realm. It is told to every node when the transaction is committed, before the
 * answer is sent.
 */
public final class SessionChanges implements Changes {

    private final KeycloakSession session;
    private final String realm;
    private final ClusterInvalidation announcement;
    private final Set<Long> marks = new HashSet<>();

    public SessionChanges(KeycloakSession session, String realm, FactsCache cache) {
        this.session = session;
        this.realm = realm;
        this.announcement = new ClusterInvalidation(cache);
    }

    /** Whether the session has changed anything yet. */
    public boolean any() {
        return !marks.isEmpty();
    }

    @Override
    public void organization(OrganizationId id) {
        add(InvalidationKeys.organization(id));
    }

    @Override
    public void person(PersonId id) {
        add(InvalidationKeys.person(id));
    }

    @Override
    public void account(AccountId id) {
        add(InvalidationKeys.account(realm, id));
    }

    @Override
    public void names() {
        add(InvalidationKeys.names(realm));
    }

    @Override
    public void realm() {
        add(InvalidationKeys.realm(realm));
    }

    private void add(long mark) {
        if (marks.isEmpty()) {
            AfterTransaction.committed(session, () -> announcement.make(session, marks));
        }
        if (marks.size() < ClusterInvalidation.MOST) {
            marks.add(mark);
        } else {
            marks.add(InvalidationKeys.realm(realm));
        }
    }
}
