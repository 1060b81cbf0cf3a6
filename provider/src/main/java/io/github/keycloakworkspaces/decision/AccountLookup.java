package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** Accounts of one realm by each kind of name. A name that several have names nobody. */
public interface AccountLookup {

    Optional<AccountId> accountById(String id);

    Optional<AccountId> accountByUsername(String username);

    Optional<AccountId> accountByEmail(String email);
}
