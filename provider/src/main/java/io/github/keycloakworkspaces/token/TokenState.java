package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.shared.TokenLife;

/**
 * What is known about a member's token.
 *
 * @param title what the member calls it
 * @param start its first characters, by which people tell theirs apart
 * @param legacy whether it is the one that a member may have besides the personal ones
 */
public record TokenState(TokenId id, Holder holder, String title, String start, boolean legacy, TokenLife life) {

    /** Whose it is, and in which organization it is good. */
    public record Holder(OrganizationId organization, PersonId person) {}
}
