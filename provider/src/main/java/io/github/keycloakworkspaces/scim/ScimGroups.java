package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;

/** The groups that were pushed to an organization. */
public interface ScimGroups {

    /** With all members, at least one group is given, and others as long as they have 20,000 members together. */
    Page<ScimGroup> list(OrganizationId organization, ScimQuery<GroupAttribute> query, ShownMembers members);

    /**
     * One of them.
     *
     * @param id as it was sent
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.not_found}
     */
    ScimGroup get(OrganizationId organization, String id, ShownMembers members);

    /**
     * Makes a group, and gives its members what it is mapped to.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.uniqueness}
     */
    ScimGroup create(OrganizationId organization, NewGroup group, ShownMembers members);

    /**
     * Changes a group under its row's lock.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.not_found}, {@code scim.uniqueness}
     */
    ScimGroup change(OrganizationId organization, String id, GroupChange change, ShownMembers members);

    /**
     * Removes a group, and what it gave.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.not_found}
     */
    void delete(OrganizationId organization, String id);
}
