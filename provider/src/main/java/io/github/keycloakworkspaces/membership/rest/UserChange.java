package io.github.keycloakworkspaces.membership.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody changes of themselves. What Keycloak's own account console is for (e-mail, password, user name) is refused. */
@JsonIgnoreProperties({
    "allow_newsletters",
    "custom_hotkeys",
    "date_joined",
    "email_notification_settings",
    "is_email_verified",
    "onboarding_state",
    "phone"
})
record UserChange(
        @Size(max = 255) @Nullable String firstName,
        @Size(max = 255) @Nullable String lastName,
        @Min(1) @Nullable Long activeOrganization,
        @Nullable JsonNode email,
        @Nullable JsonNode username,
        @Nullable JsonNode password) {

    /**
     * Changes names, or the organization to work in.
     *
     * @param organization in which they ask for it
     * @return the organization that they work in then
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code account.credentials} (405),
     *     {@code account.refused}, {@code organization.not_found}
     */
    OrganizationId applyTo(Memberships memberships, PersonId person, OrganizationId organization) {
        if (email != null || username != null || password != null) {
            throw Problem.notAllowed(
                    "account.credentials",
                    "E-mail address, user name and password are changed in the account console.");
        }
        if (firstName != null || lastName != null) {
            memberships.rename(person, firstName, lastName);
        }
        Long chosen = activeOrganization;
        if (chosen == null) {
            return organization;
        }
        OrganizationId next = new OrganizationId(chosen);
        memberships.workIn(person, next);
        return next;
    }
}
