package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mappings of the organizations of one realm, and what these say about single sign-on. */
public interface MappingStore {

    /** The most that an organization may have. */
    int MOST = 1000;

    /** A mapping to add. */
    record NewMapping(GroupRef group, String name, Target target) {}

    /** All of an organization, by number. */
    List<GroupMapping> all(OrganizationId organization);

    Page<GroupMapping> list(OrganizationId organization, MappingQuery query);

    Optional<GroupMapping> find(OrganizationId organization, MappingId mapping);

    long count(OrganizationId organization);

    /** Adds mappings; no two of an organization may have the same group and the same {@link Target#key()}. */
    List<MappingId> add(OrganizationId organization, Collection<NewMapping> mappings);

    /** Gives a mapping another role in the same place. */
    void change(OrganizationId organization, MappingId mapping, Target target);

    /** Removes mappings, and says how many of them there were. */
    int remove(OrganizationId organization, Set<MappingId> mappings);

    /** Gives mappings a group of another name, because the source has renamed it. */
    void rename(OrganizationId organization, GroupRef group, String name);

    /** Lets every mapping to a workspace of that title be one to that workspace; who maps both has one. */
    void link(OrganizationId organization, String title, WorkspaceId workspace);

    /** Whether any organization of the realm maps a group of that source. */
    boolean uses(GroupSource source);

    /** The organizations of the realm that map one of these groups of that source. */
    Set<OrganizationId> mapping(GroupSource source, Set<String> keys);

    /** The organizations of the realm that map a group of that source which the person is in, as last heard. */
    Set<OrganizationId> mapping(GroupSource source, PersonId person);

    SsoSettings settings(OrganizationId organization);

    void put(OrganizationId organization, SsoSettings settings);
}
