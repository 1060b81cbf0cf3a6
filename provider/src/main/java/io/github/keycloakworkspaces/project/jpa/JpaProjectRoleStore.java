package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectRole;
import io.github.keycloakworkspaces.project.ProjectRoleStore;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Project roles in the database of Keycloak and in its transaction. Each change begins with the revision of the
 * organization, which fails for one of another realm.
 */
public final class JpaProjectRoleStore implements ProjectRoleStore {

    private static final String SELECT = """
            select r.id as id, r.organizationId as organization, r.projectId as project, r.personId as person,
                r.role as role, r.source as source
            from KwProjectRole r
            join KwOrganization k on k.id = r.organizationId and k.realmId = :realm
            """;

    private static final String WHERE = "where r.organizationId = :organization\n";

    /** As decisions take it: what former members left behind counts for nothing, and neither does what is in a sandbox. */
    private static final String COUNTING =
            SELECT + """
            join KwMember m on m.organizationId = r.organizationId and m.personId = r.personId
                and m.deletedAt is null and m.role in :overridable
            join KwProject j on j.id = r.projectId and j.organizationId = r.organizationId
            join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
                and w.personalOf is null
            """ + WHERE + "and (" + InProject.EXPLICIT + " or " + InProject.INHERITED + ")\n";

    private final EntityManager em;
    private final String realmId;
    private final MembershipStore organizations;
    private final Clock clock;

    public JpaProjectRoleStore(EntityManager em, String realmId, MembershipStore organizations, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public List<ProjectRole> ofProject(OrganizationId organization, ProjectId project) {
        return list(rows(COUNTING + "and r.projectId = :project order by r.id", organization)
                .setParameter("overridable", RoleCodes.OVERRIDABLE)
                .setParameter("project", project.value()));
    }

    @Override
    public List<ProjectRole> ofPerson(OrganizationId organization, PersonId person, Set<ProjectId> projects) {
        String among = projects.isEmpty() ? "" : "and r.projectId in :projects\n";
        var rows = rows(
                        COUNTING + "and j.published = true and r.personId = :person\n" + among + "order by r.id",
                        organization)
                .setParameter("overridable", RoleCodes.OVERRIDABLE)
                .setParameter("person", person.value());
        if (!projects.isEmpty()) {
            rows.setParameter(
                    "projects", projects.stream().map(ProjectId::value).toList());
        }
        return list(rows);
    }

    @Override
    public Optional<ProjectRole> find(OrganizationId organization, ProjectId project, PersonId person) {
        return list(rows(SELECT + WHERE + "and r.projectId = :project and r.personId = :person", organization)
                        .setParameter("project", project.value())
                        .setParameter("person", person.value()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<ProjectRole> find(OrganizationId organization, long id) {
        return list(rows(SELECT + WHERE + "and r.id = :id", organization).setParameter("id", id)).stream()
                .findFirst();
    }

    @Override
    public Optional<ProjectId> projectOf(long id) {
        return em
                .createQuery(SELECT + "where r.id = :id", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new ProjectId(row.get("project", Long.class)))
                .findFirst();
    }

    @Override
    public void put(OrganizationId organization, ProjectId project, Set<PersonId> people, Role role, Source source) {
        organizations.changed(organization);
        em.createQuery("""
                        update KwProjectRole r set r.role = :role, r.source = :source
                        where r.organizationId = :organization and r.projectId = :project and r.personId in :people""")
                .setParameter("role", role.code())
                .setParameter("source", source.code())
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .setParameter("people", PersonId.values(people))
                .executeUpdate();
        em.createQuery("""
                        insert into KwProjectRole (organizationId, projectId, personId, role, source, createdAt)
                        select m.organizationId, :project, m.personId, :role, :source, :now
                        from KwMember m
                        where m.organizationId = :organization and m.personId in :people and not exists (
                            select r.id from KwProjectRole r where r.organizationId = m.organizationId
                                and r.projectId = :project and r.personId = m.personId)""")
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .setParameter("people", PersonId.values(people))
                .setParameter("role", role.code())
                .setParameter("source", source.code())
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    @Override
    public void remove(OrganizationId organization, long id) {
        organizations.changed(organization);
        em.createQuery("delete from KwProjectRole r where r.organizationId = :organization and r.id = :id")
                .setParameter("organization", organization.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    private TypedQuery<Tuple> rows(String statement, OrganizationId organization) {
        return em.createQuery(statement, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }

    private static List<ProjectRole> list(TypedQuery<Tuple> rows) {
        return rows.getResultList().stream()
                .map(row -> new ProjectRole(
                        row.get("id", Long.class),
                        new OrganizationId(row.get("organization", Long.class)),
                        new ProjectId(row.get("project", Long.class)),
                        new PersonId(row.get("person", Long.class)),
                        RoleCodes.role(row.get("role", String.class)),
                        ProjectMemberList.source(row.get("source", String.class))))
                .toList();
    }
}
