package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.shared.OrganizationId;

/** Is told of each decision that an application asked for about somebody in an organization. */
@FunctionalInterface
public interface AskedDecisions {

    void decided(OrganizationId organization);
}
