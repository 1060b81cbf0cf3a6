package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;

/** The people of an organization, as its provisioning reads and changes them. */
public interface ScimUsers {

    /** Members by whatever way, deactivated ones too; not those who were deleted. */
    Page<ScimUser> list(OrganizationId organization, ScimQuery<UserAttribute> query);

    /**
     * One of them.
     *
     * @param id as it was sent
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.not_found}
     */
    ScimUser get(OrganizationId organization, String id);

    /**
     * Makes somebody a member.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.uniqueness}, {@code seats.exhausted}
     */
    ScimUser create(OrganizationId organization, UserState state);

    /**
     * Changes what is said about somebody.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.not_found}, {@code scim.uniqueness},
     *     {@code seats.exhausted}, {@code owner.protected}, and those of the change
     */
    ScimUser change(OrganizationId organization, String id, UserChange change);

    /**
     * Deletes somebody here; the account stays.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.not_found}, {@code owner.protected}
     */
    void delete(OrganizationId organization, String id);
}
