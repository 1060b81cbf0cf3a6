package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.lists.LikePattern;
import io.github.keycloakworkspaces.membership.MemberOrder;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which members {@code m} of one organization a list is about: its conditions, the values in them, and the statements
 * that find those people. There are two: one goes through all members in the order of an index and looks at each where
 * they stand; the other begins with those whom a workspace or project names. A planner that guesses wrong how many these
 * are takes the wrong one, so the statements leave it no choice.
 */
public final class PeopleRows {

    private static final String NOBODY = "1 = 0";

    private static final String MEMBERS = "from KwMember m\nwhere m.organizationId = :organization\n";

    private static final String OF_REALM =
            "and (select k.realmId from KwOrganization k where k.id = :organization) = :realm\n";

    private static final String OF_MEMBER = " and g.personId = m.personId";

    private final StringBuilder conditions = new StringBuilder();
    private final List<String> sources = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Everybody.
     *
     * @param deleted whether those who were deleted are meant, instead of the others
     */
    public PeopleRows(boolean deleted) {
        and("m.deletedAt is " + (deleted ? "not null" : "null"));
    }

    /** Whoever meets one condition. */
    PeopleRows(String condition, Map<String, ?> values) {
        and(condition);
        this.values.putAll(values);
    }

    public PeopleRows and(String condition) {
        conditions.append("and ").append(condition).append('\n');
        return this;
    }

    public PeopleRows and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** A value in the conditions. */
    public PeopleRows with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Those whose e-mail address, user name or names contain that text; {@code null} for everybody. */
    public PeopleRows named(@Nullable String text) {
        return text == null ? this : and(MemberSearch.condition("m"), "search", LikePattern.containing(text));
    }

    /** Those with these numbers; {@code null} for everybody. */
    public PeopleRows numbered(@Nullable Set<PersonId> people) {
        if (people == null) {
            return this;
        }
        return people.isEmpty() ? nobody() : and("m.personId in :people", "people", PersonId.values(people));
    }

    /** Those last active in that time; {@code null} for no limit. */
    public PeopleRows active(@Nullable Instant from, @Nullable Instant until) {
        if (from != null) {
            and(LastActivity.OF_MEMBER + " >= :activeFrom", "activeFrom", from.toEpochMilli());
        }
        if (until != null) {
            and(LastActivity.OF_MEMBER + " <= :activeUntil", "activeUntil", until.toEpochMilli());
        }
        return this;
    }

    public PeopleRows nobody() {
        return and(NOBODY);
    }

    /** Those whom one source names: what follows the selected person of a row {@code g}, with a condition in the end. */
    public PeopleRows in(String source) {
        sources.add(source);
        return this;
    }

    /** Those whom such a source doesn't name. */
    public PeopleRows outside(String source) {
        others.add(source);
        return this;
    }

    /** Numbers in the order of an index. */
    String walking(MemberOrder order, boolean descending, String role) {
        return "select m.personId " + MEMBERS + OF_REALM + conditions + present("(select count(g.personId) ", ") > 0")
                + absent("(select count(g.personId) ", ") = 0")
                + MemberOrders.indexed(order, descending, role);
    }

    /** Numbers of few, sorted when they are found. */
    String gathering(MemberOrder order, boolean descending, String role) {
        return "select " + number() + ' ' + gathered()
                + MemberOrders.sorted(order, descending, role, !sources.isEmpty());
    }

    /** Numbers as {@code person}, with how many there are on all pages as {@code found}. */
    String finding(MemberOrder order, boolean descending, String role) {
        return "select " + number() + " as person, count(*) over () as found " + gathered()
                + (sources.isEmpty()
                        ? MemberOrders.indexed(order, descending, role)
                        : MemberOrders.sorted(order, descending, role, true));
    }

    String counting() {
        return "select count(" + number() + ") " + gathered();
    }

    /** What follows the organization's condition in a statement that joins more. */
    public String conditions() {
        return conditions + present("exists (select g.personId ", ")") + absent("not exists (select g.personId ", ")");
    }

    public <Q extends Query> Q bind(Q statement) {
        values.forEach(statement::setParameter);
        return statement;
    }

    private String number() {
        return sources.isEmpty() ? "m.personId" : "d.person";
    }

    private String gathered() {
        String matching = conditions + absent("not exists (select g.personId ", ")");
        if (sources.isEmpty()) {
            return MEMBERS + OF_REALM + matching;
        }
        return sources.stream()
                        .map(source -> "select distinct g.personId as person " + source)
                        .collect(Collectors.joining(" union ", "from (", ") d\n"))
                + "where exists (select m.id " + MEMBERS + "and m.personId = d.person\n" + matching + ")\n" + OF_REALM;
    }

    private String present(String before, String after) {
        return sources.isEmpty()
                ? ""
                : about(sources, before, after).collect(Collectors.joining(" or ", "and (", ")\n"));
    }

    private String absent(String before, String after) {
        return about(others, before, after)
                .map(condition -> "and " + condition + '\n')
                .collect(Collectors.joining());
    }

    private static Stream<String> about(List<String> sources, String before, String after) {
        return sources.stream().map(source -> before + source + OF_MEMBER + after);
    }
}
