package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/**
 * The accounts of one realm as questions name them: {@code id:}, {@code username:} and {@code email:} say which name is
 * meant; without one of them it is the id, else the user name, else the e-mail address.
 */
public final class AccountNames {

    private static final String ID = "id:";
    private static final String USERNAME = "username:";
    private static final String EMAIL = "email:";

    private final DecisionStore facts;

    public AccountNames(DecisionStore facts) {
        this.facts = facts;
    }

    public Optional<AccountId> find(String name) {
        if (name.startsWith(ID)) {
            return facts.accountById(name.substring(ID.length()));
        }
        if (name.startsWith(USERNAME)) {
            return facts.accountByUsername(name.substring(USERNAME.length()));
        }
        if (name.startsWith(EMAIL)) {
            return facts.accountByEmail(name.substring(EMAIL.length()));
        }
        return facts.accountById(name).or(() -> facts.accountByUsername(name)).or(() -> facts.accountByEmail(name));
    }
}
