package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.search.Cursor;
import io.github.keycloakworkspaces.decision.search.SearchStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** Candidates of searches in one realm. */
public final class JpaSearchStore implements SearchStore {

    private static final String TASKS = """
            SELECT a.TASK, MAX(CASE WHEN a.PERSON_ID = :person THEN 1 ELSE 0 END) AS ASSIGNED
            FROM KW_TASK_ASSIGNEE a
            JOIN KW_ORGANIZATION k ON k.ID = a.ORGANIZATION_ID AND k.REALM_ID = :realm
            WHERE a.PROJECT_ID = :project AND a.TASK > :after
            GROUP BY a.TASK
            ORDER BY a.TASK
            FETCH FIRST :limit ROWS ONLY""";

    private static final String ORGANIZATIONS = """
            SELECT j.ORGANIZATION_ID
            FROM KW_PROJECT j
            JOIN KW_ORGANIZATION k ON k.ID = j.ORGANIZATION_ID AND k.REALM_ID = :realm
            WHERE j.EXTERNAL_ID = :name
            ORDER BY j.ORGANIZATION_ID""";

    private final EntityManager em;
    private final String realmId;

    public JpaSearchStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public List<PersonSnapshot> snapshots(AccountId account, long from, int limit) {
        return new TokenSnapshotQuery(em, realmId).snapshots(account, from, limit);
    }

    @Override
    public List<WorkspaceResource> workspaces(Reachable reachable, Cursor after, int limit) {
        return ResourceRows.of(things(ReachableRows.WORKSPACES, reachable, after, limit), ResourceRows::workspace);
    }

    @Override
    public List<ProjectResource> projects(Reachable reachable, Cursor after, int limit) {
        return ResourceRows.of(things(ReachableRows.PROJECTS, reachable, after, limit), ResourceRows::project);
    }

    private Query things(ReachableRows rows, Reachable reachable, Cursor after, int limit) {
        Query query = query(rows.statement(reachable))
                .setParameter("organization", after.organization())
                .setParameter("number", after.number())
                .setParameter("limit", limit);
        if (!reachable.whole().isEmpty()) {
            query.setParameter("whole", numbers(reachable.whole()));
        }
        if (!reachable.tied().isEmpty()) {
            query.setParameter("tied", numbers(reachable.tied()))
                    .setParameter("person", reachable.person().value());
        }
        return query;
    }

    @Override
    public List<KnownTask> tasks(ProjectId project, PersonId person, long after, int limit) {
        Query query = query(TASKS)
                .setParameter("project", project.value())
                .setParameter("person", person.value())
                .setParameter("after", after)
                .setParameter("limit", limit);
        return ResourceRows.of(
                query, row -> new KnownTask(ResourceRows.number(row[0]), ResourceRows.number(row[1]) != 0));
    }

    @Override
    public List<Candidate> people(SubjectCandidates wanted, long after, int limit) {
        return ConnectionQuery.read(new SubjectCandidateRows(wanted).query(em, realmId, after, limit)).stream()
                .map(row -> new Candidate(row.account(), row.person(), row.assigned()))
                .sorted((one, other) -> Long.compare(
                        one.person().person().value(), other.person().person().value()))
                .toList();
    }

    @Override
    public List<OrganizationId> organizationsWith(String externalId) {
        List<OrganizationId> found = new ArrayList<>();
        if (JpaFactStore.storable(externalId)) {
            for (Object id :
                    query(ORGANIZATIONS).setParameter("name", externalId).getResultList()) {
                found.add(new OrganizationId(ResourceRows.number(id)));
            }
        }
        return found;
    }

    private Query query(String statement) {
        return em.createNativeQuery(statement).setParameter("realm", realmId);
    }

    private static List<Long> numbers(Iterable<OrganizationId> organizations) {
        List<Long> numbers = new ArrayList<>();
        organizations.forEach(organization -> numbers.add(organization.value()));
        return numbers;
    }
}
