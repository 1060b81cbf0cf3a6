package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Collection;
import java.util.Map;

/** What SCIM says of people. */
@FunctionalInterface
public interface ScimStates {

    /** Whether each is active; whom SCIM says nothing of is not among them. */
    Map<PersonId, Boolean> active(OrganizationId organization, Collection<PersonId> people);
}
