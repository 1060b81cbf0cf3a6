package io.github.keycloakworkspaces.tag.jpa;

import io.github.keycloakworkspaces.lists.LikePattern;
import io.github.keycloakworkspaces.membership.sql.MemberConditions;
import io.github.keycloakworkspaces.membership.sql.PeopleRows;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.tag.Tag;
import io.github.keycloakworkspaces.tag.TagName;
import io.github.keycloakworkspaces.tag.TagQuery;
import io.github.keycloakworkspaces.tag.TagSelection;
import io.github.keycloakworkspaces.tag.TagStore;
import io.github.keycloakworkspaces.tag.Tags;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tags in the database of Keycloak and in its transaction. Whose tag it is stands in the organization's rows only. */
public final class JpaTagStore implements TagStore {

    private static final String ROWS = """
            from KwTag t
            join KwOrganization k on k.id = t.organizationId and k.realmId = :realm
            where t.organizationId = :organization
            """;

    private static final String MEMBERS =
            "(select count(a.id) from KwMemberTag a where a.organizationId = t.organizationId and a.tagId = t.id)";

    private static final String COLUMNS = """
            select t.id as id, t.organizationId as organization, t.label as label, t.createdBy as createdBy,
                t.createdAt as createdAt, t.changedAt as changedAt, %s as members
            """.formatted(MEMBERS);

    private static final String SELECTED = "from KwMember m where m.organizationId = :organization\n";

    private static final String ASSIGN = """
            insert into KwMemberTag (organizationId, personId, tagId, createdAt)
            select m.organizationId, m.personId, t.id, :now
            from KwMember m
            join KwTag t on t.organizationId = m.organizationId and t.id in :given
            where m.organizationId = :organization
                and not exists (select g.id from KwMemberTag g where g.organizationId = m.organizationId
                    and g.personId = m.personId and g.tagId = t.id)
            """;

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    public JpaTagStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    @Override
    public Page<Tag> list(OrganizationId organization, TagQuery query) {
        String search = query.search();
        String rows = ROWS + (search == null ? "" : "and " + LikePattern.condition("t.labelKey", "search") + "\n");
        TypedQuery<Tuple> page = bound(COLUMNS + rows + order(query), organization, Tuple.class);
        TypedQuery<Long> count = bound("select count(t.id) " + rows, organization, Long.class);
        if (search != null) {
            page.setParameter("search", LikePattern.containing(search));
            count.setParameter("search", LikePattern.containing(search));
        }
        List<Tag> tags = page.setFirstResult(query.offset()).setMaxResults(query.limit()).getResultList().stream()
                .map(JpaTagStore::tag)
                .toList();
        return new Page<>(tags, count.getSingleResult());
    }

    private static String order(TagQuery query) {
        String direction = query.descending() ? " desc" : " asc";
        String column = switch (query.order()) {
            case LABEL -> "t.labelKey";
            case NUMBER -> "t.id";
            case MEMBERS -> MEMBERS;
            case CREATED -> "t.createdAt";
            case CHANGED -> "t.changedAt";
        };
        return "order by " + column + direction + ", t.id" + direction;
    }

    @Override
    public Optional<Tag> find(OrganizationId organization, TagId tag) {
        return bound(COLUMNS + ROWS + "and t.id = :id", organization, Tuple.class)
                .setParameter("id", tag.value())
                .getResultList()
                .stream()
                .map(JpaTagStore::tag)
                .findFirst();
    }

    @Override
    public Map<String, TagId> labels(OrganizationId organization) {
        return bound("select t.labelKey as label, t.id as id " + ROWS, organization, Tuple.class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("label", String.class), row -> new TagId(row.get("id", Long.class))));
    }

    @Override
    public List<TagId> add(OrganizationId organization, List<String> labels, @Nullable PersonId createdBy) {
        List<TagId> added = new ArrayList<>();
        for (String label : labels) {
            KwTag row = new KwTag();
            row.organizationId = organization.value();
            row.label = label;
            row.labelKey = Tags.key(label);
            row.createdBy = createdBy == null ? null : createdBy.value();
            row.createdAt = clock.millis();
            row.changedAt = row.createdAt;
            em.persist(row);
            added.add(new TagId(row.id));
        }
        em.flush();
        return added;
    }

    @Override
    public void rename(OrganizationId organization, TagId tag, String label) {
        em.createQuery("""
                        update KwTag t set t.label = :label, t.labelKey = :key, t.changedAt = :now
                        where t.organizationId = :organization and t.id = :id""")
                .setParameter("label", label)
                .setParameter("key", Tags.key(label))
                .setParameter("now", clock.millis())
                .setParameter("organization", organization.value())
                .setParameter("id", tag.value())
                .executeUpdate();
    }

    @Override
    public int delete(OrganizationId organization, Set<TagId> tags) {
        return em.createQuery("delete from KwTag t where t.organizationId = :organization and t.id in :tags")
                .setParameter("organization", organization.value())
                .setParameter("tags", TagId.values(tags))
                .executeUpdate();
    }

    @Override
    public int assign(OrganizationId organization, TagSelection selection, Set<TagId> tags) {
        PeopleRows people = people(selection);
        return people.bind(em.createQuery(ASSIGN + people.conditions())
                        .setParameter("organization", organization.value())
                        .setParameter("given", TagId.values(tags))
                        .setParameter("now", clock.millis()))
                .executeUpdate();
    }

    @Override
    public void keepOnly(OrganizationId organization, TagSelection selection, Set<TagId> tags) {
        PeopleRows people = people(selection);
        String others = tags.isEmpty() ? "" : "and g.tagId not in :kept ";
        Query delete = em.createQuery("delete from KwMemberTag g where g.organizationId = :organization " + others
                        + "and g.personId in (select m.personId " + SELECTED + people.conditions() + ")")
                .setParameter("organization", organization.value());
        if (!tags.isEmpty()) {
            delete.setParameter("kept", TagId.values(tags));
        }
        people.bind(delete).executeUpdate();
    }

    private static PeopleRows people(TagSelection selection) {
        PeopleRows people = new MemberConditions(selection.filter()).rows();
        return selection.excluded().isEmpty()
                ? people
                : people.and("m.personId not in :excluded", "excluded", PersonId.values(selection.excluded()));
    }

    @Override
    public Map<PersonId, List<TagName>> of(OrganizationId organization, @Nullable Set<PersonId> people) {
        if (people != null && people.isEmpty()) {
            return Map.of();
        }
        TypedQuery<Tuple> rows = bound(
                "select a.personId as person, t.id as id, t.label as label "
                        + ROWS.replace("from KwTag t\n", """
                                from KwMemberTag a
                                join KwTag t on t.id = a.tagId and t.organizationId = a.organizationId
                                """)
                        + (people == null ? "" : "and a.personId in :people\n") + "order by t.labelKey, t.id",
                organization,
                Tuple.class);
        if (people != null) {
            rows.setParameter("people", PersonId.values(people));
        }
        return rows.getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.get("person", Long.class)),
                        Collectors.mapping(
                                row -> new TagName(row.get("id", Long.class), row.get("label", String.class)),
                                Collectors.toList())));
    }

    private <T> TypedQuery<T> bound(String statement, OrganizationId organization, Class<T> type) {
        return em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }

    private static Tag tag(Tuple row) {
        Long createdBy = row.get("createdBy", Long.class);
        return new Tag(
                new TagId(row.get("id", Long.class)),
                new OrganizationId(row.get("organization", Long.class)),
                row.get("label", String.class),
                createdBy == null ? null : new PersonId(createdBy),
                row.get("members", Long.class),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("changedAt", Long.class)));
    }
}
