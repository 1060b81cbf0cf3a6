package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of who is in which group, and who was; changed by a fixed number of statements however many they are. */
final class GroupMemberRows {

    private static final String GROUPS = """
        (select g.id from KwGroup g
        where g.organizationId = :organization and g.source = :source and g.groupKey in :keys %s)\
        """;

    private static final String MAPPED = """
        and exists (select p.id from KwGroupMapping p where p.organizationId = g.organizationId
           and p.source = g.source and p.groupKey = g.groupKey)\
        """;

    private static final String THESE = "m.organizationId = :organization and m.personId in :people and m.groupId in ";

    private final EntityManager em;
    private final Clock clock;

    GroupMemberRows(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void join(OrganizationId organization, GroupSource source, Collection<String> keys, Collection<PersonId> people) {
        bind(
                        "update KwGroupMember m set m.leftAt = null, m.leftMapping = null where m.leftAt is not null"
                                + " and "
                                + THESE + GROUPS.formatted(""),
                        organization,
                        source,
                        keys,
                        people)
                .executeUpdate();
        em.createNativeQuery("""
            INSERT INTO KW_GROUP_MEMBER (ID, ORGANIZATION_ID, GROUP_ID, PERSON_ID, CREATED_AT)
            SELECT nextval('KW_GROUP_MEMBER_SEQ'), g.ORGANIZATION_ID, g.ID, p.PERSON_ID, :now
            FROM KW_GROUP g
            JOIN KW_MEMBER p ON p.ORGANIZATION_ID = g.ORGANIZATION_ID
              AND p.PERSON_ID = ANY(CAST(:people AS BIGINT ARRAY))
            WHERE g.ORGANIZATION_ID = :organization AND g.SOURCE = :source
              AND g.GROUP_KEY = ANY(CAST(:keys AS VARCHAR ARRAY))
              AND NOT EXISTS (SELECT 1 FROM KW_GROUP_MEMBER m
                WHERE m.GROUP_ID = g.ID AND m.PERSON_ID = p.PERSON_ID)\
            """)
                .setParameter("organization", organization.value())
                .setParameter("source", source.code())
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("people", PersonId.values(people).toArray(Long[]::new))
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    /** Only what is mapped leaves a mark: who left a group before it was mapped has nothing of the mapping. */
    void leave(
            OrganizationId organization,
            GroupSource source,
            Collection<String> keys,
            Collection<PersonId> people,
            long lastMapping) {
        bind(
                        "update KwGroupMember m set m.leftAt = :now, m.leftMapping = :last where m.leftAt is null and "
                                + THESE + GROUPS.formatted(MAPPED),
                        organization,
                        source,
                        keys,
                        people)
                .setParameter("now", clock.millis())
                .setParameter("last", lastMapping)
                .executeUpdate();
        bind(
                        "delete from KwGroupMember m where m.leftAt is null and " + THESE + GROUPS.formatted(""),
                        organization,
                        source,
                        keys,
                        people)
                .executeUpdate();
    }

    /** Those of the people who are live members and not in the group. */
    Set<PersonId> outside(OrganizationId organization, GroupSource source, String key, Collection<PersonId> people) {
        return among("not ", organization, source, key, people);
    }

    /** Those of the people who are live members and in the group. */
    Set<PersonId> inside(OrganizationId organization, GroupSource source, String key, Collection<PersonId> people) {
        return among("", organization, source, key, people);
    }

    private Set<PersonId> among(
            String not, OrganizationId organization, GroupSource source, String key, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return em
                .createQuery("""
                    select p.personId from KwMember p
                    where p.organizationId = :organization and p.deletedAt is null and p.personId in :people
                        and %sexists (select m.id from KwGroupMember m
                            join KwGroup g on g.id = m.groupId and g.organizationId = m.organizationId
                                and g.source = :source and g.groupKey = :key
                            where m.organizationId = p.organizationId and m.personId = p.personId
                                and m.leftAt is null)\
                    """.formatted(not), Long.class)
                .setParameter("organization", organization.value())
                .setParameter("source", source.code())
                .setParameter("key", key)
                .setParameter("people", PersonId.values(people))
                .getResultList()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Query bind(
            String statement,
            OrganizationId organization,
            GroupSource source,
            Collection<String> keys,
            Collection<PersonId> people) {
        return em.createQuery(statement)
                .setParameter("organization", organization.value())
                .setParameter("source", source.code())
                .setParameter("keys", List.copyOf(keys))
                .setParameter("people", PersonId.values(people));
    }
}
