package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What inviting has to know of one organization's members, workspaces and projects; one statement each. */
final class InvitationFacts {

    private static final String IN_REALM = "join KwOrganization k on k.id = %s.organizationId and k.realmId = :realm\n";

    /** Keycloak stores addresses in lower case. */
    private static final String MEMBERS = """
            select u.email as email, m.role as role
            from KwMember m
            """ + IN_REALM.formatted("m") + """
            join KwPerson p on p.id = m.personId
            join UserEntity u on u.id = p.userId and u.realmId = p.realmId
            where m.organizationId = :organization and m.deletedAt is null and u.email in :emails""";

    private static final String WORKSPACES =
            """
            select w.id as workspace, w.createdBy as createdBy, w.personalOf as personalOf
            from KwWorkspace w
            """ + IN_REALM.formatted("w") + "where w.organizationId = :organization and w.id in :ids";

    private static final String PROJECTS = """
            select j.id as project, j.createdBy as projectBy, j.published as published, j.showAnnotationHistory as showAnnotationHistory,
                w.id as workspace, w.createdBy as createdBy, w.personalOf as personalOf
            from KwProject j
            """ + IN_REALM.formatted("j") + """
            join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
            where j.organizationId = :organization and j.id in :ids""";

    private static final String CONFIRMED = """
            select u.id
            from UserEntity u
            where u.id = :account and u.realmId = :realm
                and (u.federationLink is not null or (u.emailVerified = true and u.email in :spellings))""";

    private static final String DELETED = """
            select m.id
            from KwMember m
            """ + IN_REALM.formatted("m")
            + "where m.organizationId = :organization and m.personId = :person and m.deletedAt > :moment";

    private final EntityManager em;
    private final String realmId;

    InvitationFacts(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /** A realm may allow several accounts with one address: the one with the most counts. */
    Map<EmailAddress, Role> members(OrganizationId organization, Collection<EmailAddress> emails) {
        List<String> values =
                emails.stream().flatMap(email -> email.spellings().stream()).toList();
        Map<EmailAddress, Role> roles = new HashMap<>();
        for (Tuple row : of(MEMBERS, Tuple.class, organization)
                .setParameter("emails", values)
                .getResultList()) {
            Role role = Role.ofCode(row.get("role", String.class)).orElseThrow();
            roles.merge(
                    new EmailAddress(row.get("email", String.class)).readable(),
                    role,
                    (one, other) -> other.outranks(one) ? other : one);
        }
        return roles;
    }

    List<WorkspaceResource> workspaces(OrganizationId organization, Set<WorkspaceId> ids) {
        List<Long> numbers = ids.stream().map(WorkspaceId::value).toList();
        return numbers.isEmpty()
                ? List.of()
                : of(WORKSPACES, Tuple.class, organization).setParameter("ids", numbers).getResultList().stream()
                        .map(row -> workspace(row, organization))
                        .toList();
    }

    List<ProjectResource> projects(OrganizationId organization, Set<ProjectId> ids) {
        List<Long> numbers = ids.stream().map(ProjectId::value).toList();
        return numbers.isEmpty()
                ? List.of()
                : of(PROJECTS, Tuple.class, organization).setParameter("ids", numbers).getResultList().stream()
                        .map(row -> project(row, organization))
                        .toList();
    }

    boolean confirmed(AccountId account, EmailAddress email) {
        return !em.createQuery(CONFIRMED, String.class)
                .setParameter("account", account.value())
                .setParameter("realm", realmId)
                .setParameter("spellings", email.spellings())
                .getResultList()
                .isEmpty();
    }

    boolean deletedAfter(OrganizationId organization, PersonId person, Instant moment) {
        return !of(DELETED, Long.class, organization)
                .setParameter("person", person.value())
                .setParameter("moment", moment.toEpochMilli())
                .getResultList()
                .isEmpty();
    }

    private <T> TypedQuery<T> of(String statement, Class<T> type, OrganizationId organization) {
        return em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }

    private static WorkspaceResource workspace(Tuple row, OrganizationId organization) {
        return new WorkspaceResource(
                organization,
                new WorkspaceId(row.get("workspace", Long.class)),
                new PersonId(row.get("createdBy", Long.class)),
                row.get("personalOf", Long.class) != null);
    }

    private static ProjectResource project(Tuple row, OrganizationId organization) {
        return new ProjectResource(
                new ProjectId(row.get("project", Long.class)),
                workspace(row, organization),
                new PersonId(row.get("projectBy", Long.class)),
                row.get("published", Boolean.class),
                row.get("showAnnotationHistory", Boolean.class) ? Set.of(Setting.SHOW_ANNOTATION_HISTORY) : Set.of(),
                Set.of(),
                null);
    }
}
