package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.TallyQuery;
import io.github.keycloakworkspaces.project.PersonName;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.project.sql.ProjectVisibility;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** Who did something in a project, each once, by number: one statement. Those who were deleted have no names. */
final class WorkerList {

    /** Accounts that Keycloak doesn't store have no names in the database. */
    private static final String ROWS = """
            select t.person as person, u.email as email, u.firstName as firstName, u.lastName as lastName,
                case when u.id is not null then u.username when p.userId like 'f:%%' then '' else null end as username
            from (select distinct a.personId as person
            %s) t
            left join KwMember m on m.organizationId = :organization and m.personId = t.person and m.deletedAt is null
            left join KwPerson p on p.id = m.personId
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId
            order by t.person""";

    private final EntityManager em;
    private final String realmId;

    WorkerList(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    List<PersonName> of(OrganizationId organization, ProjectId project, ProjectViewer viewer, String action) {
        var query = new TallyQuery(viewer, false, null, project.value(), null, null, 0, Integer.MAX_VALUE);
        TallyConditions conditions = TallyConditions.of(query).doing(action);
        String lines =
                "from KwActivity a\n" + TallyConditions.PROJECT + ProjectVisibility.role(viewer) + conditions.text();
        return conditions
                .bind(em.createQuery(ROWS.formatted(lines), Tuple.class), organization, realmId)
                .getResultList()
                .stream()
                .map(row -> new PersonName(
                        new PersonId(row.get("person", Number.class).longValue()),
                        row.get("username", String.class),
                        row.get("email", String.class),
                        row.get("firstName", String.class),
                        row.get("lastName", String.class)))
                .toList();
    }
}
