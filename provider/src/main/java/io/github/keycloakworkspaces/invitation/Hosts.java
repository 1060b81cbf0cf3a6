package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;

/** Who lets others into an organization, and has no use for its link but to give it away. */
public final class Hosts {

    private final Facts facts;
    private final Decisions decisions;

    public Hosts(Facts facts, Decisions decisions) {
        this.facts = facts;
        this.decisions = decisions;
    }

    /** Whether somebody gives the members of an organization their roles. */
    public boolean include(OrganizationId organization, AccountId account) {
        return facts.get(new FactKey.Snapshot(account, organization))
                .map(person ->
                        new AccessRequest(person, Action.MEMBERS_CHANGE_ROLE, new OrganizationResource(organization)))
                .filter(request -> decisions.decideUncounted(request).permitted())
                .isPresent();
    }
}
