package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** Finds the account that is the subject of a question. */
public final class Subjects {

    /** The only type of subjects. */
    public static final String TYPE = "user";

    private final Facts facts;

    public Subjects(Facts facts) {
        this.facts = facts;
    }

    public Optional<AccountId> find(EntityName subject) {
        return subject.type().equals(TYPE) ? facts.get(AccountNames.parse(subject.id())) : Optional.empty();
    }
}
