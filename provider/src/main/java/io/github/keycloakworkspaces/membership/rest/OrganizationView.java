package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.Organization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organization in a list. */
record OrganizationView(
        long id, String title, Instant createdAt, @Nullable String contactInfo) {

    static OrganizationView of(Organization organization) {
        return new OrganizationView(organization.id().value(), organization.title(), organization.createdAt(), null);
    }
}
