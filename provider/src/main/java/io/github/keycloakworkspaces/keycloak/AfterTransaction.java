package io.github.keycloakworkspaces.keycloak;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Work that waits for the end of a session's transaction, and is done before the request is answered. */
public final class AfterTransaction extends AbstractKeycloakTransaction {

    private final Runnable committed;
    private final Runnable rolledBack;

    private AfterTransaction(Runnable committed, Runnable rolledBack) {
        this.committed = committed;
        this.rolledBack = rolledBack;
    }

    /** Once it is committed; what is rolled back has not happened, so that nothing follows from it. */
    public static void committed(KeycloakSession session, Runnable work) {
        ended(session, work, () -> {});
    }

    /** However it ends. */
    public static void ended(KeycloakSession session, Runnable committed, Runnable rolledBack) {
        session.getTransactionManager().enlistAfterCompletion(new AfterTransaction(committed, rolledBack));
    }

    @Override
    protected void commitImpl() {
        committed.run();
    }

    @Override
    protected void rollbackImpl() {
        rolledBack.run();
    }
}
