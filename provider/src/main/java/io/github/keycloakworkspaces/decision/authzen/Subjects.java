package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.decision.AccountNames;
import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** Finds the account that a question names. */
final class Subjects {

    private static final String TYPE = "user";

    private final DecisionStore facts;

    Subjects(DecisionStore facts) {
        this.facts = facts;
    }

    Optional<AccountId> find(Evaluation.Entity subject) {
        return subject.type().equals(TYPE) ? find(subject.id()) : Optional.empty();
    }

    Optional<AccountId> find(String name) {
        return new AccountNames(facts).find(name);
    }
}
