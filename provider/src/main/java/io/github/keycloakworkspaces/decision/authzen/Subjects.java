package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/**
 * Finds the account that a question names: {@code id:}, {@code username:} and {@code email:} say which name is meant;
 * without one of them it is the id, else the user name, else the e-mail address.
 */
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
        if (name.startsWith("id:")) {
            return facts.accountById(name.substring("id:".length()));
        }
        if (name.startsWith("username:")) {
            return facts.accountByUsername(name.substring("username:".length()));
        }
        if (name.startsWith("email:")) {
            return facts.accountByEmail(name.substring("email:".length()));
        }
        return facts.accountById(name).or(() -> facts.accountByUsername(name)).or(() -> facts.accountByEmail(name));
    }
}
