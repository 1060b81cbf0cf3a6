package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.Organization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization in a list.
 *
 * @param alias of the native organization, which never changes
 */
record OrganizationView(
        long id,
        String alias,
        String title,
        Instant createdAt,
        @Nullable String contactInfo) {

    static OrganizationView of(Organization organization) {
        return new OrganizationView(
                organization.id().value(), organization.alias(), organization.title(), organization.createdAt(), null);
    }
}
