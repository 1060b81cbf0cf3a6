package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;

/**
 * Answers for failures of the database: 503 with a code of ours where the database is away, or where two do the same at
 * once and it lets one of them, and the request was for us.
 * The mappers that ask here see failures in all of Keycloak; everything else is left to Keycloak's own handler (26.7).
 */
final class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);
    private static final Problem PROBLEM =
            Problem.unavailable("database.unavailable", "The database does not answer at present; try again later.");

    private static final Problem COLLISION = Problem.unavailable(
            "database.collision", "Somebody else does something about the same at this moment; try again.");

    private static final OncePerSecond WARNINGS = new OncePerSecond(System::nanoTime);

    /** Something that is there already, or not any more (of H2 the third), and transactions that wait for each other. */
    private static final Set<String> COLLISIONS = Set.of("23505", "23503", "23506", "40001", "40P01");

    /** Of causes within causes, in case they lead in a circle. */
    private static final int DEEPEST = 20;

    private Outage() {}

    static Response answer(KeycloakSession session, RuntimeException failure) {
        if (Requests.belowBase(session).isEmpty()) {
            return KeycloakErrorHandler.getResponse(session, failure);
        }
        String reason = reason(failure);
        if (reason != null) {
            return refuse(session, PROBLEM, "The database is not available", reason, failure);
        }
        String collision = collision(failure);
        if (collision != null) {
            return refuse(session, COLLISION, "The database let another request be the first", collision, failure);
        }
        return KeycloakErrorHandler.getResponse(session, failure);
    }

    private static Response refuse(
            KeycloakSession session, Problem problem, String what, String cause, RuntimeException failure) {
        session.getTransactionManager().setRollbackOnly();
        if (WARNINGS.passes()) {
            LOG.warnf("%s: %s", what, cause);
        }
        LOG.debug(what, failure);
        return Replies.problem(session, problem);
    }

    /**
     * What keeps the database from answering; {@code null} if it did answer. Of a connection that isn't made or breaks,
     * Keycloak (26.7) keeps only the innermost cause.
     */
    static @Nullable String reason(Throwable failure) {
        return find(
                failure,
                cause -> (cause instanceof IOException && !(cause instanceof JsonProcessingException))
                        || (cause instanceof SQLException sql && isAway(sql.getSQLState())),
                DEEPEST);
    }

    /**
     * What the database refused because of what somebody else did at the same time, such as deleting the row that was to be
     * changed; {@code null} for everything else.
     * Whoever looks before finds what is there already; so it came in between.
     */
    static @Nullable String collision(Throwable failure) {
        return find(
                failure,
                cause -> cause instanceof OptimisticLockException
                        || (cause instanceof SQLException sql
                                && COLLISIONS.contains(String.valueOf(sql.getSQLState()))),
                DEEPEST);
    }

    /** A transaction manager says what became of the commit, and adds the failure that led to it. */
    private static @Nullable String find(@Nullable Throwable failure, Predicate<Throwable> wanted, int depth) {
        if (failure == null || depth == 0) {
            return null;
        }
        if (wanted.test(failure)) {
            return failure.toString();
        }
        String found = find(failure.getCause(), wanted, depth - 1);
        for (Throwable added : failure.getSuppressed()) {
            found = found == null ? find(added, wanted, depth - 1) : found;
        }
        return found;
    }

    /**
     * No connection, the server stops, or has too many; {@code 90…} is H2's way to say that it is closed. What has no
     * state comes from the pool, which gave no connection in time.
     */
    private static boolean isAway(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.equals("90067")
                || state.equals("90098")
                || state.equals("90121");
    }
}
