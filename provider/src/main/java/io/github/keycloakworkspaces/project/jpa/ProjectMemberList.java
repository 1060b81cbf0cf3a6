package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.kc.LastActivity;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectMember;
import io.github.keycloakworkspaces.project.ProjectMemberQuery;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Set;

/** The people in a project with the names of their accounts: one statement a page and one for the count. */
final class ProjectMemberList {

    private static final String COLUMNS = """
            select m.id as id, m.personId as person, m.role as role, m.source as source, m.createdAt as createdAt,
                %s as lastActivityAt,
                p.activeOrganizationId as activeOrganization, u.username as username, u.email as email,
                u.firstName as firstName, u.lastName as lastName, r.role as projectRole, r.source as projectRoleSource,
                case when u.enabled = true or (u.id is null and p.userId like 'f:%%') then true else false end as enabled,
                case when %s then true else false end as added
            """.formatted(LastActivity.OF_MEMBER, People.EXPLICIT);

    private final EntityManager em;
    private final String realmId;

    ProjectMemberList(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Page<ProjectMember> page(OrganizationId organization, ProjectId project, ProjectMemberQuery query) {
        People people = people(organization, project, query);
        long count = people.bind(em.createQuery("select count(m.id) " + people.text(), Long.class))
                .getSingleResult();
        TypedQuery<Tuple> page = people.bind(em.createQuery(COLUMNS + people.text() + order(query), Tuple.class));
        page.setFirstResult(query.offset());
        if (query.limit() < Integer.MAX_VALUE) {
            page.setMaxResults(query.limit());
        }
        return new Page<>(
                page.getResultList().stream()
                        .map(row -> member(row, organization))
                        .toList(),
                count);
    }

    private People people(OrganizationId organization, ProjectId project, ProjectMemberQuery query) {
        People people = new People(realmId, organization, project).filtered(query.filter());
        if (query.filter().roles().isEmpty()) {
            people.and("m.role in :working", "working", RoleCodes.WORKING);
        }
        Set<PersonId> ids = query.ids();
        if (ids != null) {
            people.among(ids);
        }
        if (query.withoutAnnotators()) {
            people.and(People.EFFECTIVE_ROLE + " <> :annotator", "annotator", Role.ANNOTATOR.code());
        }
        return present(people, query);
    }

    private static People present(People people, ProjectMemberQuery query) {
        if (Boolean.FALSE.equals(query.implicit())) {
            return people.and(People.EXPLICIT);
        }
        String implicit = "(" + People.INHERITED + " or " + People.EVERYWHERE + ")";
        people.with("everywhere", RoleCodes.EVERYWHERE);
        return query.implicit() == null
                ? people.and("(" + People.EXPLICIT + " or " + implicit + ")")
                : people.and("not " + People.EXPLICIT).and(implicit);
    }

    private static String order(ProjectMemberQuery query) {
        String column = switch (query.order()) {
            case EMAIL -> "lower(u.email)";
            case USERNAME -> "lower(u.username)";
            case FIRST_NAME -> "lower(u.firstName)";
            case LAST_NAME -> "lower(u.lastName)";
            case ROLE -> People.EFFECTIVE_ROLE;
            case JOINED -> "m.createdAt";
            case LAST_ACTIVITY -> LastActivity.OF_MEMBER;
            case PERSON -> "m.personId";
        };
        String direction = query.descending() ? " desc" : " asc";
        return "order by " + column + direction + " nulls last"
                + (query.order() == ProjectMemberQuery.Order.PERSON ? "" : ", m.personId");
    }

    private static ProjectMember member(Tuple row, OrganizationId organization) {
        String projectRole = row.get("projectRole", String.class);
        return new ProjectMember(
                profile(row, organization),
                !row.get("added", Boolean.class),
                projectRole == null ? null : RoleCodes.role(projectRole),
                projectRole == null ? null : source(row.get("projectRoleSource", String.class)));
    }

    private static MemberProfile profile(Tuple row, OrganizationId organization) {
        var member = new Member(
                row.get("id", Long.class),
                organization,
                new PersonId(row.get("person", Long.class)),
                RoleCodes.role(row.get("role", String.class)),
                source(row.get("source", String.class)),
                false);
        return new MemberProfile(
                member,
                row.get("username", String.class),
                row.get("email", String.class),
                row.get("firstName", String.class),
                row.get("lastName", String.class),
                row.get("activeOrganization", Long.class),
                row.get("enabled", Boolean.class),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("lastActivityAt", Long.class)));
    }

    static Source source(String code) {
        return Source.ofCode(code).orElseThrow();
    }
}
