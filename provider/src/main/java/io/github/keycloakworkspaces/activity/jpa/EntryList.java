package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.ActivityEntry;
import io.github.keycloakworkspaces.activity.ActivityQuery;
import io.github.keycloakworkspaces.activity.Kind;
import io.github.keycloakworkspaces.activity.Origin;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines with the names of those who are members at present: one statement a page and one for a count. */
final class EntryList {

    private static final int FETCH_SIZE = 500;

    private static final String COLUMNS = """
            select a.id as id, a.personId as person, a.happenedAt as happenedAt, a.kind as kind, a.method as method,
                a.url as url, a.status as status, a.duration as duration, a.address as address, a.agent as agent,
                a.referer as referer, a.userSession as userSession, a.projectId as project,
                a.workspaceOwnerId as workspaceOwner, a.action as action, a.taskId as task, a.extra as extra,
                case when u.id is not null then coalesce(u.email, u.username)
                    when p.userId like 'f:%' then '' else null end as email
            """;

    /** A deleted member's name stays out of the join, so that sorting doesn't give it away. */
    private static final String NAMES = """
            left join KwMember m on m.organizationId = a.organizationId and m.personId = a.personId
                and m.deletedAt is null
            left join KwPerson p on p.id = m.personId
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId
            """;

    private final EntityManager em;
    private final String realmId;

    EntryList(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    List<ActivityEntry> page(OrganizationId organization, ActivityQuery query) {
        return lines(organization, query).setMaxResults(query.limit()).getResultList().stream()
                .map(row -> line(row, organization))
                .toList();
    }

    Stream<ActivityEntry> all(OrganizationId organization, ActivityQuery query) {
        return lines(organization, query)
                .setHint("org.hibernate.fetchSize", FETCH_SIZE)
                .getResultStream()
                .map(row -> line(row, organization));
    }

    long count(OrganizationId organization, ActivityQuery.Filter filter) {
        EntryConditions conditions = EntryConditions.of(filter);
        String statement = "select count(a.id) from KwActivity a\n" + conditions.text();
        return conditions
                .bind(em.createQuery(statement, Long.class), organization, realmId)
                .getSingleResult();
    }

    private TypedQuery<Tuple> lines(OrganizationId organization, ActivityQuery query) {
        EntryConditions conditions = EntryConditions.of(query.filter());
        String statement = COLUMNS + "from KwActivity a\n" + NAMES + conditions.text() + order(query);
        return conditions
                .bind(em.createQuery(statement, Tuple.class), organization, realmId)
                .setFirstResult(query.offset());
    }

    private static String order(ActivityQuery query) {
        String direction = query.descending() ? " desc" : " asc";
        String column = switch (query.order()) {
            case NUMBER -> "";
            case TIME -> "a.happenedAt";
            case PERSON -> "a.personId";
            case EMAIL -> "lower(u.email)";
            case METHOD -> "a.method";
            case URL -> "a.url";
            case STATUS -> "a.status";
            case DURATION -> "a.duration";
            case ADDRESS -> "a.address";
        };
        String nulls = query.order() == ActivityQuery.Order.TIME ? "" : " nulls last";
        return "order by " + (column.isEmpty() ? "" : column + direction + nulls + ", ") + "a.id" + direction;
    }

    private static ActivityEntry line(Tuple row, OrganizationId organization) {
        Long person = row.get("person", Long.class);
        return new ActivityEntry(
                row.get("id", Long.class),
                organization,
                person,
                person == null ? "" : name(row.get("email", String.class)),
                Instant.ofEpochMilli(row.get("happenedAt", Long.class)),
                kind(row.get("kind", String.class)),
                row.get("method", String.class),
                row.get("url", String.class),
                row.get("status", Integer.class),
                row.get("duration", Integer.class),
                new Origin(
                        row.get("address", String.class),
                        row.get("agent", String.class),
                        row.get("referer", String.class),
                        row.get("userSession", String.class)),
                row.get("project", Long.class),
                row.get("workspaceOwner", Long.class),
                row.get("action", String.class),
                row.get("task", Long.class),
                row.get("extra", String.class));
    }

    static String name(@Nullable String email) {
        return email == null ? ActivityEntry.DELETED : email;
    }

    private static Kind kind(String code) {
        return Kind.ofCode(code).orElseThrow(() -> new IllegalStateException("an unknown kind is stored: " + code));
    }
}
