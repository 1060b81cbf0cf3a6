package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.shared.AccountId;

/** What this node has heard to change, by a clock of its own. */
public interface ChangeLog {

    long now();

    /** Whether the account, or all of its realm, was heard to change after that moment. */
    boolean changedSince(long moment, String realm, AccountId account);
}
