package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Organization;
import java.util.List;
import java.util.Optional;

/**
 * The groups of Keycloak that may be mapped. Who is in which group of the realm is the realm's business and not that of
 * every organization: it opens groups to some of them.
 */
public interface RealmGroups {

    /** A group by its id or its path, whether or not it is open to anybody. */
    Optional<GroupName> find(String idOrPath);

    /** Whether the group, or one above it, is open to the organization. */
    boolean open(Organization organization, GroupName group);

    /** Groups that are open to the organization by themselves, by path, which contains that text in any case. */
    List<GroupName> open(Organization organization, String search, int most);
}
