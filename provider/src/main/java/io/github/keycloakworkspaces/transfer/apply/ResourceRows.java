package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes workspaces, projects and templates as they are told, many at once, as {@link MemberRows} does. */
public interface ResourceRows {

    /** By whom and when; now, if {@code null}. */
    record Creation(PersonId person, @Nullable Instant at) {}

    record NewWorkspace(WorkspaceDetails details, boolean personal, Creation creation) {}

    record NewProject(WorkspaceId workspace, ProjectDraft content, Creation creation) {}

    record NewTemplate(
            TemplateDraft content,
            Creation creation,
            @Nullable Instant changedAt) {}

    /** Their numbers, in the same order. */
    List<WorkspaceId> addWorkspaces(OrganizationId organization, List<NewWorkspace> workspaces);

    /** Their numbers, in the same order. */
    List<ProjectId> addProjects(OrganizationId organization, List<NewProject> projects);

    void addTemplates(OrganizationId organization, List<NewTemplate> templates);
}
