package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.PeopleFilter;
import io.github.keycloakworkspaces.project.PeopleSelection;
import io.github.keycloakworkspaces.project.Presence;
import io.github.keycloakworkspaces.project.ProjectMember;
import io.github.keycloakworkspaces.project.ProjectMemberQuery;
import io.github.keycloakworkspaces.project.ProjectMemberStore;
import io.github.keycloakworkspaces.project.ProjectPerson;
import io.github.keycloakworkspaces.project.ProjectPlace;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people in projects in the database of Keycloak and in its transaction, found and changed by statements about all
 * of them at once. Each change begins with the revision of the organization, which fails for one of another realm.
 */
public final class JpaProjectMemberStore implements ProjectMemberStore {

    private static final String PRESENCE = """
            select m.personId as person, m.role as role, r.role as projectRole,
                case when %s then 'EXPLICIT' when %s then 'INHERITED' when %s then 'EVERYWHERE' else 'ABSENT' end
                as presence
            """.formatted(People.EXPLICIT, People.INHERITED, People.EVERYWHERE);

    /** What another source gave stays, and this one's stands beside it. */
    private static final String NOT_YET = """
            not exists (select g.id from KwProjectMember g where g.projectId = j.id
                and g.organizationId = m.organizationId and g.personId = m.personId and g.source = :source)
            """;

    private static final String GRANTS =
            "KwProjectMember x where x.projectId = :project" + " and x.organizationId = :organization";

    private static final String GRANTED = " and x.personId in (select m.personId ";

    /** Deleted without asking who it is: H2 would ask again for each row that is gone. */
    private static final PeopleSelection EVERYBODY = new PeopleSelection.Everybody(PeopleFilter.NONE, Set.of());

    /** Of people who are in the project neither explicitly nor through its workspace; lists that don't depend on the row are read once. */
    private static final String LEFTOVERS = """
            x where x.projectId = :project and x.organizationId = :organization
                and x.personId not in (select g.personId from KwProjectMember g where g.projectId = :project)
                and x.personId not in (select g.personId from KwProject j
                    join KwWorkspaceMember g on g.workspaceId = j.workspaceId and g.organizationId = j.organizationId
                    where j.id = :project)
            """;

    private static final String NOT_EVERYWHERE = """
            and x.personId not in (select m.personId from KwMember m where m.organizationId = :organization
                and m.deletedAt is null and m.role in :everywhere)
            """;

    private final EntityManager em;
    private final String realmId;
    private final MembershipStore organizations;
    private final Clock clock;
    private final ProjectMemberList list;

    public JpaProjectMemberStore(EntityManager em, String realmId, MembershipStore organizations, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.organizations = organizations;
        this.clock = clock;
        this.list = new ProjectMemberList(em, realmId);
    }

    @Override
    public Optional<ProjectPlace> place(OrganizationId organization, ProjectId project) {
        return em
                .createQuery("""
                        select case when w.personalOf is null then false else true end
                        from KwProject j
                        join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
                        join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
                        where j.id = :project and j.organizationId = :organization""", Boolean.class)
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
        People rows = rows(organization, project).among(people).with("everywhere", RoleCodes.EVERYWHERE);
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
        People people = rows(organization, project)
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

    /** People with several sources of one membership are counted once, so before the rows are gone. */
    @Override
    public long removeMembers(OrganizationId organization, ProjectId project, PeopleSelection selection) {
        organizations.changed(organization);
        People people = new People(realmId, organization, project).selected(selection);
        boolean narrowed = !selection.equals(EVERYBODY);
        String grants = narrowed ? GRANTS + GRANTED + people.text() + ")" : GRANTS;
        TypedQuery<Long> counting = em.createQuery("select count(distinct x.personId) from " + grants, Long.class);
        Query deleting = em.createQuery("delete from " + grants);
        long count = (narrowed ? people.bind(counting) : all(counting, organization, project)).getSingleResult();
        (narrowed ? people.bind(deleting) : all(deleting, organization, project)).executeUpdate();
        leftovers("delete from KwProjectRole " + LEFTOVERS, organization, project)
                .executeUpdate();
        leftovers("delete from KwTaskAssignee " + LEFTOVERS + NOT_EVERYWHERE, organization, project)
                .setParameter("everywhere", RoleCodes.EVERYWHERE)
                .executeUpdate();
        return count;
    }

    private Query leftovers(String statement, OrganizationId organization, ProjectId project) {
        return all(em.createQuery(statement), organization, project);
    }

    private static <Q extends Query> Q all(Q query, OrganizationId organization, ProjectId project) {
        query.setParameter("project", project.value()).setParameter("organization", organization.value());
        return query;
    }

    private People rows(OrganizationId organization, ProjectId project) {
        return new People(realmId, organization, project);
    }

    private static ProjectPerson person(Tuple row) {
        String projectRole = row.get("projectRole", String.class);
        return new ProjectPerson(
                new PersonId(row.get("person", Long.class)),
                RoleCodes.role(row.get("role", String.class)),
                Presence.valueOf(row.get("presence", String.class)),
                projectRole == null ? null : RoleCodes.role(projectRole));
    }
}
