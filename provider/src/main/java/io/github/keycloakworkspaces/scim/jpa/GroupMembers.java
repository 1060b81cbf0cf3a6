package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.scim.GroupMember;
import io.github.keycloakworkspaces.scim.ScimGroup;
import io.github.keycloakworkspaces.scim.ScimGroupStore;
import io.github.keycloakworkspaces.scim.ShownMembers;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads who is in groups, as far as they are shown, by a fixed number of statements. */
final class GroupMembers {

    private static final String COUNTS = "select x.groupId as groupId, count(x.id) as members " + GroupSearch.PRESENT
            + "and x.groupId in :groups group by x.groupId";

    private static final String MEMBERS = """
            select x.groupId as groupId, x.personId as person, coalesce(s.userName, a.email, a.username) as display
            """ + GroupSearch.PRESENT.replace("where x.organizationId", """
                join KwPerson p on p.id = m.personId
                left join UserEntity a on a.id = p.userId and a.realmId = p.realmId
                where x.organizationId\
                """)
            + "and x.groupId in :groups order by x.personId";

    private final EntityManager em;

    GroupMembers(EntityManager em) {
        this.em = em;
    }

    /** The groups with their members; those at the end that have too many together are left out. */
    List<ScimGroup> with(OrganizationId organization, List<ScimGroup> groups, ShownMembers shown) {
        if (shown == ShownMembers.NONE || groups.isEmpty()) {
            return groups;
        }
        Map<Long, Long> counts = counts(organization, groups);
        List<ScimGroup> wanted = shown == ShownMembers.ALL ? fitting(groups, counts) : groups;
        List<Long> read = wanted.stream()
                .map(ScimGroup::id)
                .filter(group -> counts.containsKey(group))
                .filter(group ->
                        shown == ShownMembers.ALL || counts.getOrDefault(group, 0L) <= ShownMembers.FEW_MEMBERS)
                .toList();
        Map<Long, List<GroupMember>> members = read.isEmpty() ? Map.of() : members(organization, read);
        return wanted.stream()
                .map(group -> with(group, shownMembers(group, counts, members)))
                .toList();
    }

    private static @Nullable List<GroupMember> shownMembers(
            ScimGroup group, Map<Long, Long> counts, Map<Long, List<GroupMember>> members) {
        return counts.containsKey(group.id()) ? members.get(group.id()) : List.of();
    }

    private static List<ScimGroup> fitting(List<ScimGroup> groups, Map<Long, Long> counts) {
        List<ScimGroup> fitting = new ArrayList<>();
        long together = 0;
        for (ScimGroup group : groups) {
            together += counts.getOrDefault(group.id(), 0L);
            if (!fitting.isEmpty() && together > ScimGroupStore.MOST_MEMBERS) {
                return fitting;
            }
            fitting.add(group);
        }
        return fitting;
    }

    private static ScimGroup with(ScimGroup group, @Nullable List<GroupMember> members) {
        return new ScimGroup(
                group.id(), group.displayName(), group.externalId(), members, group.created(), group.changed());
    }

    private Map<Long, Long> counts(OrganizationId organization, Collection<ScimGroup> groups) {
        Map<Long, Long> counts = new HashMap<>();
        for (Tuple row : em.createQuery(COUNTS, Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("groups", groups.stream().map(ScimGroup::id).toList())
                .getResultList()) {
            counts.put(row.get("groupId", Long.class), row.get("members", Long.class));
        }
        return counts;
    }

    private Map<Long, List<GroupMember>> members(OrganizationId organization, List<Long> groups) {
        Map<Long, List<GroupMember>> members = new HashMap<>();
        for (Tuple row : em.createQuery(MEMBERS, Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("groups", groups)
                .getResultList()) {
            members.computeIfAbsent(row.get("groupId", Long.class), group -> new ArrayList<>())
                    .add(new GroupMember(
                            new PersonId(row.get("person", Long.class)), row.get("display", String.class)));
        }
        return members;
    }
}
