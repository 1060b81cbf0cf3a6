package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups that were pushed to the organizations of one realm. */
public interface ScimGroupStore {

    /** So many members groups of one page have together, if they are more than one. */
    int MOST_MEMBERS = 20_000;

    Page<ScimGroup> list(OrganizationId organization, ScimQuery<GroupAttribute> query, ShownMembers members);

    Optional<ScimGroup> find(OrganizationId organization, long group, ShownMembers members);

    /** Whether there is a group of exactly that name. */
    boolean named(OrganizationId organization, String displayName);

    long add(OrganizationId organization, String displayName, @Nullable String externalId);

    /** Gives a group, with whoever is in it, another name and the identity provider's own id. */
    void change(OrganizationId organization, long group, String displayName, @Nullable String externalId);

    /** Notes that who is in the group has changed. */
    void touch(OrganizationId organization, long group);

    /** Everybody who is in the group and is not hidden. */
    Set<PersonId> members(OrganizationId organization, long group);

    /** Those of the people who are in the group. */
    Set<PersonId> members(OrganizationId organization, long group, Set<PersonId> people);

    /** Everybody who is or was in the group. */
    List<PersonId> everybody(OrganizationId organization, long group);

    void remove(OrganizationId organization, long group);
}
