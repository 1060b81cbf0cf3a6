package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Projects {@code j} and workspaces {@code w} of one realm as resources. */
final class ResourceRows {

    static final String WORKSPACE = "w.ORGANIZATION_ID, w.ID, w.CREATED_BY, w.PERSONAL_OF";

    static final String PROJECT = WORKSPACE + ", j.ID AS PROJECT_ID, j.CREATED_BY AS PROJECT_BY, j.PUBLISHED,"
            + " j.SHOW_ANNOTATION_HISTORY, j.ASSIGNED_ONLY, j.REVIEW_ASSIGNED_ONLY";

    static final String FROM_WORKSPACE = """

            FROM KW_WORKSPACE w
            JOIN KW_ORGANIZATION k ON k.ID = w.ORGANIZATION_ID AND k.REALM_ID = :realm
            """;

    static final String FROM_PROJECT = """

            FROM KW_PROJECT j
            JOIN KW_WORKSPACE w ON w.ID = j.WORKSPACE_ID AND w.ORGANIZATION_ID = j.ORGANIZATION_ID
            JOIN KW_ORGANIZATION k ON k.ID = j.ORGANIZATION_ID AND k.REALM_ID = :realm
            """;

    private static final int PROJECT_COLUMNS = 4;

    private ResourceRows() {}

    /** The rows that begin with those columns. */
    static <T> List<T> of(Query query, Function<Object[], T> read) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> read.apply((Object[]) row)).toList();
    }

    static WorkspaceResource workspace(Object[] row) {
        return new WorkspaceResource(
                new OrganizationId(number(row[0])),
                new WorkspaceId(number(row[1])),
                new PersonId(number(row[2])),
                row[3] != null);
    }

    /** Whether a row with those columns is about a project, and not only about a workspace or nothing. */
    static boolean isProject(Object[] row) {
        return row[PROJECT_COLUMNS] != null;
    }

    static ProjectResource project(Object[] row) {
        return new ProjectResource(
                new ProjectId(number(row[PROJECT_COLUMNS])),
                workspace(row),
                new PersonId(number(row[PROJECT_COLUMNS + 1])),
                (Boolean) row[PROJECT_COLUMNS + 2],
                (Boolean) row[PROJECT_COLUMNS + 3] ? Set.of(Setting.SHOW_ANNOTATION_HISTORY) : Set.of(),
                ProjectResource.handedOut((Boolean) row[PROJECT_COLUMNS + 4], (Boolean) row[PROJECT_COLUMNS + 5]),
                null);
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }
}
