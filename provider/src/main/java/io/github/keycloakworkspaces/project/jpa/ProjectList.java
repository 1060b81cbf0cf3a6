package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.kc.LikePattern;
import io.github.keycloakworkspaces.project.Project;
import io.github.keycloakworkspaces.project.ProjectQuery;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Projects with their workspaces and creators: one statement a page and one for the count. */
final class ProjectList {

    /** The names of a creator who was deleted are not read. */
    private static final String COLUMNS = """
            select j as project, w.createdBy as workspaceBy, w.personalOf as personalOf, w.title as workspaceTitle,
                u.username as username, u.email as email, u.firstName as firstName, u.lastName as lastName
            """;

    private static final String ROWS = """
            from KwProject j
            join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
            join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
            """;

    private static final String CREATOR = """
            join KwMember m on m.organizationId = j.organizationId and m.personId = j.createdBy
            join KwPerson p on p.id = j.createdBy
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId and m.deletedAt is null
            """;

    private static final String WHERE = "where j.organizationId = :organization\n";

    private final EntityManager em;
    private final String realmId;

    ProjectList(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Optional<Project> find(OrganizationId organization, ProjectId project) {
        Conditions conditions = new Conditions().and("j.id = :id", "id", project.value());
        return rows(COLUMNS + ROWS + CREATOR + WHERE + conditions.text(), Tuple.class, organization, conditions)
                .getResultList()
                .stream()
                .map(ProjectRow::project)
                .findFirst();
    }

    Page<Project> page(OrganizationId organization, ProjectQuery query) {
        Conditions conditions = conditions(query);
        String where = WHERE + conditions.text();
        long count = rows("select count(j.id) " + ROWS + where, Long.class, organization, conditions)
                .getSingleResult();
        TypedQuery<Tuple> page =
                rows(COLUMNS + ROWS + CREATOR + where + order(query), Tuple.class, organization, conditions);
        page.setFirstResult(query.offset());
        if (query.limit() < Integer.MAX_VALUE) {
            page.setMaxResults(query.limit());
        }
        return new Page<>(page.getResultList().stream().map(ProjectRow::project).toList(), count);
    }

    private <T> TypedQuery<T> rows(
            String statement, Class<T> type, OrganizationId organization, Conditions conditions) {
        return conditions.bind(em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value()));
    }

    private static Conditions conditions(ProjectQuery query) {
        Conditions conditions = new Conditions();
        ProjectVisibility.restrict(conditions, query.viewer());
        if (query.ids() != null) {
            List<Long> ids = query.ids().stream().map(ProjectId::value).toList();
            conditions.and("j.id in (:ids)", "ids", ids);
        }
        if (query.workspaces() != null) {
            List<Long> ids = query.workspaces().stream().map(WorkspaceId::value).toList();
            conditions.and("j.workspaceId in (:workspaces)", "workspaces", ids);
        }
        texts(conditions, query);
        flag(conditions, query.archived(), "w.archived = true", "w.archived = false");
        flag(conditions, query.pinned(), "j.pinnedAt is not null", "j.pinnedAt is null");
        if (query.published() != null) {
            conditions.and("j.published in (:published)", "published", query.published());
        }
        return conditions;
    }

    private static void texts(Conditions conditions, ProjectQuery query) {
        if (query.title() != null) {
            conditions.and("j.title = :title", "title", query.title());
        }
        if (query.search() != null) {
            conditions.and(
                    "lower(j.title) like :search escape '!' or lower(j.description) like :search escape '!'",
                    "search",
                    LikePattern.containing(query.search()));
        }
    }

    private static void flag(Conditions conditions, @Nullable Boolean wanted, String yes, String no) {
        if (wanted != null) {
            conditions.and(wanted ? yes : no);
        }
    }

    private static String order(ProjectQuery query) {
        String direction = query.descending() ? " desc" : " asc";
        return switch (query.order()) {
            case USUAL -> "order by j.pinnedAt desc nulls last, j.createdAt desc, j.id desc";
            case NUMBER -> "order by j.id" + direction;
            case TITLE -> "order by lower(j.title)" + direction + ", j.id" + direction;
            case CREATED -> "order by j.createdAt" + direction + ", j.id" + direction;
            case PINNED -> "order by j.pinnedAt" + direction + " nulls last, j.id" + direction;
        };
    }
}
