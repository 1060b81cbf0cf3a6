package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.project.MemberSummaries;
import io.github.keycloakworkspaces.project.MemberSummary;
import io.github.keycloakworkspaces.project.PersonName;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of many projects, as far as they work: one statement that counts them and one that names the first. The
 * people of a workspace are read once, however many projects it has.
 */
final class MemberSummaryQuery {

    private static final String OF_WORKSPACE = "g.WORKSPACE_ID = t.ID";

    private static final String OF_PROJECT = "g.PROJECT_ID = t.ID";

    /** Those of a project who are not counted with its workspace. */
    private static final String ELSEWHERE = """
            AND NOT EXISTS (SELECT 1 FROM KW_WORKSPACE_MEMBER h
              WHERE h.WORKSPACE_ID = t.WORKSPACE_ID AND h.PERSON_ID = g.PERSON_ID)""";

    /**
     * Of things {@code t} of a kind, with the rows {@code g} of their people. Those who are left out are few, and each kind
     * of them has an index.
     */
    private static final String COUNT = """
            SELECT CAST('%1$s' AS VARCHAR(1)), t.ID, COUNT(DISTINCT g.PERSON_ID)
            FROM %2$s t JOIN %3$s g ON %4$s
            WHERE t.ORGANIZATION_ID = :organization %5$s %6$s
              AND NOT EXISTS (SELECT 1 FROM KW_MEMBER m
                WHERE m.ORGANIZATION_ID = :organization AND m.PERSON_ID = g.PERSON_ID AND m.DELETED_AT IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM KW_MEMBER m
                WHERE m.ORGANIZATION_ID = :organization AND m.PERSON_ID = g.PERSON_ID AND m.DELETED_AT IS NULL
                  AND m.ROLE IN (:idle))
              AND (SELECT k.REALM_ID FROM KW_ORGANIZATION k WHERE k.ID = :organization) = :realm
            GROUP BY t.ID""";

    /** Asked of one row after the other, and not of all before. */
    private static final String WORKING = """
            (SELECT m.ROLE FROM KW_MEMBER m WHERE m.ORGANIZATION_ID = :organization AND m.PERSON_ID = g.PERSON_ID
              AND m.DELETED_AT IS NULL) IN (:working)""";

    /**
     * The people up to the last one who is named, whom the index knows: nobody else's row is read. H2 begins with the
     * people unless the join is an outer one.
     */
    private static final String NAMES = """
            SELECT DISTINCT CAST('%%1$s' AS VARCHAR(1)) AS KIND, t.ID AS THING, g.PERSON_ID
            FROM (
              SELECT t.ID, COALESCE((SELECT DISTINCT g.PERSON_ID FROM %%3$s g WHERE %%4$s AND %1$s
                ORDER BY g.PERSON_ID OFFSET :others ROWS FETCH NEXT 1 ROWS ONLY), :everybody) AS LAST_PERSON
              FROM %%2$s t WHERE t.ORGANIZATION_ID = :organization %%5$s
            ) t
            LEFT JOIN %%3$s g ON g.PERSON_ID <= t.LAST_PERSON AND %%4$s AND %1$s""".formatted(WORKING);

    private static final String NAMED = """
            SELECT x.KIND, x.THING, x.PERSON_ID, u.USERNAME, u.EMAIL, u.FIRST_NAME, u.LAST_NAME
            FROM (%s UNION ALL %s) x
            JOIN KW_PERSON p ON p.ID = x.PERSON_ID AND p.REALM_ID = :realm
            LEFT JOIN USER_ENTITY u ON u.ID = p.USER_ID AND u.REALM_ID = p.REALM_ID""";

    private static final long NOTHING = -1;

    private final EntityManager em;
    private final String realmId;
    private final ListCounts counts;

    MemberSummaryQuery(EntityManager em, String realmId, ListCounts counts) {
        this.em = em;
        this.realmId = realmId;
        this.counts = counts;
    }

    /** A workspace ({@code W}) or a project ({@code P}). */
    private record Thing(String kind, long id) {}

    MemberSummaries of(
            OrganizationId organization,
            @Nullable Set<WorkspaceId> workspaces,
            @Nullable Set<ProjectId> projects,
            int limit) {
        List<Long> places = numbers(workspaces, WorkspaceId::value);
        List<Long> works = numbers(projects, ProjectId::value);
        Map<Thing, Long> sizes = places == null || works == null
                ? counted(organization, places, works)
                : counts.at(organization)
                        .ofEach(
                                things(places, works),
                                missing -> counted(organization, numbers(missing, "W"), numbers(missing, "P")));
        Map<Thing, List<PersonName>> names = limit == 0 ? Map.of() : named(organization, places, works, limit);
        Map<WorkspaceId, MemberSummary> inWorkspaces = new HashMap<>();
        Map<ProjectId, MemberSummary> inProjects = new HashMap<>();
        sizes.forEach((thing, size) -> {
            MemberSummary summary = new MemberSummary(names.getOrDefault(thing, List.of()), size);
            if (thing.kind().equals("W")) {
                inWorkspaces.put(new WorkspaceId(thing.id()), summary);
            } else {
                inProjects.put(new ProjectId(thing.id()), summary);
            }
        });
        return new MemberSummaries(inWorkspaces, inProjects, limit);
    }

    private Map<Thing, Long> counted(
            OrganizationId organization, @Nullable List<Long> workspaces, @Nullable List<Long> projects) {
        String statement = both(COUNT, workspaces, projects).collect(Collectors.joining(" UNION ALL "));
        Map<Thing, Long> counted = new HashMap<>();
        Query query = query(statement, organization, workspaces, projects).setParameter("idle", RoleCodes.IDLE);
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            counted.put(thing(row), number(row[2]));
        }
        return counted;
    }

    private Map<Thing, List<PersonName>> named(
            OrganizationId organization, @Nullable List<Long> workspaces, @Nullable List<Long> projects, int limit) {
        String statement = NAMED.formatted(both(NAMES, workspaces, projects).toArray());
        Query query = query(statement, organization, workspaces, projects)
                .setParameter("working", RoleCodes.WORKING)
                .setParameter("others", limit - 1)
                .setParameter("everybody", Long.MAX_VALUE);
        Map<Long, PersonName> people = new HashMap<>();
        Map<Thing, List<PersonName>> named = new LinkedHashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            named.computeIfAbsent(thing(row), thing -> new ArrayList<>(limit))
                    .add(people.computeIfAbsent(number(row[2]), number -> name(number, row)));
        }
        return named;
    }

    private static Stream<String> both(String part, @Nullable List<Long> workspaces, @Nullable List<Long> projects) {
        String places = workspaces == null ? "" : "AND t.ID IN (:workspaces)";
        String works = "AND t.ID IN (:projects)";
        if (projects == null) {
            works = workspaces == null ? "" : "AND t.WORKSPACE_ID IN (:workspaces)";
        }
        return Stream.of(
                part.formatted("W", "KW_WORKSPACE", "KW_WORKSPACE_MEMBER", OF_WORKSPACE, places, ""),
                part.formatted("P", "KW_PROJECT", "KW_PROJECT_MEMBER", OF_PROJECT, works, ELSEWHERE));
    }

    private Query query(
            String statement,
            OrganizationId organization,
            @Nullable List<Long> workspaces,
            @Nullable List<Long> projects) {
        Query query = em.createNativeQuery(statement)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
        if (workspaces != null) {
            query.setParameter("workspaces", some(workspaces));
        }
        if (projects != null) {
            query.setParameter("projects", some(projects));
        }
        return query;
    }

    private static List<Thing> things(List<Long> workspaces, List<Long> projects) {
        return Stream.concat(
                        workspaces.stream().map(id -> new Thing("W", id)),
                        projects.stream().map(id -> new Thing("P", id)))
                .toList();
    }

    private static List<Long> numbers(List<Thing> things, String kind) {
        return things.stream()
                .filter(thing -> thing.kind().equals(kind))
                .map(Thing::id)
                .toList();
    }

    private static <T> @Nullable List<Long> numbers(@Nullable Set<T> ids, Function<T, Long> number) {
        return ids == null ? null : ids.stream().map(number).toList();
    }

    /** No list in a statement is empty. */
    private static Collection<Long> some(List<Long> numbers) {
        return numbers.isEmpty() ? List.of(NOTHING) : numbers;
    }

    private static Thing thing(Object[] row) {
        return new Thing(row[0].toString(), number(row[1]));
    }

    private static PersonName name(long number, Object[] row) {
        return new PersonName(new PersonId(number), text(row[3]), text(row[4]), text(row[5]), text(row[6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }
}
