package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.AccountLookup;
import io.github.keycloakworkspaces.shared.OrganizationId;

/** Looks for the members of an organization, and for nobody else: the time must not tell who has an account. */
@FunctionalInterface
public interface MemberAccounts {

    /** Everybody who is no member there, or was deleted, is as nobody, at the same cost: one statement a name. */
    AccountLookup of(OrganizationId organization);
}
