package io.github.keycloakworkspaces.decision.explanation;

import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Optional;

/** Why people have what they have, in one realm. */
public interface GrantStore {

    /**
     * What gave a member what they hold, as far as it has to do with the resource; empty for somebody who is no member or
     * was deleted. One statement.
     */
    Optional<Grants> grants(OrganizationId organization, PersonId person, Resource resource);
}
