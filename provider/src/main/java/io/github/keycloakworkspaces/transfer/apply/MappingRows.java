package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.state.Following;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes group mappings and what is known of groups as it is told, many at once, as {@link MemberRows} does. */
public interface MappingRows {

    record NewMapping(
            GroupRef group,
            String name,
            Target target,
            @Nullable Instant createdAt) {}

    record NewGroup(
            GroupRef group,
            String name,
            @Nullable String externalId,
            @Nullable Instant createdAt) {}

    /**
     * Somebody in a group, or who left it.
     *
     * @param since when they were seen in the group first, or left it; now, if {@code null}
     */
    record NewGroupMember(
            GroupRef group,
            PersonId person,
            boolean left,
            @Nullable Instant since) {}

    record NewFollowing(PersonId person, Following following) {}

    void put(OrganizationId organization, SsoState settings);

    void remove(OrganizationId organization, Collection<MappingId> mappings);

    /** Their numbers have the order of the list. */
    void add(OrganizationId organization, List<NewMapping> mappings);

    void addGroups(OrganizationId organization, List<NewGroup> groups);

    /** Mappings that were made after somebody left a group have nothing to do with them. */
    void addGroupMembers(OrganizationId organization, List<NewGroupMember> members);

    /** Of people of whom nothing is known yet. */
    void addFollowing(OrganizationId organization, List<NewFollowing> following);
}
