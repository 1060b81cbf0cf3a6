package io.github.keycloakworkspaces.workspace.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.Workspace;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import io.github.keycloakworkspaces.workspace.WorkspaceQuery;
import io.github.keycloakworkspaces.workspace.sql.InWorkspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces that one person sees, with their numbers of projects. */
final class WorkspaceList {

    private static final String EXPLICIT = InWorkspace.has("w.id", "w.organizationId", ":viewer");

    private static final String PROJECTS =
            "select count(j.id) from KwProject j where j.organizationId = :organization and j.workspaceId = ";

    private static final String COLUMNS = """
        select w.id as id, w.title as title, w.description as description, w.color as color,
            w.archived as archived, w.personalOf as personalOf, w.createdBy as createdBy,
            case when %s then true else false end as member
        """.formatted(EXPLICIT);

    private static final String ROWS = """
        from KwWorkspace w
        join KwOrganization k on k.id = w.organizationId and k.realmId = :realm
        where w.organizationId = :organization
        """;

    private final EntityManager em;
    private final String realmId;
    private final ListCounts counts;

    WorkspaceList(EntityManager em, String realmId, ListCounts counts) {
        this.em = em;
        this.realmId = realmId;
        this.counts = counts;
    }

    List<Workspace> find(OrganizationId organization, WorkspaceQuery query) {
        String projects = ", (" + PROJECTS + "w.id) as projects\n";
        return bound(COLUMNS + projects + ROWS + conditions(query) + order(query), organization, query.viewer())
                .getResultList()
                .stream()
                .map(row -> workspace(row, organization, row.get("projects", Long.class)))
                .toList();
    }

    /** The projects of one may be all that there are, and are counted once for each revision. */
    Optional<Workspace> one(OrganizationId organization, WorkspaceId workspace, PersonId viewer) {
        return bound(COLUMNS + ROWS + "and w.id = :workspace", organization, viewer)
                .setParameter("workspace", workspace.value())
                .getResultList()
                .stream()
                .map(row -> workspace(row, organization, projects(organization, workspace)))
                .findFirst();
    }

    private long projects(OrganizationId organization, WorkspaceId workspace) {
        return counts.at(organization)
                .of(
                        List.of("projects", workspace),
                        () -> em.createQuery(PROJECTS + ":workspace", Long.class)
                                .setParameter("organization", organization.value())
                                .setParameter("workspace", workspace.value())
                                .getSingleResult());
    }

    private TypedQuery<Tuple> bound(String statement, OrganizationId organization, PersonId viewer) {
        return em.createQuery(statement, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("viewer", viewer.value());
    }

    private static String conditions(WorkspaceQuery query) {
        return (query.everyWorkspace() ? "" : "and (w.createdBy = :viewer or " + EXPLICIT + ")\n")
                + (query.allPersonal() ? "" : "and (w.personalOf is null or w.personalOf = :viewer)\n")
                + flag(query.archived(), "and w.archived = true\n", "and w.archived = false\n")
                + flag(query.personal(), "and w.personalOf is not null\n", "and w.personalOf is null\n");
    }

    private static String flag(@Nullable Boolean wanted, String yes, String no) {
        if (wanted == null) {
            return "";
        }
        return wanted ? yes : no;
    }

    private static String order(WorkspaceQuery query) {
        String direction = query.descending() ? " desc" : " asc";
        return switch (query.order()) {
            case TITLE -> "order by lower(w.title)" + direction + ", w.id";
            case NUMBER -> "order by w.id" + direction;
            case CREATED -> "order by w.createdAt" + direction + ", w.id";
        };
    }

    private static Workspace workspace(Tuple row, OrganizationId organization, long projects) {
        Long personalOf = row.get("personalOf", Long.class);
        return new Workspace(
                new WorkspaceId(row.get("id", Long.class)),
                organization,
                new WorkspaceDetails(
                        row.get("title", String.class),
                        row.get("description", String.class),
                        row.get("color", String.class),
                        row.get("archived", Boolean.class)),
                personalOf == null ? null : new PersonId(personalOf),
                new PersonId(row.get("createdBy", Long.class)),
                projects,
                row.get("member", Boolean.class));
    }
}
