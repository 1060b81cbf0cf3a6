package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.Tally;
import io.github.keycloakworkspaces.activity.TallyQuery;
import io.github.keycloakworkspaces.project.sql.ProjectVisibility;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What people did, added up by the database: one statement for a count, and one for a page or for everything. */
final class TallyList {

    private static final int FETCH_SIZE = 500;

    private static final String DAY = "a.happenedAt / 86400000";

    /** Sums over days have none. */
    private static final long NO_DAY = -1;

    private static final String BY_DAY = """
            select a.personId as person, %1$s as onDay, a.action as action, count(*) as times, 1 as days,
                min(a.happenedAt) as firstAt, max(a.happenedAt) as lastAt
            %2$sgroup by a.personId, %1$s, a.action""";

    private static final String IN_ALL = """
            select a.personId as person, -1 as onDay, a.action as action, count(*) as times, count(distinct %1$s) as days,
                min(a.happenedAt) as firstAt, max(a.happenedAt) as lastAt
            %2$sgroup by a.personId, a.action""";

    private static final String ROWS = """
            select t.person as person, t.onDay as onDay, t.action as action, t.times as times, t.days as days,
                t.firstAt as firstAt, t.lastAt as lastAt, case when u.id is not null then coalesce(u.email, u.username)
                    when p.userId like 'f:%%' then '' else null end as email
            from (%s) t
            left join KwMember m on m.organizationId = :organization and m.personId = t.person and m.deletedAt is null
            left join KwPerson p on p.id = m.personId
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId
            order by t.onDay desc, t.person, t.action""";

    private final EntityManager em;
    private final String realmId;

    TallyList(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Page<Tally> page(OrganizationId organization, TallyQuery query) {
        long count = bound("select count(t.person) from (%s) t", organization, query, Long.class)
                .getSingleResult();
        if (query.limit() == Integer.MAX_VALUE) {
            return Page.whole(count, reader -> whole(organization, query, reader));
        }
        TypedQuery<Tuple> page = bound(ROWS, organization, query, Tuple.class)
                .setFirstResult(query.offset())
                .setMaxResults(query.limit());
        return new Page<>(page.getResultList().stream().map(TallyList::tally).toList(), count);
    }

    private void whole(OrganizationId organization, TallyQuery query, Consumer<Tally> reader) {
        try (Stream<Tuple> rows = bound(ROWS, organization, query, Tuple.class)
                .setHint("org.hibernate.fetchSize", FETCH_SIZE)
                .getResultStream()) {
            rows.map(TallyList::tally).forEach(reader);
        }
    }

    /**
     * A statement about groups of lines.
     *
     * @param text with a place for those
     */
    private <T> TypedQuery<T> bound(String text, OrganizationId organization, TallyQuery query, Class<T> type) {
        TallyConditions conditions = TallyConditions.of(query);
        String lines = "from KwActivity a\n" + TallyConditions.PROJECT + ProjectVisibility.role(query.viewer())
                + conditions.text();
        String groups = (query.byDay() ? BY_DAY : IN_ALL).formatted(DAY, lines);
        return conditions.bind(em.createQuery(text.formatted(groups), type), organization, realmId);
    }

    private static Tally tally(Tuple row) {
        long day = number(row, "onDay");
        return new Tally(
                number(row, "person"),
                EntryList.name(row.get("email", String.class)),
                day == NO_DAY ? null : LocalDate.ofEpochDay(day),
                row.get("action", String.class),
                number(row, "times"),
                number(row, "days"),
                Instant.ofEpochMilli(number(row, "firstAt")),
                Instant.ofEpochMilli(number(row, "lastAt")));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
