package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.lists.TableNames;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.sql.InWorkspace;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How each of many people stands with one workspace and project each, in a single statement, so that it is one state of
 * the database: a row for each, then the changed cells of their organizations. It costs a look into five indexes for each
 * person, whatever else they hold.
 */
final class ConnectionQuery {

    /**
     * Follows a common table {@code ME} of members, with the numbers of the workspace, the project and the task that each is
     * looked at with; 0 stands for none.
     */
    static final String SELECT = """
            SELECT CAST('ME' AS VARCHAR(2)) AS KIND, ME.ORGANIZATION_ID AS ORGANIZATION_ID, ME.PERSON_ID AS PERSON_ID,
              ME.USER_ID AS TEXT, ME.ROLE AS ROLE, ME.REVISION AS REVISION, ME.LIVE AS LIVE,
              ME.WORKSPACE_ID AS WORKSPACE_ID, ME.PROJECT_ID AS PROJECT_ID,
              CASE WHEN %s THEN 1 ELSE 0 END AS INSIDE,
              CASE WHEN %s THEN 1 ELSE 0 END AS JOINED,
              (SELECT g.ROLE FROM KW_PROJECT_ROLE g WHERE g.PROJECT_ID = ME.PROJECT_ID
                AND g.PERSON_ID = ME.PERSON_ID AND g.ORGANIZATION_ID = ME.ORGANIZATION_ID) AS PROJECT_ROLE,
              CASE WHEN EXISTS (SELECT 1 FROM KW_TASK_ASSIGNEE a WHERE a.PROJECT_ID = ME.PROJECT_ID AND a.TYPE = 'AN'
                AND a.PERSON_ID = ME.PERSON_ID AND a.ORGANIZATION_ID = ME.ORGANIZATION_ID) THEN 1 ELSE 0 END AS LABELS,
              CASE WHEN EXISTS (SELECT 1 FROM KW_TASK_ASSIGNEE a WHERE a.PROJECT_ID = ME.PROJECT_ID AND a.TYPE = 'RE'
                AND a.PERSON_ID = ME.PERSON_ID AND a.ORGANIZATION_ID = ME.ORGANIZATION_ID) THEN 1 ELSE 0 END AS REVIEWS,
              CASE WHEN EXISTS (SELECT 1 FROM KW_TASK_ASSIGNEE a WHERE a.PROJECT_ID = ME.PROJECT_ID AND a.TASK = ME.TASK
                AND a.PERSON_ID = ME.PERSON_ID AND a.ORGANIZATION_ID = ME.ORGANIZATION_ID) THEN 1 ELSE 0 END AS ASSIGNED
            FROM ME
            UNION ALL
            SELECT 'OV', p.ORGANIZATION_ID, CAST(NULL AS BIGINT), p.ACTION || ' ' || g.REACH, g.ROLE,
              CAST(NULL AS BIGINT), 0, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), 0, 0, CAST(NULL AS VARCHAR(2)), 0, 0, 0
            FROM (SELECT DISTINCT ORGANIZATION_ID FROM ME) d
            JOIN KW_PERMISSION p ON p.ORGANIZATION_ID = d.ORGANIZATION_ID
            JOIN KW_PERMISSION_REACH g ON g.PERMISSION_ID = p.ID
            """.formatted(
                    TableNames.in(InWorkspace.has("ME.WORKSPACE_ID", "ME.ORGANIZATION_ID", "ME.PERSON_ID")),
                    TableNames.in(InProject.added("ME.PROJECT_ID", "ME.ORGANIZATION_ID", "ME.PERSON_ID")));

    private static final int ORGANIZATION = 1;
    private static final int PERSON = 2;
    private static final int TEXT = 3;
    private static final int ROLE = 4;
    private static final int REVISION = 5;
    private static final int LIVE = 6;
    private static final int WORKSPACE = 7;
    private static final int PROJECT = 8;
    private static final int INSIDE = 9;
    private static final int JOINED = 10;
    private static final int PROJECT_ROLE = 11;
    private static final int LABELS = 12;
    private static final int REVIEWS = 13;
    private static final int ASSIGNED = 14;

    private ConnectionQuery() {}

    /**
     * Somebody as they stand with a workspace and a project.
     *
     * @param workspace 0 for none, and so is the project
     */
    record Row(AccountId account, long workspace, long project, PersonSnapshot person, boolean assigned) {}

    static List<Row> read(Query query) {
        List<Object[]> members = new ArrayList<>();
        Map<Long, Map<Action, Map<Role, Reach>>> overrides = new HashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            if (row[0].equals("ME")) {
                members.add(row);
            } else {
                override(row, overrides.computeIfAbsent(number(row[ORGANIZATION]), key -> new EnumMap<>(Action.class)));
            }
        }
        Map<Long, MatrixOverrides> matrices = new HashMap<>();
        overrides.forEach((organization, cells) -> matrices.put(organization, new MatrixOverrides(cells)));
        return members.stream()
                .map(row -> row(row, matrices.getOrDefault(number(row[ORGANIZATION]), MatrixOverrides.NONE)))
                .toList();
    }

    /** An action of a newer version, which this node doesn't know, is nothing that it is asked about. */
    private static void override(Object[] row, Map<Action, Map<Role, Reach>> overrides) {
        String[] cell = ((String) row[TEXT]).split(" ", 2);
        Action.ofCode(cell[0])
                .ifPresent(action -> overrides
                        .computeIfAbsent(action, key -> new EnumMap<>(Role.class))
                        .put(role(row[ROLE]), Reach.ofCode(cell[1]).orElse(Reach.NONE)));
    }

    private static Row row(Object[] row, MatrixOverrides overrides) {
        long workspace = number(row[WORKSPACE]);
        long project = number(row[PROJECT]);
        return new Row(
                new AccountId((String) row[TEXT]), workspace, project, snapshot(row, overrides), flag(row[ASSIGNED]));
    }

    private static PersonSnapshot snapshot(Object[] row, MatrixOverrides overrides) {
        Set<WorkspaceId> workspaces = flag(row[INSIDE]) ? Set.of(new WorkspaceId(number(row[WORKSPACE]))) : Set.of();
        Set<ProjectId> projects = flag(row[JOINED]) ? Set.of(new ProjectId(number(row[PROJECT]))) : Set.of();
        Map<ProjectId, Role> roles = row[PROJECT_ROLE] == null
                ? Map.of()
                : Map.of(new ProjectId(number(row[PROJECT])), role(row[PROJECT_ROLE]));
        Map<Role, Set<ProjectId>> tasks = new EnumMap<>(Role.class);
        if (flag(row[LABELS])) {
            tasks.put(Role.ANNOTATOR, Set.of(new ProjectId(number(row[PROJECT]))));
        }
        if (flag(row[REVIEWS])) {
            tasks.put(Role.REVIEWER, Set.of(new ProjectId(number(row[PROJECT]))));
        }
        return new PersonSnapshot(
                new OrganizationId(number(row[ORGANIZATION])),
                new PersonId(number(row[PERSON])),
                role(row[ROLE]),
                flag(row[LIVE]),
                workspaces,
                projects,
                roles,
                tasks,
                overrides,
                number(row[REVISION]));
    }

    private static Role role(Object code) {
        return Role.ofCode((String) code).orElseThrow();
    }

    private static boolean flag(Object value) {
        return number(value) != 0;
    }

    private static long number(Object value) {
        return ResourceRows.number(value);
    }
}
