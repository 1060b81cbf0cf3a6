package io.github.keycloakworkspaces.transfer.state.jpa;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.InvitationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.TemplateState;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The open invitations of several organizations, where they lead, and templates. */
final class InvitationReader {

    private static final String OPEN = """
            from KwInvitation i
            join KwOrganization k on k.id = i.organizationId and k.realmId = :realm
            """;

    private static final String UNSETTLED =
            "where i.organizationId in (:organizations) and i.usedAt is null and i.revokedAt is null\n";

    private static final String INVITATIONS = """
            select i.organizationId as organization, i.id as id, i.email as email, i.role as role,
                i.invitedBy as invitedBy, i.createdAt as createdAt, i.expiresAt as expiresAt
            """ + OPEN + UNSETTLED + "order by i.id";

    private static final String TARGETS = "select g.%1$sId as resource, i.email as email\n" + OPEN
            + "join KwInvitation%2$s g on g.invitationId = i.id and g.organizationId = i.organizationId\n" + UNSETTLED;

    private static final String TEMPLATES = """
            select t.organizationId as organization, t.id as id, t.name as name, t.description as description,
                t.tags as tags, t.settings as settings, t.createdBy as createdBy, t.createdAt as createdAt,
                t.changedAt as changedAt
            from KwProjectTemplate t
            join KwOrganization k on k.id = t.organizationId and k.realmId = :realm
            where t.organizationId in (:organizations)
            order by t.id""";

    private final Map<Long, List<InvitationState>> invitations = new HashMap<>();
    private final Map<Long, List<TemplateState>> templates = new HashMap<>();
    private final Map<Long, Set<EmailAddress>> workspaces;
    private final Map<Long, Set<EmailAddress>> projects;

    InvitationReader(OrganizationsQuery selection, List<Long> ids, MemberReader members) {
        for (Tuple row : selection.rows(INVITATIONS, ids)) {
            invitations
                    .computeIfAbsent(row.get("organization", Long.class), id -> new ArrayList<>())
                    .add(invitation(row, members));
        }
        for (Tuple row : selection.rows(TEMPLATES, ids)) {
            templates
                    .computeIfAbsent(row.get("organization", Long.class), id -> new ArrayList<>())
                    .add(template(row, members));
        }
        workspaces = targets(selection.rows(TARGETS.formatted("workspace", "Workspace"), ids));
        projects = targets(selection.rows(TARGETS.formatted("project", "Project"), ids));
    }

    List<InvitationState> invitations(Long organization) {
        return invitations.getOrDefault(organization, List.of());
    }

    List<TemplateState> templates(Long organization) {
        return templates.getOrDefault(organization, List.of());
    }

    Set<EmailAddress> toWorkspace(Long workspace) {
        return workspaces.getOrDefault(workspace, Set.of());
    }

    Set<EmailAddress> toProject(Long project) {
        return projects.getOrDefault(project, Set.of());
    }

    private static Map<Long, Set<EmailAddress>> targets(List<Tuple> rows) {
        Map<Long, Set<EmailAddress>> targets = new HashMap<>();
        rows.forEach(row -> targets.computeIfAbsent(row.get("resource", Long.class), id -> new HashSet<>())
                .add(new EmailAddress(row.get("email", String.class))));
        return targets;
    }

    private static InvitationState invitation(Tuple row, MemberReader members) {
        return new InvitationState(
                new InvitationId(row.get("id", Long.class)),
                new EmailAddress(row.get("email", String.class)),
                Role.ofCode(row.get("role", String.class)).orElseThrow(),
                members.name(row.get("organization", Long.class), row.get("invitedBy", Long.class))
                        .orElse(null),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("expiresAt", Long.class)));
    }

    private static TemplateState template(Tuple row, MemberReader members) {
        String tags = row.get("tags", String.class);
        return new TemplateState(
                new TemplateId(row.get("id", Long.class)),
                new TemplateDraft(
                        row.get("name", String.class),
                        row.get("description", String.class),
                        tags == null ? null : Json.value(tags),
                        ProjectSettings.DEFAULTS.with(Json.object(row.get("settings", String.class)))),
                members.name(row.get("organization", Long.class), row.get("createdBy", Long.class))
                        .orElse(null),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("changedAt", Long.class)));
    }
}
