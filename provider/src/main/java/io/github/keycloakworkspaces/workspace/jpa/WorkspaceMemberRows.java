package io.github.keycloakworkspaces.workspace.jpa;

import io.github.keycloakworkspaces.lists.LikePattern;
import io.github.keycloakworkspaces.mapping.sql.GroupHolds;
import io.github.keycloakworkspaces.mapping.sql.LeftMarks;
import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.sql.MemberSearch;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.MemberSelection;
import io.github.keycloakworkspaces.workspace.sql.OrphanedProjectGrants;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Explicit memberships in workspaces, changed by as many statements for one person as for everybody. The realm was
 * checked before, with the organization's row.
 */
final class WorkspaceMemberRows {

    private static final List<String> WORKING = Role.codes(Role::working);

    private static final String ADD = """
        insert into KwWorkspaceMember (organizationId, workspaceId, personId, source, createdAt)
        select m.organizationId, w.id, m.personId, :source, :now
        from KwMember m
        join KwWorkspace w on w.id = :workspace and w.organizationId = m.organizationId
        where m.organizationId = :organization and m.deletedAt is null
            and not exists (select g.id from KwWorkspaceMember g where g.workspaceId = w.id
                and g.personId = m.personId and g.source = :source)
        """;

    private static final String OF_WORKSPACE = """
        from KwWorkspaceMember m where m.workspaceId = :workspace and m.organizationId = :organization
        """;

    private static final String HELD = GroupHolds.workspaceMember("m");

    private static final String FOUND =
            "select m.personId as person, case when " + HELD + " then true else false end as held\n";

    private static final String NAMED_LIKE = """
        and m.personId in (select n.personId from KwMember n
            where n.organizationId = :organization and n.deletedAt is null and %s)
        """.formatted(MemberSearch.condition("n"));

    private final EntityManager em;
    private final LeftMarks marks;
    private final OrphanedProjectGrants orphans;

    WorkspaceMemberRows(EntityManager em, Clock clock) {
        this.em = em;
        this.marks = new LeftMarks(em, clock);
        this.orphans = new OrphanedProjectGrants(em);
    }

    int add(OrganizationId organization, WorkspaceId workspace, MemberSelection selection, Source source, long now) {
        if (nobody(selection)) {
            return 0;
        }
        String everybodyWorking = selection.all() ? "and m.role in :working\n" : "";
        Query insert = em.createQuery(ADD + everybodyWorking + conditions(selection))
                .setParameter("source", source.code())
                .setParameter("now", now);
        if (selection.all()) {
            insert.setParameter("working", WORKING);
        }
        return bind(insert, organization, workspace, selection).executeUpdate();
    }

    /** Whoever is in its projects no more has no role and no tasks there either. */
    Removal remove(OrganizationId organization, WorkspaceId workspace, MemberSelection selection) {
        if (nobody(selection)) {
            return new Removal(0, Set.of());
        }
        String rows = OF_WORKSPACE + conditions(selection);
        List<Tuple> found = bind(em.createQuery(FOUND + rows, Tuple.class), organization, workspace, selection)
                .getResultList();
        Set<Long> held = people(found, row -> row.get("held", Boolean.class));
        Set<Long> taken = people(found, row -> !row.get("held", Boolean.class));
        if (!taken.isEmpty()) {
            bind(em.createQuery("delete " + rows + "and not " + HELD), organization, workspace, selection)
                    .executeUpdate();
            Set<Long> gone = new HashSet<>(taken);
            gone.removeAll(held);
            marks.forget(organization, workspace, gone);
            orphans.delete(organization, workspace, gone);
        }
        return new Removal(taken.size(), held.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<Long> people(List<Tuple> rows, Predicate<Tuple> condition) {
        return rows.stream()
                .filter(condition)
                .map(row -> row.get("person", Long.class))
                .collect(Collectors.toSet());
    }

    private static boolean nobody(MemberSelection selection) {
        Set<PersonId> among = selection.among();
        return selection.all()
                ? among != null && among.isEmpty()
                : selection.included().isEmpty();
    }

    private static String conditions(MemberSelection selection) {
        if (!selection.all()) {
            return "and m.personId in :included\n";
        }
        return (selection.excluded().isEmpty() ? "" : "and m.personId not in :excluded\n")
                + (selection.among() == null ? "" : "and m.personId in :among\n")
                + (selection.search() == null ? "" : NAMED_LIKE);
    }

    private static <Q extends Query> Q bind(
            Q statement, OrganizationId organization, WorkspaceId workspace, MemberSelection selection) {
        statement.setParameter("organization", organization.value()).setParameter("workspace", workspace.value());
        if (!selection.all()) {
            statement.setParameter("included", PersonId.values(selection.included()));
            return statement;
        }
        if (!selection.excluded().isEmpty()) {
            statement.setParameter("excluded", PersonId.values(selection.excluded()));
        }
        Set<PersonId> among = selection.among();
        if (among != null) {
            statement.setParameter("among", PersonId.values(among));
        }
        String search = selection.search();
        if (search != null) {
            statement.setParameter("search", LikePattern.containing(search));
        }
        return statement;
    }
}
