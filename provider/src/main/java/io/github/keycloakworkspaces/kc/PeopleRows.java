package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which members {@code m} of one organization a statement is about: its conditions, and the values in them. Who is in a
 * workspace or project is asked in one of two ways.
 */
public final class PeopleRows {

    private static final String FROM = "from KwMember m\n";

    /** A value of its own and no join, which could have the planner leave the order of the members. */
    private static final String WHERE = """
            where m.organizationId = :organization
                and (select k.realmId from KwOrganization k where k.id = :organization) = :realm
            """;

    private static final String NOBODY = "1 = 0";

    private static final String OF_MEMBER = " and g.personId = m.personId";

    private final boolean walking;
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Everybody.
     *
     * @param deleted whether those who were deleted are meant, instead of the others
     * @param walking whether the statement goes through the members in order and looks at each, instead of gathering
     */
    public PeopleRows(boolean deleted, boolean walking) {
        this.walking = walking;
        and("m.deletedAt is " + (deleted ? "not null" : "null"));
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
        return people.isEmpty() ? and(NOBODY) : and("m.personId in :people", "people", PersonId.values(people));
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

    /**
     * Those whom one of these sources names.
     *
     * @param sources what follows the selected person of a row {@code g}, with a condition in the end
     */
    public PeopleRows among(List<String> sources) {
        // A join may begin with its other side; a number is computed for each member where they stand.
        return walking
                ? and(sources.stream()
                        .map(source -> "(select count(g.personId) " + source + OF_MEMBER + ") > 0")
                        .collect(Collectors.joining(" or ", "(", ")")))
                : and(sources.stream()
                        .map(source -> "select g.personId " + source)
                        .collect(Collectors.joining(" union ", "m.personId in (", ")")));
    }

    /** Those whom this source doesn't name. */
    public PeopleRows outside(String source) {
        return and(
                walking
                        ? "(select count(g.personId) " + source + OF_MEMBER + ") = 0"
                        : "not exists (select g.personId " + source + OF_MEMBER + ")");
    }

    /** From the table on. */
    String text() {
        return FROM + WHERE + conditions;
    }

    /** What follows the organization's condition in a statement that joins more. */
    String conditions() {
        return conditions.toString();
    }

    <Q extends Query> Q bind(Q statement) {
        values.forEach(statement::setParameter);
        return statement;
    }
}
