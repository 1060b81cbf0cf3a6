package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** What the tokens of one realm are made from. Every answer costs one statement. */
public interface StandingStore {

    /** The standing in the organization that the person works in now. */
    Optional<Standing> active(AccountId account);

    Optional<Standing> byAlias(AccountId account, String alias);
}
