package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.project.PersonName;
import io.github.keycloakworkspaces.project.Project;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Set;

/** From rows to projects and back. */
final class ProjectRow {

    private ProjectRow() {}

    static Project project(Tuple row) {
        KwProject stored = row.get("project", KwProject.class);
        OrganizationId organization = new OrganizationId(stored.organizationId);
        WorkspaceResource workspace = new WorkspaceResource(
                organization,
                new WorkspaceId(stored.workspaceId),
                new PersonId(row.get("workspaceBy", Long.class)),
                row.get("personalOf", Long.class) != null);
        ProjectResource resource = new ProjectResource(
                new ProjectId(stored.id),
                workspace,
                new PersonId(stored.createdBy),
                stored.published,
                stored.showAnnotationHistory ? Set.of(Setting.SHOW_ANNOTATION_HISTORY) : Set.of(),
                ProjectResource.handedOut(stored.assignedOnly, stored.reviewAssignedOnly),
                null);
        PersonName creator = new PersonName(
                new PersonId(stored.createdBy),
                row.get("username", String.class),
                row.get("email", String.class),
                row.get("firstName", String.class),
                row.get("lastName", String.class));
        return new Project(
                resource,
                content(stored),
                row.get("workspaceTitle", String.class),
                creator,
                Instant.ofEpochMilli(stored.createdAt));
    }

    /** The columns that decisions read are the truth about their settings. */
    static ProjectDraft content(KwProject row) {
        ProjectSettings settings = row.settings == null
                ? ProjectSettings.DEFAULTS
                : ProjectSettings.DEFAULTS.with(Json.object(row.settings));
        return new ProjectDraft(
                row.title,
                row.description,
                row.externalId,
                row.published,
                row.pinnedAt == null ? null : Instant.ofEpochMilli(row.pinnedAt),
                settings.showingAnnotationHistory(row.showAnnotationHistory)
                        .assignedOnly(row.assignedOnly)
                        .reviewAssignedOnly(row.reviewAssignedOnly));
    }

    static void write(KwProject row, ProjectDraft content) {
        row.title = content.title();
        row.description = content.description();
        row.externalId = content.externalId();
        row.published = content.published();
        Instant pinnedAt = content.pinnedAt();
        row.pinnedAt = pinnedAt == null ? null : pinnedAt.toEpochMilli();
        ProjectSettings settings = content.settings();
        row.showAnnotationHistory = settings.showsAnnotationHistory();
        row.assignedOnly = settings.assignedOnly();
        row.reviewAssignedOnly = settings.reviewAssignedOnly();
        row.settings = Json.write(settings.set());
    }
}
