package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.project.MemberSummaries;
import io.github.keycloakworkspaces.project.Project;
import io.github.keycloakworkspaces.project.ProjectCatalog;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectPage;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.project.ProjectQuery;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.sql.OrphanedProjectGrants;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ModelDuplicateException;

/**
 * Projects in the database of Keycloak and in its transaction. Each change begins with the revision of the
 * organization, which fails for one of another realm; the foreign keys hold the organization against the rest.
 */
public final class JpaProjectCatalog implements ProjectCatalog {

    private final EntityManager em;
    private final String realmId;
    private final MembershipStore organizations;
    private final Clock clock;
    private final ProjectList list;
    private final MemberSummaryQuery summaries;
    private final ProjectCopies copies;
    private final OrphanedProjectGrants orphans;
    private final ProjectHolders people;

    public JpaProjectCatalog(
            EntityManager em, String realmId, MembershipStore organizations, Clock clock, ListCounts counts) {
        this.em = em;
        this.realmId = realmId;
        this.organizations = organizations;
        this.clock = clock;
        this.list = new ProjectList(em, realmId, counts);
        this.summaries = new MemberSummaryQuery(em, realmId, counts);
        this.copies = new ProjectCopies(em);
        this.orphans = new OrphanedProjectGrants(em);
        this.people = new ProjectHolders(em, realmId);
    }

    @Override
    public Optional<Home> home(OrganizationId organization, WorkspaceId workspace) {
        return em.createQuery("""
                        select w.archived as archived, w.personalOf as personalOf from KwWorkspace w
                        join KwOrganization k on k.id = w.organizationId and k.realmId = :realm
                        where w.id = :id and w.organizationId = :organization""", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("id", workspace.value())
                .setParameter("organization", organization.value())
                .getResultStream()
                .map(row -> new Home(
                        workspace, row.get("archived", Boolean.class), person(row.get("personalOf", Long.class))))
                .findFirst();
    }

    @Override
    public Optional<Stored> stored(OrganizationId organization, ProjectId project) {
        return row(organization, project)
                .map(row -> new Stored(
                        ProjectRow.content(row), new WorkspaceId(row.workspaceId), new PersonId(row.createdBy)));
    }

    @Override
    public Optional<Project> find(OrganizationId organization, ProjectId project) {
        return list.find(organization, project);
    }

    @Override
    public ProjectPage page(OrganizationId organization, ProjectQuery query) {
        return list.page(organization, query);
    }

    @Override
    public MemberSummaries summaries(
            OrganizationId organization,
            @Nullable Set<WorkspaceId> workspaces,
            @Nullable Set<ProjectId> projects,
            int limit) {
        return summaries.of(organization, workspaces, projects, limit);
    }

    @Override
    public long count(OrganizationId organization) {
        return em.createQuery("""
                        select count(j.id) from KwProject j
                        join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
                        where j.organizationId = :organization""", Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .getSingleResult();
    }

    @Override
    public boolean othersWorkOn(OrganizationId organization, ProjectId project, Set<PersonId> apartFrom) {
        return people.othersWorkOn(organization, project, apartFrom);
    }

    @Override
    public List<Left> left(OrganizationId organization, @Nullable PersonId person) {
        return people.left(organization, person);
    }

    @Override
    public Optional<ProjectId> byExternalId(OrganizationId organization, String externalId) {
        return em.createQuery("""
                        select j.id from KwProject j
                        join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
                        where j.organizationId = :organization and j.externalId = :externalId""", Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("externalId", externalId)
                .getResultStream()
                .map(ProjectId::new)
                .findFirst();
    }

    @Override
    public ProjectId add(OrganizationId organization, WorkspaceId workspace, ProjectDraft content, PersonId createdBy) {
        organizations.changed(organization);
        KwProject row = new KwProject();
        row.organizationId = organization.value();
        row.workspaceId = workspace.value();
        row.createdBy = createdBy.value();
        row.createdAt = clock.millis();
        ProjectRow.write(row, content);
        em.persist(row);
        flush(content);
        return new ProjectId(row.id);
    }

    @Override
    public void write(OrganizationId organization, ProjectId project, WorkspaceId workspace, ProjectDraft content) {
        organizations.changed(organization);
        KwProject row = row(organization, project).orElseThrow(ProjectProblems::notFound);
        row.workspaceId = workspace.value();
        ProjectRow.write(row, content);
        flush(content);
    }

    @Override
    public void dropLeftovers(OrganizationId organization, ProjectId project) {
        organizations.changed(organization);
        orphans.delete(organization, project);
    }

    @Override
    public void copyPeople(OrganizationId organization, ProjectId from, ProjectId to) {
        organizations.changed(organization);
        copies.people(organization, from, to);
    }

    @Override
    public boolean remove(OrganizationId organization, ProjectId project) {
        organizations.changed(organization);
        return em.createQuery("delete from KwProject j where j.id = :id and j.organizationId = :organization")
                        .setParameter("id", project.value())
                        .setParameter("organization", organization.value())
                        .executeUpdate()
                > 0;
    }

    private Optional<KwProject> row(OrganizationId organization, ProjectId project) {
        return em.createQuery("""
                        select j from KwProject j
                        join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
                        where j.id = :id and j.organizationId = :organization""", KwProject.class)
                .setParameter("realm", realmId)
                .setParameter("id", project.value())
                .setParameter("organization", organization.value())
                .getResultStream()
                .findFirst();
    }

    /** Somebody who writes without the organization's lock may have been faster: then the constraint decides. */
    private void flush(ProjectDraft content) {
        try {
            em.flush();
        } catch (ModelDuplicateException e) {
            if (content.externalId() != null) {
                throw ProjectProblems.externalIdTaken();
            }
            throw e;
        }
    }

    private static @Nullable PersonId person(@Nullable Long number) {
        return number == null ? null : new PersonId(number);
    }
}
