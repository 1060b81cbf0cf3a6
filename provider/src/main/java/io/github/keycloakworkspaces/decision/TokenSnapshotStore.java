package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** What the tokens of one realm are made from. Every answer costs one statement. */
public interface TokenSnapshotStore {

    /** The snapshot for tokens in the organization that the person works in now. */
    Optional<TokenSnapshot> active(AccountId account);

    Optional<TokenSnapshot> byAlias(AccountId account, String alias);
}
