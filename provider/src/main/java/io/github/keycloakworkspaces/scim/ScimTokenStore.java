package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** The tokens of the organizations of one realm; each has one at most. */
public interface ScimTokenStore {

    Optional<ScimTokenState> find(OrganizationId organization);

    /** That of the organization whose token has the hash; nothing of other realms and of disabled organizations. */
    Optional<ScimTokenState> byHash(String hash);

    /** Takes the place of the one there is. */
    void put(ScimTokenState token, String hash);

    boolean remove(OrganizationId organization);

    /** Notes that the token is used now. */
    void used(OrganizationId organization, Instant now);
}
