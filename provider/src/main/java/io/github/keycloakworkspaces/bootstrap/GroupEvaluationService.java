package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.keycloak.AfterTransaction;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.EvaluationStore.Stage;
import io.github.keycloakworkspaces.mapping.GroupEvaluation;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.mapping.jpa.JpaEvaluationStore;
import io.github.keycloakworkspaces.mapping.jpa.JpaEvaluationStore.Open;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Evaluates what groups give, in the background. One thread of a node, which hears of this node's own work at once and finds
 * what others left behind within two seconds; each piece in a session and a transaction of its own.
 */
final class GroupEvaluationService implements Runnable {

    private static final Logger LOG = Logger.getLogger(GroupEvaluationService.class);
    private static final Duration LOOKING = Duration.ofSeconds(2);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(10);
    private static final int PIECE = 50;

    private final KeycloakSessionFactory factory;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private final Thread thread = new Thread(this, "workspaces-groups");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private boolean work;
    private boolean closed;

    GroupEvaluationService(KeycloakSessionFactory factory, Clock clock) {
        this.factory = factory;
        this.clock = clock;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The piece that is being done is done; another node goes on with the rest. */
    void close() {
        signal(() -> closed = true);
        try {
            thread.join(CLOSING_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks for work as soon as the session's transaction is committed. */
    void wakeAfter(KeycloakSession session) {
        AfterTransaction.committed(session, () -> signal(() -> work = true));
    }

    /** Whatever goes wrong here, even an error, goes wrong once: a thread that ended would be noticed by nobody. */
    @Override
    public void run() {
        while (await()) {
            try {
                open().forEach(this::evaluate);
            } catch (Throwable e) {
                LOG.warn("What groups give could not be evaluated and is tried again", e);
            }
        }
    }

    private List<Open> open() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> JpaEvaluationStore.open(ActivityService.entities(session), clock.instant(), PIECE));
    }

    private void evaluate(Open open) {
        OrganizationId organization = open.organization();
        Optional<Stage> stage = ask(open, evaluation -> evaluation.claim(organization, node));
        while (stage.isPresent() && !isClosed()) {
            stage = piece(open, stage.get());
        }
    }

    private Optional<Stage> piece(Open open, Stage stage) {
        try {
            return ask(open, evaluation -> evaluation.work(open.organization(), node, stage, PIECE));
        } catch (RuntimeException e) {
            LOG.debug("A piece of an evaluation failed; its people are looked at one by one", e);
            return oneByOne(open, stage);
        }
    }

    /** What fails for one person is left out for that person; that this can be written down shows that the database works. */
    private Optional<Stage> oneByOne(Open open, Stage begin) {
        Optional<Stage> stage = Optional.of(begin);
        for (int i = 0; i < PIECE && stage.isPresent(); i++) {
            Stage present = stage.get();
            try {
                stage = ask(open, evaluation -> evaluation.work(open.organization(), node, present, 1));
            } catch (RuntimeException e) {
                LOG.warnf(
                        e, "What groups give somebody in organization %s could not be worked out", open.organization());
                stage = ask(open, evaluation -> evaluation.skip(open.organization(), node, present));
            }
        }
        return stage;
    }

    private Optional<Stage> ask(Open open, Function<GroupEvaluation, Optional<Stage>> question) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(open.realm());
            if (realm == null) {
                return Optional.empty();
            }
            session.getContext().setRealm(realm);
            return question.apply(
                    WorkspacesProvider.of(session, realm, MappingCases.class).evaluation());
        });
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Until there may be work; {@code false} once the server stops. */
    private boolean await() {
        lock.lock();
        try {
            long left = LOOKING.toNanos();
            while (!work && !closed && left > 0) {
                left = change.awaitNanos(left);
            }
            work = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void signal(Runnable what) {
        lock.lock();
        try {
            what.run();
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
