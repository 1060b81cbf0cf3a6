package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.AccountLookup;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** Finds the account that is the subject of a question. */
public final class Subjects {

    /** The only type of subjects. */
    public static final String TYPE = "user";

    private final AccountNames names;

    public Subjects(AccountLookup accounts) {
        this.names = new AccountNames(accounts);
    }

    public Optional<AccountId> find(EntityName subject) {
        return subject.type().equals(TYPE) ? names.find(subject.id()) : Optional.empty();
    }
}
