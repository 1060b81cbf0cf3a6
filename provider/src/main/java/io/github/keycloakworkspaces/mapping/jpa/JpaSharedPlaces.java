package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.SharedPlaces;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Workspaces and projects of several people, by one statement each. */
public final class JpaSharedPlaces implements SharedPlaces {

    private static final String WORKSPACES = """
        select w.id as id, w.title as title
        from KwWorkspace w
        join KwOrganization k on k.id = w.organizationId and k.realmId = :realm
        where w.organizationId = :organization and w.personalOf is null and w.%s in :wanted
        order by w.id
        """;

    private static final String PROJECTS = """
        select j.id as id, j.title as title
        from KwProject j
        join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
        join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
        where j.organizationId = :organization and w.personalOf is null and j.id in :wanted
        """;

    private final EntityManager em;
    private final String realmId;

    public JpaSharedPlaces(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Map<WorkspaceId, String> workspaces(OrganizationId organization, Set<WorkspaceId> workspaces) {
        Map<WorkspaceId, String> titles = new LinkedHashMap<>();
        rows(
                        WORKSPACES.formatted("id"),
                        organization,
                        workspaces.stream().map(WorkspaceId::value).toList())
                .forEach(row -> titles.put(new WorkspaceId(row.get("id", Long.class)), row.get("title", String.class)));
        return titles;
    }

    @Override
    public Map<ProjectId, String> projects(OrganizationId organization, Set<ProjectId> projects) {
        Map<ProjectId, String> titles = new LinkedHashMap<>();
        rows(PROJECTS, organization, projects.stream().map(ProjectId::value).toList())
                .forEach(row -> titles.put(new ProjectId(row.get("id", Long.class)), row.get("title", String.class)));
        return titles;
    }

    @Override
    public Map<String, WorkspaceId> titled(OrganizationId organization, Set<String> titles) {
        Map<String, WorkspaceId> found = new LinkedHashMap<>();
        rows(WORKSPACES.formatted("title"), organization, titles)
                .forEach(row ->
                        found.putIfAbsent(row.get("title", String.class), new WorkspaceId(row.get("id", Long.class))));
        return found;
    }

    private List<Tuple> rows(String statement, OrganizationId organization, Collection<?> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return em.createQuery(statement, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("wanted", wanted)
                .getResultList();
    }
}
