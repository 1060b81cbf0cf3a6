package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.membership.MemberOrder;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of people: for a page, first the numbers of those on it, found by an index that has the list's order, and then
 * what is shown of them. A whole list is read by one statement, row by row.
 */
public final class PeoplePages {

    private static final int FETCH_SIZE = 500;

    /** A list of so many is one page. */
    private static final int SHORT = 2000;

    private final EntityManager em;
    private final String realmId;
    private final ListCounts counts;

    public PeoplePages(EntityManager em, String realmId, ListCounts counts) {
        this.em = em;
        this.realmId = realmId;
        this.counts = counts;
    }

    /** Who is in a list. */
    public interface Who {

        /** Everything that the number of people depends on; {@code null} if that is more than the revision tells. */
        @Nullable
        Object key();

        /** Whether those who were deleted are listed. */
        boolean deleted();

        PeopleRows rows();
    }

    /**
     * What a list shows of people.
     *
     * @param role the role that counts, for sorting by it
     * @param columns what is selected beside a {@linkplain Profiles#COLUMNS profile}
     * @param joins what is joined to the {@linkplain Profiles#ROWS rows of profiles}
     * @param values of the parameters, which are the same in the role as in columns and joins
     */
    public record What<T>(
            String role, String columns, String joins, Map<String, Object> values, Function<Tuple, T> read) {}

    /**
     * In which order, and which part of it.
     *
     * @param limit rows a page; {@code Integer.MAX_VALUE} for all
     */
    public record Part(MemberOrder order, boolean descending, int offset, int limit) {

        private Part of(int rows) {
            return new Part(order, descending, 0, rows);
        }
    }

    public <T> Page<T> page(OrganizationId organization, Who who, What<T> what, Part part) {
        ListCounts.At at = counts.at(organization);
        if (part.limit() == Integer.MAX_VALUE) {
            long count = count(at, organization, who);
            if (count <= SHORT) {
                return sliced(at, organization, who, what, part.of(SHORT));
            }
            return Page.whole(count, reader -> {
                try (Stream<Tuple> rows = whole(organization, who, what, part)) {
                    rows.map(what.read()).forEach(reader);
                }
            });
        }
        return sliced(at, organization, who, what, part);
    }

    private <T> Page<T> sliced(ListCounts.At at, OrganizationId organization, Who who, What<T> what, Part part) {
        long count = count(at, organization, who);
        long all = at.of(List.of("everybody", who.deleted()), () -> count(organization, new PeopleRows(who.deleted())));
        Slice slice = Slice.of(count, all, part.offset(), part.limit());
        return new Page<>(slice.empty() ? List.of() : read(organization, who, what, slice, part), count);
    }

    private <T> List<T> read(OrganizationId organization, Who who, What<T> what, Slice slice, Part part) {
        boolean descending = part.descending() != slice.backward();
        PeopleRows rows = who.rows();
        String text = slice.walking()
                ? rows.walking(part.order(), descending, what.role())
                : rows.gathering(part.order(), descending, what.role());
        if (part.order() == MemberOrder.ROLE) {
            what.values().forEach(rows::with);
        }
        TypedQuery<Long> page = rows.bind(bound(em.createQuery(text, Long.class), organization));
        List<Long> numbers = slice.turned(
                page.setFirstResult(slice.first()).setMaxResults(slice.rows()).getResultList());
        Map<Long, T> shown = new HashMap<>();
        statement(what, "and m.personId in :numbers", organization)
                .setParameter("numbers", numbers)
                .getResultStream()
                .forEach(row ->
                        shown.put(row.get("person", Long.class), what.read().apply(row)));
        return numbers.stream().map(shown::get).filter(Objects::nonNull).toList();
    }

    private Stream<Tuple> whole(OrganizationId organization, Who who, What<?> what, Part part) {
        PeopleRows rows = who.rows();
        String order = MemberOrders.indexed(part.order(), part.descending(), what.role());
        return rows.bind(statement(what, rows.conditions() + order, organization))
                .setHint("org.hibernate.fetchSize", FETCH_SIZE)
                .getResultStream();
    }

    private long count(ListCounts.At at, OrganizationId organization, Who who) {
        Object key = who.key();
        return key == null ? count(organization, who.rows()) : at.of(key, () -> count(organization, who.rows()));
    }

    private long count(OrganizationId organization, PeopleRows rows) {
        return rows.bind(bound(em.createQuery(rows.counting(), Long.class), organization))
                .getSingleResult();
    }

    private TypedQuery<Tuple> statement(What<?> what, String rest, OrganizationId organization) {
        String text = "select " + Profiles.COLUMNS + what.columns() + Profiles.ROWS + what.joins()
                + "where m.organizationId = :organization\n" + rest;
        TypedQuery<Tuple> statement = bound(em.createQuery(text, Tuple.class), organization);
        what.values().forEach(statement::setParameter);
        return statement;
    }

    private <R> TypedQuery<R> bound(TypedQuery<R> statement, OrganizationId organization) {
        return statement.setParameter("realm", realmId).setParameter("organization", organization.value());
    }
}
