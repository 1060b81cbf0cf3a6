package io.github.keycloakworkspaces.membership.keycloak;

import io.github.keycloakworkspaces.keycloak.DirtyProperties;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.keycloak.models.jpa.entities.UserEntity;

/** Whether accounts are enabled and which names they have, as Keycloak stores it. */
public final class AccountStates {

    private static final Set<String> FOLLOWED = Set.of("enabled", "username", "email");

    private AccountStates() {}

    /** Is told of accounts that were enabled, disabled or given another name or address. */
    @FunctionalInterface
    public interface Follower {

        /** Those of one transaction and realm, after its commit and before whoever committed goes on. */
        void changed(String realm, Set<AccountId> accounts);
    }

    /**
     * Has a follower told of every change from now on. Keycloak (26.7) has no event of its own for what a workflow, a user
     * federation, provisioning or a mapper of an identity provider changes in an account; Hibernate tells of all. Most of it is written
     * during the commit, when Keycloak's own transaction takes nothing in any more.
     */
    public static void follow(EntityManagerFactory factory, Follower follower) {
        factory.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry()
                .appendListeners(EventType.POST_UPDATE, new Listener(follower));
    }

    private static final class Listener implements PostUpdateEventListener {

        private final Follower follower;

        /** By the transaction's session, which nothing keeps alive here. */
        private final Map<SharedSessionContractImplementor, Map<String, Set<AccountId>>> uncommitted =
                Collections.synchronizedMap(new WeakHashMap<>());

        private Listener(Follower follower) {
            this.follower = follower;
        }

        @Override
        public void onPostUpdate(PostUpdateEvent event) {
            if (event.getEntity() instanceof UserEntity user && DirtyProperties.of(event, FOLLOWED::contains)) {
                uncommitted
                        .computeIfAbsent(event.getSession(), this::begin)
                        .computeIfAbsent(user.getRealmId(), realm -> new HashSet<>())
                        .add(new AccountId(user.getId()));
            }
        }

        private Map<String, Set<AccountId>> begin(SharedSessionContractImplementor session) {
            AfterCompletionCallback end = this::end;
            session.getTransactionCompletionCallbacks().registerCallback(end);
            return new HashMap<>();
        }

        private void end(boolean committed, SharedSessionContractImplementor session) {
            Map<String, Set<AccountId>> changed = uncommitted.remove(session);
            if (committed && changed != null) {
                changed.forEach(follower::changed);
            }
        }
    }
}
