package io.github.keycloakworkspaces.invitation;

import java.util.function.Function;

/** Transactions of their own, apart from the one that a request runs in. */
public interface InvitationTransactions {

    /** Does the work and commits it before it returns; a problem rolls it back and is thrown on. */
    <T> T commit(Function<EmailInvitations, T> work);
}
