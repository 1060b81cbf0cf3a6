package io.github.keycloakworkspaces.membership.keycloak;

import io.github.keycloakworkspaces.keycloak.DirtyProperties;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.jpa.entities.UserEntity;

/** The parts of an account that people are sorted and searched by. */
public record AccountNames(
        String realm,
        String account,
        @Nullable String email,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName) {

    /** Is told of accounts while they are changed. */
    @FunctionalInterface
    public interface Follower {

        /** Does something about it in the same transaction. */
        void changed(AccountNames names, Connection connection) throws SQLException;
    }

    /**
     * Has a follower told of every change from now on. Keycloak (26.7) has no event of its own for what an administrator,
     * a user federation or a mapper of an identity provider changes in an account; Hibernate tells of all.
     */
    public static void follow(EntityManagerFactory factory, Follower follower) {
        factory.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry()
                .appendListeners(EventType.POST_UPDATE, new Listener(follower));
    }

    private record Listener(Follower follower) implements PostUpdateEventListener {

        private static final Set<String> NAMES = Set.of("email", "username", "firstName", "lastName");

        /** By SQL: in the middle of a flush there can be no query. */
        @Override
        public void onPostUpdate(PostUpdateEvent event) {
            if (event.getEntity() instanceof UserEntity user && DirtyProperties.of(event, NAMES::contains)) {
                var names = new AccountNames(
                        user.getRealmId(),
                        user.getId(),
                        user.getEmail(),
                        user.getUsername(),
                        user.getFirstName(),
                        user.getLastName());
                event.getSession().doWork(connection -> follower.changed(names, connection));
            }
        }
    }
}
