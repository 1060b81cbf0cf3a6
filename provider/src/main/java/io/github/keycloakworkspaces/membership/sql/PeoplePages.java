package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.lists.ListCounts;
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
import java.util.Optional;
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

        /** Whether everybody's names have to be looked at. */
        boolean searched();

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
        if (part.limit() < Integer.MAX_VALUE) {
            return who.searched() ? found(organization, who, what, part) : sliced(at, organization, who, what, part);
        }
        long count = count(at, organization, who);
        if (count <= SHORT) {
            return page(organization, who, what, part.of(SHORT));
        }
        return Page.whole(count, reader -> {
            try (Stream<Tuple> rows = whole(organization, who, what, part)) {
                rows.map(what.read()).forEach(reader);
            }
        });
    }

    private <T> Page<T> sliced(ListCounts.At at, OrganizationId organization, Who who, What<T> what, Part part) {
        long count = count(at, organization, who);
        long all =
                at.about(List.of("everybody", who.deleted()), () -> count(organization, new PeopleRows(who.deleted())));
        Slice slice = Slice.of(count, all, part.offset(), part.limit());
        if (slice.empty()) {
            return new Page<>(List.of(), count);
        }
        List<Long> numbers = far(at, organization, who, what, part, slice, count)
                .orElseGet(() -> near(organization, who, what, part, slice));
        return new Page<>(shown(organization, numbers, what), count);
    }

    private Optional<List<Long>> far(
            ListCounts.At at, OrganizationId organization, Who who, What<?> what, Part part, Slice slice, long count) {
        Object key = who.key();
        if (key == null || !slice.far() || part.order() == MemberOrder.LAST_ACTIVITY) {
            return Optional.empty();
        }
        PeopleRows rows = rows(who, what, part);
        String text = rows.walking(part.order(), part.descending(), what.role());
        return at.page(
                List.of(key, part.order(), part.descending()),
                count,
                part.offset(),
                slice.rows(),
                () -> statement(text, organization, rows, Long.class).getResultList());
    }

    private List<Long> near(OrganizationId organization, Who who, What<?> what, Part part, Slice slice) {
        boolean descending = part.descending() != slice.backward();
        PeopleRows rows = rows(who, what, part);
        String text = slice.walking()
                ? rows.walking(part.order(), descending, what.role())
                : rows.gathering(part.order(), descending, what.role());
        return slice.turned(statement(text, organization, rows, Long.class)
                .setFirstResult(slice.first())
                .setMaxResults(slice.rows())
                .getResultList());
    }

    /** Everybody's names have to be looked at, and those who are found are counted in the same pass. */
    private <T> Page<T> found(OrganizationId organization, Who who, What<T> what, Part part) {
        PeopleRows rows = rows(who, what, part);
        String text = rows.finding(part.order(), part.descending(), what.role());
        List<Tuple> found = statement(text, organization, rows, Tuple.class)
                .setFirstResult(part.offset())
                .setMaxResults(part.limit())
                .getResultList();
        if (found.isEmpty()) {
            return new Page<>(List.of(), part.offset() == 0 ? 0 : count(organization, who.rows()));
        }
        List<Long> numbers =
                found.stream().map(row -> row.get("person", Long.class)).toList();
        return new Page<>(shown(organization, numbers, what), found.get(0).get("found", Long.class));
    }

    private <T> List<T> shown(OrganizationId organization, List<Long> numbers, What<T> what) {
        PeopleRows those = new PeopleRows("m.personId in :numbers", Map.of("numbers", numbers));
        Map<Long, T> shown = new HashMap<>();
        profiles(what, organization, those, "")
                .getResultStream()
                .forEach(row ->
                        shown.put(row.get("person", Long.class), what.read().apply(row)));
        return numbers.stream().map(shown::get).filter(Objects::nonNull).toList();
    }

    private Stream<Tuple> whole(OrganizationId organization, Who who, What<?> what, Part part) {
        String order = MemberOrders.indexed(part.order(), part.descending(), what.role());
        return profiles(what, organization, who.rows(), order)
                .setHint("org.hibernate.fetchSize", FETCH_SIZE)
                .getResultStream();
    }

    private static PeopleRows rows(Who who, What<?> what, Part part) {
        PeopleRows rows = who.rows();
        if (part.order() == MemberOrder.ROLE) {
            what.values().forEach(rows::with);
        }
        return rows;
    }

    private long count(ListCounts.At at, OrganizationId organization, Who who) {
        Object key = who.key();
        return key == null ? count(organization, who.rows()) : at.of(key, () -> count(organization, who.rows()));
    }

    private long count(OrganizationId organization, PeopleRows rows) {
        return statement(rows.counting(), organization, rows, Long.class).getSingleResult();
    }

    private TypedQuery<Tuple> profiles(What<?> what, OrganizationId organization, PeopleRows rows, String order) {
        String text = "select " + Profiles.COLUMNS + what.columns() + Profiles.ROWS + what.joins()
                + "where m.organizationId = :organization\n" + rows.conditions() + order;
        what.values().forEach(rows::with);
        return statement(text, organization, rows, Tuple.class);
    }

    private <R> TypedQuery<R> statement(String text, OrganizationId organization, PeopleRows rows, Class<R> type) {
        return rows.bind(em.createQuery(text, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value()));
    }
}
