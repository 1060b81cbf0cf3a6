package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.mapping.sql.GroupHolds;
import io.github.keycloakworkspaces.mapping.sql.LeftMarks;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.PeopleSelection;
import io.github.keycloakworkspaces.project.ProjectMember;
import io.github.keycloakworkspaces.project.ProjectMemberQuery;
import io.github.keycloakworkspaces.project.ProjectMemberStore;
import io.github.keycloakworkspaces.project.ProjectMembership;
import io.github.keycloakworkspaces.project.ProjectPerson;
import io.github.keycloakworkspaces.project.ProjectPlace;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.workspace.sql.InWorkspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The people in projects in the database of Keycloak and in its transaction, found and changed by statements about all
 * of them at once. Each change begins with the revision of the organization, which fails for one of another realm.
 */
public final class JpaProjectMemberStore implements ProjectMemberStore {

    private static final String PRESENCE = """
        select m.personId as person, m.role as role, r.role as projectRole, w.personalOf as sandboxOf,
            case when %s then true else false end as added,
            case when %s then true else false end as inWorkspace
        """.formatted(
                    InProject.added("j.id", "m.organizationId", "m.personId"),
                    InWorkspace.has("w.id", "m.organizationId", "m.personId"));

    /** What another source gave stays, and this one's stands beside it. */
    private static final String NOT_YET = """
        not exists (select g.id from KwProjectMember g where g.projectId = j.id
            and g.organizationId = m.organizationId and g.personId = m.personId and g.source = :source)
        """;

    private static final String ADDED =
            """
        select m.personId as person, case when %s then true else false end as inherited,
            case when %s then true else false end as everywhere,
            case when exists (select x.id from KwProjectMember x where x.projectId = j.id
                and x.organizationId = m.organizationId and x.personId = m.personId and %s)
                then true else false end as held
        """.formatted(InProject.INHERITED, InProject.EVERYWHERE, GroupHolds.projectMember("x"));

    /** People by their numbers in one array: H2 is slow where the statement has to find them as well. */
    private static final String DELETE = """
        DELETE FROM %s WHERE PROJECT_ID = :project AND ORGANIZATION_ID = :organization
          AND PERSON_ID = ANY(CAST(:people AS BIGINT ARRAY))\
        """;

    /** What else those have whom a group keeps. */
    private static final String BY_HAND = Arrays.stream(Source.values())
            .filter(Source::groups)
            .map(Source::code)
            .collect(Collectors.joining("', '", " AND SOURCE NOT IN ('", "')"));

    private final EntityManager em;
    private final String realmId;
    private final MembershipStore organizations;
    private final Clock clock;
    private final ProjectMemberList list;
    private final LeftMarks marks;

    public JpaProjectMemberStore(
            EntityManager em, String realmId, MembershipStore organizations, Clock clock, ListCounts counts) {
        this.em = em;
        this.realmId = realmId;
        this.organizations = organizations;
        this.clock = clock;
        this.marks = new LeftMarks(em, clock);
        this.list = new ProjectMemberList(em, realmId, counts);
    }

    @Override
    public Optional<ProjectPlace> place(OrganizationId organization, ProjectId project) {
        return em
                .createQuery("""
                    select case when w.personalOf is null then false else true end
                    from KwProject j
                    join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
                    join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
                    where j.id = :project and j.organizationId = :organization\
                    """, Boolean.class)
                .setParameter("realm", realmId)
                .setParameter("project", project.value())
                .setParameter("organization", organization.value())
                .getResultList()
                .stream()
                .map(personal -> new ProjectPlace(project, personal))
                .findFirst();
    }

    @Override
    public List<ProjectPerson> people(OrganizationId organization, ProjectId project, Set<PersonId> people) {
        ProjectMemberConditions rows = rows(organization, project).among(people);
        return rows
                .bind(em.createQuery(PRESENCE + rows.text() + "order by m.personId", Tuple.class))
                .getResultList()
                .stream()
                .map(JpaProjectMemberStore::person)
                .toList();
    }

    @Override
    public Page<ProjectMember> members(OrganizationId organization, ProjectId project, ProjectMemberQuery query) {
        return list.page(organization, project, query);
    }

    @Override
    public long addMembers(OrganizationId organization, ProjectId project, PeopleSelection selection, Source source) {
        organizations.changed(organization);
        ProjectMemberConditions people = rows(organization, project)
                .selected(selection)
                .and("m.role in :addable", "addable", RoleCodes.ADDABLE)
                .and(NOT_YET)
                .with("source", source.code())
                .with("now", clock.millis());
        return people.bind(em.createQuery("insert into KwProjectMember"
                        + " (organizationId, projectId, personId, source, createdAt)"
                        + " select m.organizationId, j.id, m.personId, :source, :now " + people.text()))
                .executeUpdate();
    }

    @Override
    public Removal removeMembers(OrganizationId organization, ProjectId project, PeopleSelection selection) {
        organizations.changed(organization);
        ProjectMemberConditions people = rows(organization, project)
                .selected(selection)
                .and(InProject.EXPLICIT)
                .with("everywhere", RoleCodes.EVERYWHERE);
        List<Tuple> added =
                people.bind(em.createQuery(ADDED + people.text(), Tuple.class)).getResultList();
        Predicate<Tuple> inherited = row -> row.get("inherited", Boolean.class);
        Predicate<Tuple> everywhere = row -> row.get("everywhere", Boolean.class);
        Predicate<Tuple> held = row -> row.get("held", Boolean.class);
        delete("KW_PROJECT_MEMBER", organization, project, numbers(added, held.negate()));
        delete(
                "KW_PROJECT_ROLE",
                organization,
                project,
                numbers(added, held.or(inherited).negate()));
        delete(
                "KW_TASK_ASSIGNEE",
                organization,
                project,
                numbers(added, held.or(inherited).or(everywhere).negate()));
        List<Long> kept = numbers(added, held);
        if (!kept.isEmpty()) {
            delete("KW_PROJECT_MEMBER", BY_HAND, organization, project, kept);
        }
        marks.forget(organization, project, numbers(added, held.negate()));
        return new Removal(added.size(), kept.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Long> numbers(List<Tuple> rows, Predicate<Tuple> condition) {
        return rows.stream()
                .filter(condition)
                .map(row -> row.get("person", Long.class))
                .toList();
    }

    private void delete(String table, OrganizationId organization, ProjectId project, List<Long> people) {
        delete(table, "", organization, project, people);
    }

    private void delete(
            String table, String condition, OrganizationId organization, ProjectId project, List<Long> people) {
        em.createNativeQuery(DELETE.formatted(table) + condition)
                .setParameter("project", project.value())
                .setParameter("organization", organization.value())
                .setParameter("people", people.toArray(Long[]::new))
                .executeUpdate();
    }

    private ProjectMemberConditions rows(OrganizationId organization, ProjectId project) {
        return new ProjectMemberConditions(realmId, organization, project);
    }

    private static ProjectPerson person(Tuple row) {
        PersonId person = new PersonId(row.get("person", Long.class));
        Role role = RoleCodes.role(row.get("role", String.class));
        Long sandboxOf = row.get("sandboxOf", Long.class);
        var rows = new ProjectMembership.Rows(
                sandboxOf == null ? null : new PersonId(sandboxOf),
                row.get("added", Boolean.class),
                row.get("inWorkspace", Boolean.class));
        String projectRole = row.get("projectRole", String.class);
        return new ProjectPerson(
                person,
                role,
                ProjectMembership.of(person, role, rows),
                projectRole == null ? null : RoleCodes.role(projectRole));
    }
}
