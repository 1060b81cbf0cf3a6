package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.HeldGroups;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mapped groups of people, by one statement over the groups that their sources told of last. */
public final class JpaHeldGroups implements HeldGroups {

    private static final String ROWS = """
        select g.personId as person, m.source as source, m.name as name, m.targetKey as target,
            coalesce(m.role, m.projectRole) as role
        from KwGroupMember g
        join KwGroup k on k.id = g.groupId and k.organizationId = g.organizationId
        join KwGroupMapping m on m.organizationId = k.organizationId and m.source = k.source
            and m.groupKey = k.groupKey
        join KwOrganization o on o.id = g.organizationId and o.realmId = :realm
        where g.organizationId = :organization and g.leftAt is null
        """;

    private final EntityManager em;
    private final String realmId;

    public JpaHeldGroups(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Map<PersonId, List<HeldGroup>> of(OrganizationId organization, @Nullable Set<PersonId> people) {
        TypedQuery<Tuple> rows = em.createQuery(
                        ROWS + (people == null ? "" : "and g.personId in :people\n") + "order by m.name, m.id",
                        Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
        if (people != null) {
            rows.setParameter("people", PersonId.values(people));
        }
        return rows.getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.get("person", Long.class)),
                        Collectors.mapping(JpaHeldGroups::group, Collectors.toList())));
    }

    private static HeldGroup group(Tuple row) {
        return new HeldGroup(
                GroupSource.ofCode(row.get("source", String.class)).orElseThrow(),
                row.get("name", String.class),
                row.get("target", String.class),
                row.get("role", String.class));
    }
}
