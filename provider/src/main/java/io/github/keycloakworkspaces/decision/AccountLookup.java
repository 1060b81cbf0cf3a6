package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** Accounts of one realm by each kind of name. A name that several have names nobody. */
public interface AccountLookup {

    Optional<AccountId> accountById(String id);

    Optional<AccountId> accountByUsername(String username);

    Optional<AccountId> accountByEmail(String email);

    /** By whichever of them it is first: the id, else the user name, else the e-mail address. */
    default Optional<AccountId> accountByName(String name) {
        return accountById(name).or(() -> accountByUsername(name)).or(() -> accountByEmail(name));
    }
}
