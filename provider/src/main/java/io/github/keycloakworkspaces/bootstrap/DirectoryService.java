package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.KeycloakSync;
import io.github.keycloakworkspaces.mapping.jpa.DirectoriesToAsk;
import io.github.keycloakworkspaces.mapping.jpa.JpaEvaluationStore.Open;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Asks user federations again and again in which groups their people are, as they don't tell of changes.
 *
 * @param interval between two looks at everybody in an organization
 */
record DirectoryService(KeycloakSessionFactory factory, Clock clock, Duration interval) {

    private static final Logger LOG = Logger.getLogger(DirectoryService.class);

    private static final String TASK = "workspaces-directories";
    private static final Duration LOOKING = Duration.ofMinutes(1);

    /** After a look at which a directory didn't answer. */
    private static final Duration AGAIN = Duration.ofMinutes(15);

    private static final int MOST = 1000;

    void start() {
        new ClusterTask(factory, TASK, LOOKING, this::ask).start();
    }

    private void ask() {
        Instant now = clock.instant();
        List<Open> due = KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                session -> DirectoriesToAsk.due(
                        ActivityService.entities(session), now.minus(interval), now.minus(AGAIN), MOST));
        due.forEach(this::ask);
    }

    /** One that fails keeps no other from its turn, and has its own again in a minute. */
    private void ask(Open open) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                RealmModel realm = session.realms().getRealm(open.realm());
                if (realm != null) {
                    session.getContext().setRealm(realm);
                    WorkspacesProvider.of(session, realm, KeycloakSync.class).evaluate(open.organization());
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "Groups of organization %s could not be read from directories", open.organization());
        }
    }
}
