package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.project.Project;
import io.github.keycloakworkspaces.project.ProjectPage;
import io.github.keycloakworkspaces.project.ProjectQuery;
import io.github.keycloakworkspaces.project.sql.ProjectVisibility;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.Slice;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Projects with their workspaces and creators: for a page, first the numbers of those on it, found by an index that has
 * the list's order, and then the projects. A whole list is read by one statement, row by row.
 */
final class ProjectList {

    /** The database sends so many at once: a project has up to a megabyte of settings. */
    private static final int FETCH_SIZE = 50;

    /** A list of so many is one page. */
    private static final int SHORT = 2000;

    /** So many are in memory at once, larger pages are read row by row. */
    private static final int SMALL = 20;

    /** The names of a creator who was deleted are not read. */
    private static final String COLUMNS = """
            select j as project, w.createdBy as workspaceBy, w.personalOf as personalOf, w.title as workspaceTitle,
                u.username as username, u.email as email, u.firstName as firstName, u.lastName as lastName
            """;

    private static final String ROWS = """
            from KwProject j
            join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
            """;

    private static final String CREATOR = """
            join KwMember m on m.organizationId = j.organizationId and m.personId = j.createdBy
            join KwPerson p on p.id = j.createdBy
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId and m.deletedAt is null
            """;

    private static final String WHERE = "where j.organizationId = :organization\n";

    /** A value of its own and no join, which could have the planner leave the order of the projects. */
    private static final String OF_REALM =
            "and (select k.realmId from KwOrganization k where k.id = :organization) = :realm\n";

    private final EntityManager em;
    private final String realmId;
    private final ListCounts counts;

    ProjectList(EntityManager em, String realmId, ListCounts counts) {
        this.em = em;
        this.realmId = realmId;
        this.counts = counts;
    }

    Optional<Project> find(OrganizationId organization, ProjectId project) {
        Conditions conditions = new Conditions().and("j.id = :id", "id", project.value());
        return projects("", organization, conditions)
                .getResultStream()
                .map(ProjectRow::project)
                .findFirst();
    }

    ProjectPage page(OrganizationId organization, ProjectQuery query) {
        ListCounts.At at = counts.at(organization);
        Object key = ProjectConditions.key(query);
        long count = key == null ? count(organization, query) : at.of(key, () -> count(organization, query));
        boolean everything = query.limit() == Integer.MAX_VALUE;
        if (everything && count > SHORT) {
            var all = ProjectConditions.of(query).then(ProjectConditions.order(query, UnaryOperator.identity(), false));
            return new ProjectPage(Page.whole(count, reader -> read(role(query), organization, all, reader)), Map.of());
        }
        long all = at.about("projects", () -> count(organization));
        Slice slice = Slice.of(count, all, query.offset(), everything ? SHORT : query.limit());
        if (slice.empty()) {
            return ProjectPage.of(List.of(), count);
        }
        List<Long> numbers =
                far(at, organization, query, slice, count).orElseGet(() -> near(organization, query, slice, count));
        if (query.limit() <= SMALL) {
            return ProjectPage.of(shown(organization, numbers), count);
        }
        var those = new Conditions()
                .and("j.id in :numbers", "numbers", numbers)
                .then(ProjectConditions.order(query, UnaryOperator.identity(), false));
        return new ProjectPage(
                Page.whole(count, reader -> read("", organization, those, reader)), places(organization, numbers));
    }

    private long count(OrganizationId organization) {
        String statement = "select count(j.id) from KwProject j\n" + WHERE + OF_REALM;
        return bound(statement, organization, new Conditions(), Long.class).getSingleResult();
    }

    private long count(OrganizationId organization, ProjectQuery query) {
        return ProjectConditions.ofWorkspaces(query)
                ? countInWorkspaces(organization, query)
                : countOneByOne(organization, query);
    }

    /** From an index alone, without a look at the projects or a search for the workspace of each. */
    private long countInWorkspaces(OrganizationId organization, ProjectQuery query) {
        Conditions conditions = ProjectConditions.of(query);
        String statement = """
                select coalesce(sum(c.projects), 0) from (
                    select j.workspaceId as workspace, count(*) as projects from KwProject j
                    where j.organizationId = :organization group by j.workspaceId) c
                join KwWorkspace w on w.id = c.workspace and w.organizationId = :organization
                where 1 = 1
                """ + OF_REALM + conditions.text();
        return bound(statement, organization, conditions, Long.class).getSingleResult();
    }

    private long countOneByOne(OrganizationId organization, ProjectQuery query) {
        List<String> sources = ProjectVisibility.sources(query.viewer());
        String number = sources.isEmpty() ? "j.id" : "d.id";
        Conditions conditions = ProjectConditions.of(query);
        return bound(
                        "select count(" + number + ") "
                                + gathered(query, sources, conditions, "exists (select j.id %s)"),
                        organization,
                        conditions,
                        Long.class)
                .getSingleResult();
    }

    private Optional<List<Long>> far(
            ListCounts.At at, OrganizationId organization, ProjectQuery query, Slice slice, long count) {
        Object key = ProjectConditions.key(query);
        if (key == null || !slice.far()) {
            return Optional.empty();
        }
        return at.page(
                List.of(key, query.order(), query.descending()),
                count,
                query.offset(),
                slice.rows(),
                () -> walking(organization, query, false).getResultList());
    }

    private List<Long> near(OrganizationId organization, ProjectQuery query, Slice slice, long count) {
        boolean walking = slice.walking() || (!ProjectConditions.indexed(query) && slice.sparse(count));
        TypedQuery<Long> numbers = walking
                ? walking(organization, query, slice.backward())
                : gathering(organization, query, slice.backward());
        return slice.turned(numbers.setFirstResult(slice.first())
                .setMaxResults(slice.rows())
                .getResultList());
    }

    private List<Project> shown(OrganizationId organization, List<Long> numbers) {
        Map<Long, Project> found = new HashMap<>();
        projects("", organization, new Conditions().and("j.id in :numbers", "numbers", numbers))
                .getResultStream()
                .map(ProjectRow::project)
                .forEach(project -> found.put(project.resource().id().value(), project));
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All projects in the order of an index, each looked at where it stands. */
    private TypedQuery<Long> walking(OrganizationId organization, ProjectQuery query, boolean backward) {
        Conditions conditions = ProjectConditions.of(query);
        String statement = "select j.id " + ROWS + role(query) + WHERE + OF_REALM + conditions.text()
                + ProjectConditions.order(query, UnaryOperator.identity(), backward);
        return bound(statement, organization, conditions, Long.class);
    }

    /** Few projects, sorted when they are found. */
    private TypedQuery<Long> gathering(OrganizationId organization, ProjectQuery query, boolean backward) {
        Conditions conditions = ProjectConditions.of(query);
        List<String> sources = ProjectVisibility.sources(query.viewer());
        UnaryOperator<String> unindexed = sources.isEmpty()
                ? key -> key.startsWith("j.") ? key + " + 0" : "concat(" + key + ", '')"
                : key -> key.equals("j.id") ? "d.id" : "(select " + key + " from KwProject j where j.id = d.id)";
        String statement = "select " + (sources.isEmpty() ? "j.id " : "d.id ")
                + gathered(query, sources, conditions, "(select count(j.id) %s) > 0")
                + ProjectConditions.order(query, unindexed, backward);
        return bound(statement, organization, conditions, Long.class);
    }

    /**
     * Beginning with what the sources name, whatever a planner thinks of them.
     *
     * @param each how a project that is named is looked at: one by one, or as the planner likes
     */
    private static String gathered(ProjectQuery query, List<String> sources, Conditions conditions, String each) {
        String matching = ROWS + role(query) + WHERE + conditions.text();
        return sources.isEmpty()
                ? matching + OF_REALM
                : "from (" + String.join(" union ", sources) + ") d\nwhere "
                        + each.formatted(matching + "and j.id = d.id") + "\n" + OF_REALM;
    }

    private Map<ProjectId, WorkspaceId> places(OrganizationId organization, List<Long> numbers) {
        var those = new Conditions().and("j.id in :numbers", "numbers", numbers);
        String statement = "select j.id as project, j.workspaceId as workspace from KwProject j\n" + WHERE + OF_REALM
                + those.text();
        return bound(statement, organization, those, Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new ProjectId(row.get("project", Long.class)),
                        row -> new WorkspaceId(row.get("workspace", Long.class))));
    }

    private void read(String joins, OrganizationId organization, Conditions conditions, Consumer<Project> reader) {
        TypedQuery<Tuple> statement =
                projects(joins, organization, conditions).setHint("org.hibernate.fetchSize", FETCH_SIZE);
        try (Stream<Tuple> rows = statement.getResultStream()) {
            rows.forEach(row -> {
                reader.accept(ProjectRow.project(row));
                em.detach(row.get("project"));
            });
        }
    }

    private static String role(ProjectQuery query) {
        return ProjectVisibility.role(query.viewer());
    }

    private TypedQuery<Tuple> projects(String joins, OrganizationId organization, Conditions conditions) {
        String statement = COLUMNS + ROWS + CREATOR + joins + WHERE + OF_REALM + conditions.text();
        return bound(statement, organization, conditions, Tuple.class);
    }

    private <T> TypedQuery<T> bound(
            String statement, OrganizationId organization, Conditions conditions, Class<T> type) {
        return conditions.bind(em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value()));
    }
}
