package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Optional;

/** Looks for the members of an organization, and for nobody else: the time must not tell who has an account. */
@FunctionalInterface
public interface MemberAccounts {

    /** Everybody who is no member there, or was deleted, is as nobody, at the same cost: one statement. */
    Optional<AccountId> find(OrganizationId organization, FactKey.Account account);
}
