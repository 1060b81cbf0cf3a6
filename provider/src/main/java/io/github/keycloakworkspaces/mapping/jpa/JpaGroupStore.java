package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.lists.LikePattern;
import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.GroupQuery;
import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupStore;
import io.github.keycloakworkspaces.mapping.LeftGroup;
import io.github.keycloakworkspaces.mapping.Run;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups in the database of Keycloak and in its transaction. What changes them comes after the organization's lock, and the
 * realm was checked with it.
 */
public final class JpaGroupStore implements GroupStore {

    private static final String SPOKE = """
        INSERT INTO KW_GROUP_RUN (ID, ORGANIZATION_ID, PERSON_ID, SOURCE, OVERRULED, CREATED_AT)
        SELECT nextval('KW_GROUP_RUN_SEQ'), m.ORGANIZATION_ID, m.PERSON_ID, :source, FALSE, :now
        FROM KW_MEMBER m
        WHERE m.ORGANIZATION_ID = :organization AND m.PERSON_ID = ANY(CAST(:people AS BIGINT ARRAY))\
        """;

    private static final String SEEN = """
        select g.source as source, g.groupKey as key, g.name as name,
            (select count(m.id) from KwGroupMember m where m.groupId = g.id and m.leftAt is null) as members
        """;

    private static final String REALM = "join KwOrganization k on k.id = g.organizationId and k.realmId = :realm\n";

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;
    private final GroupRows groups;
    private final GroupMemberRows members;

    public JpaGroupStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
        this.groups = new GroupRows(em, clock);
        this.members = new GroupMemberRows(em, clock);
    }

    @Override
    public Map<PersonId, Heard> heard(OrganizationId organization, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, List<Run>> runs = runs(organization, people);
        Map<PersonId, Set<GroupRef>> present = new HashMap<>();
        Map<PersonId, Set<LeftGroup>> left = new HashMap<>();
        for (Tuple row : memberships(organization, people)) {
            PersonId person = new PersonId(row.get("person", Long.class));
            GroupRef group = ref(row);
            Long lastMapping = row.get("leftMapping", Long.class);
            if (lastMapping == null) {
                present.computeIfAbsent(person, one -> new HashSet<>()).add(group);
            } else {
                left.computeIfAbsent(person, one -> new HashSet<>()).add(new LeftGroup(group, lastMapping));
            }
        }
        Set<PersonId> all = new HashSet<>(runs.keySet());
        all.addAll(present.keySet());
        all.addAll(left.keySet());
        return all.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new Heard(
                                runs.getOrDefault(person, List.of()),
                                present.getOrDefault(person, Set.of()),
                                left.getOrDefault(person, Set.of()))));
    }

    private Map<PersonId, List<Run>> runs(OrganizationId organization, Collection<PersonId> people) {
        return em
                .createQuery("""
                    select g.personId as person, g.id as number, g.source as source, g.overruled as overruled
                    from KwGroupRun g
                    """ + REALM + """
                    where g.organizationId = :organization and g.personId in :people\
                    """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("people", PersonId.values(people))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.get("person", Long.class)),
                        Collectors.mapping(
                                row -> new Run(
                                        source(row),
                                        row.get("number", Long.class),
                                        row.get("overruled", Boolean.class)),
                                Collectors.toList())));
    }

    private List<Tuple> memberships(OrganizationId organization, Collection<PersonId> people) {
        return em.createQuery("""
            select m.personId as person, g.source as source, g.groupKey as key, m.leftMapping as leftMapping
            from KwGroupMember m
            join KwGroup g on g.id = m.groupId and g.organizationId = m.organizationId
            """ + REALM + """
            where m.organizationId = :organization and m.personId in :people\
            """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("people", PersonId.values(people))
                .getResultList();
    }

    @Override
    public void put(
            OrganizationId organization,
            PersonId person,
            Heard before,
            GroupSource source,
            Collection<GroupName> names,
            long lastMapping) {
        Set<String> present = before.present().stream()
                .filter(group -> group.source() == source)
                .map(GroupRef::key)
                .collect(Collectors.toSet());
        List<GroupName> joined =
                names.stream().filter(name -> !present.contains(name.key())).toList();
        if (!joined.isEmpty()) {
            groups.add(organization, source, joined);
            members.join(
                    organization, source, joined.stream().map(GroupName::key).toList(), List.of(person));
        }
        Set<String> left = new HashSet<>(present);
        names.forEach(name -> left.remove(name.key()));
        if (!left.isEmpty()) {
            members.leave(organization, source, left, List.of(person), lastMapping);
            groups.tidy(organization, source, left);
        }
    }

    @Override
    public Set<PersonId> move(OrganizationId organization, GroupSource source, GroupName group, Move move) {
        groups.add(organization, source, List.of(group));
        Set<PersonId> came = members.outside(organization, source, group.key(), move.came());
        Set<PersonId> went = members.inside(organization, source, group.key(), move.went());
        if (!came.isEmpty()) {
            members.join(organization, source, List.of(group.key()), came);
        }
        if (!went.isEmpty()) {
            members.leave(organization, source, Set.of(group.key()), went, move.lastMapping());
        }
        Set<PersonId> concerned = new HashSet<>(came);
        concerned.addAll(went);
        return concerned;
    }

    @Override
    public void ran(OrganizationId organization, Collection<PersonId> people, GroupSource source) {
        if (people.isEmpty()) {
            return;
        }
        Long[] numbers = PersonId.values(people).toArray(Long[]::new);
        em.createNativeQuery("""
            DELETE FROM KW_GROUP_RUN WHERE ORGANIZATION_ID = :organization AND SOURCE = :source
              AND PERSON_ID = ANY(CAST(:people AS BIGINT ARRAY))\
            """)
                .setParameter("organization", organization.value())
                .setParameter("source", source.code())
                .setParameter("people", numbers)
                .executeUpdate();
        em.createNativeQuery(SPOKE)
                .setParameter("organization", organization.value())
                .setParameter("source", source.code())
                .setParameter("people", numbers)
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    @Override
    public void rename(OrganizationId organization, GroupRef group, String name) {
        of("update KwGroup g set g.name = :name, g.changedAt = :now where ", organization, group)
                .setParameter("name", name)
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    @Override
    public boolean remove(OrganizationId organization, GroupRef group) {
        return of("delete from KwGroup g where ", organization, group).executeUpdate() > 0;
    }

    private Query of(String statement, OrganizationId organization, GroupRef group) {
        return em.createQuery(
                        statement + "g.organizationId = :organization and g.source = :source and g.groupKey = :key")
                .setParameter("organization", organization.value())
                .setParameter("source", group.source().code())
                .setParameter("key", group.key());
    }

    @Override
    public List<PersonId> people(OrganizationId organization, GroupRef group, long after, int most) {
        return em
                .createQuery("""
                    select m.personId from KwGroupMember m
                    join KwGroup g on g.id = m.groupId and g.organizationId = m.organizationId
                        and g.source = :source and g.groupKey = :key
                    """ + REALM + """
                    where m.organizationId = :organization and m.leftAt is null and m.personId > :after
                    order by m.personId\
                    """, Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("source", group.source().code())
                .setParameter("key", group.key())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    @Override
    public Page<SeenGroup> list(OrganizationId organization, GroupQuery query) {
        String rows = "from KwGroup g\n" + REALM + "where g.organizationId = :organization\n"
                + (query.source() == null ? "" : "and g.source = :source\n")
                + (query.search() == null ? "" : "and " + LikePattern.condition("lower(g.name)", "search") + "\n");
        List<SeenGroup> groups = bound(
                        em.createQuery(SEEN + rows + "order by g.name, g.id", Tuple.class), organization, query)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit())
                .getResultList()
                .stream()
                .map(row -> new SeenGroup(ref(row), row.get("name", String.class), row.get("members", Long.class)))
                .toList();
        return new Page<>(
                groups,
                bound(em.createQuery("select count(g.id) " + rows, Long.class), organization, query)
                        .getSingleResult());
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> statement, OrganizationId organization, GroupQuery query) {
        statement.setParameter("realm", realmId).setParameter("organization", organization.value());
        GroupSource source = query.source();
        if (source != null) {
            statement.setParameter("source", source.code());
        }
        String search = query.search();
        if (search != null) {
            statement.setParameter("search", LikePattern.containing(search));
        }
        return statement;
    }

    @Override
    public Set<OrganizationId> having(GroupRef group) {
        return em
                .createQuery(
                        "select g.organizationId from KwGroup g\n" + REALM
                                + "where g.source = :source and g.groupKey = :key",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("source", group.source().code())
                .setParameter("key", group.key())
                .getResultList()
                .stream()
                .map(OrganizationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static GroupRef ref(Tuple row) {
        return new GroupRef(source(row), row.get("key", String.class));
    }

    static GroupSource source(Tuple row) {
        return GroupSource.ofCode(row.get("source", String.class)).orElseThrow();
    }
}
