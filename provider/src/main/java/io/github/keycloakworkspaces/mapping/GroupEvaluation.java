package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.OrganizationId;

/** Gives everybody in an organization what its present mappings and settings give. */
public final class GroupEvaluation {

    /**
     * Begins anew because a mapping, a setting or a group has changed: done on return where few people are concerned,
     * otherwise in the background.
     *
     * @param locked the organization, whose lock is taken
     */
    public Evaluation start(Organization locked) {
        throw new UnsupportedOperationException();
    }

    /** The last one. */
    public Evaluation last(OrganizationId organization) {
        throw new UnsupportedOperationException();
    }
}
