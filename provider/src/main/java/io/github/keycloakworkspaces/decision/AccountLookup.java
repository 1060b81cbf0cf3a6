package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** Accounts of one realm by each kind of name. A name that several have names nobody. */
public interface AccountLookup {

    Optional<AccountId> accountById(String id);

    Optional<AccountId> accountByUsername(String username);

    Optional<AccountId> accountByEmail(String email);

    /**
     * The only account that has the name as its id, user name or e-mail address, while it is nobody else's number. What one
     * account calls itself is chosen freely, and must not stand for another one, nor the other way round.
     */
    Optional<AccountId> accountByName(String name);
}
