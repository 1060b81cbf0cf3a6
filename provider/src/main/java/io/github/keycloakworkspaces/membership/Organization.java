package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A native organization with what we keep beside it.
 *
 * @param nativeId the id of Keycloak's organization
 * @param title the native organization's name
 * @param linkCounter how often the invitation link was reset; part of what the link's token is made from
 * @param seatLimit how many working members there may be, or {@code null} for any number
 * @param revision grows by one with every change that a decision may depend on
 */
public record Organization(
        OrganizationId id,
        String nativeId,
        String alias,
        String title,
        boolean enabled,
        PersonId owner,
        Role defaultRole,
        int linkCounter,
        @Nullable Integer seatLimit,
        long revision,
        Instant createdAt) {

    /**
     * The role of people who come by the organization's link: the default role, but nobody becomes an Administrator by a
     * link, which is in the hands of more people than those who may give that role. They wait for it.
     */
    public Role linkRole() {
        return defaultRole == Role.ADMINISTRATOR ? Role.NOT_ACTIVATED : defaultRole;
    }
}
