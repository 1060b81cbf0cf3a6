package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.search.SearchStore.SubjectCandidates;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One chunk of the people who may be permitted something with a resource, by number. Each way to a person is a branch that
 * an index drives and that gives no more people than the chunk has.
 */
final class SubjectCandidateRows {

    private static final String BY_ROLE = """
            SELECT m.PERSON_ID AS PERSON_ID
            FROM KW_MEMBER m
            JOIN KW_PERSON p ON p.ID = m.PERSON_ID
            WHERE m.ROLE IN (:whole)
            """;

    private static final String CREATORS = """
            SELECT m.PERSON_ID AS PERSON_ID
            FROM KW_MEMBER m
            JOIN KW_PERSON p ON p.ID = m.PERSON_ID
            WHERE m.PERSON_ID IN (:creators) AND m.ROLE IN (:tied)
            """;

    private static final String IN_WORKSPACE = """
            SELECT DISTINCT m.PERSON_ID AS PERSON_ID
            FROM KW_WORKSPACE_MEMBER g
            JOIN KW_MEMBER m ON m.ORGANIZATION_ID = g.ORGANIZATION_ID AND m.PERSON_ID = g.PERSON_ID
            JOIN KW_PERSON p ON p.ID = m.PERSON_ID
            WHERE g.WORKSPACE_ID = :workspace AND g.PERSON_ID > :after AND m.ROLE IN (:tied)
            """;

    private static final String IN_PROJECT = """
            SELECT DISTINCT m.PERSON_ID AS PERSON_ID
            FROM KW_PROJECT_MEMBER g
            JOIN KW_MEMBER m ON m.ORGANIZATION_ID = g.ORGANIZATION_ID AND m.PERSON_ID = g.PERSON_ID
            JOIN KW_PERSON p ON p.ID = m.PERSON_ID
            WHERE g.PROJECT_ID = :project AND g.PERSON_ID > :after AND m.ROLE IN (:tied)
            """;

    /** Whoever has no account any more can't be named. */
    private static final String PAGED = """
            (%s  AND m.ORGANIZATION_ID = :organization AND m.DELETED_AT IS NULL AND m.PERSON_ID > :after
              AND p.USER_ID IS NOT NULL%s
            ORDER BY PERSON_ID FETCH FIRST :limit ROWS ONLY)
            """;

    private static final String AT_WORK = " AND m.ORGANIZATION_ID = " + TokenSnapshotQuery.WORKPLACE;

    private static final String HEAD = "WITH C AS (SELECT u.PERSON_ID FROM (";

    private static final String TAIL =
            """
            ) u ORDER BY u.PERSON_ID FETCH FIRST :limit ROWS ONLY), ME AS (
              SELECT CAST(:workspace AS BIGINT) AS WORKSPACE_ID, CAST(:project AS BIGINT) AS PROJECT_ID,
                CAST(:task AS BIGINT) AS TASK, m.ORGANIZATION_ID, m.PERSON_ID, m.ROLE, k.REVISION, p.USER_ID,
            """ + TokenSnapshotQuery.LIVE + """
              FROM C
              JOIN KW_PERSON p ON p.ID = C.PERSON_ID AND p.REALM_ID = :realm
              JOIN KW_ORGANIZATION k ON k.ID = :organization AND k.REALM_ID = p.REALM_ID
            """ + TokenSnapshotQuery.MEMBERSHIP + ")\n" + ConnectionQuery.SELECT;

    private final SubjectCandidates wanted;
    private final @Nullable WorkspaceResource workspace;
    private final @Nullable ProjectResource project;
    private final Set<Long> creators;

    SubjectCandidateRows(SubjectCandidates wanted) {
        this.wanted = wanted;
        this.project = wanted.resource().inProject();
        this.workspace = wanted.resource().inWorkspace();
        this.creators = Stream.concat(
                        Stream.ofNullable(workspace).map(WorkspaceResource::createdBy),
                        Stream.ofNullable(project).map(ProjectResource::createdBy))
                .map(PersonId::value)
                .collect(Collectors.toSet());
    }

    Query query(EntityManager em, String realmId, long after, int limit) {
        Query query = em.createNativeQuery(statement())
                .setParameter("realm", realmId)
                .setParameter("organization", wanted.resource().organization().value())
                .setParameter(
                        "workspace", workspace == null ? 0L : workspace.id().value())
                .setParameter("project", project == null ? 0L : project.id().value())
                .setParameter("task", wanted.task() == null ? 0L : wanted.task())
                .setParameter("after", after)
                .setParameter("limit", limit);
        if (!wanted.whole().isEmpty()) {
            query.setParameter("whole", codes(wanted.whole()));
        }
        if (ties()) {
            query.setParameter("tied", codes(wanted.tied())).setParameter("creators", creators);
        }
        return query;
    }

    private String statement() {
        List<String> branches = new ArrayList<>();
        if (!wanted.whole().isEmpty()) {
            branches.add(BY_ROLE);
        }
        if (ties()) {
            branches.add(CREATORS);
            branches.add(IN_WORKSPACE);
            if (project != null) {
                branches.add(IN_PROJECT);
            }
        }
        return branches.stream()
                .map(branch -> PAGED.formatted(branch, wanted.atWork() ? AT_WORK : ""))
                .collect(Collectors.joining("UNION\n", HEAD, TAIL));
    }

    private boolean ties() {
        return !wanted.tied().isEmpty() && !creators.isEmpty();
    }

    private static List<String> codes(Collection<Role> roles) {
        return roles.stream().map(Role::code).toList();
    }
}
