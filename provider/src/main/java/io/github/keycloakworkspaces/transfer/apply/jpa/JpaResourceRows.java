package io.github.keycloakworkspaces.transfer.apply.jpa;

import static io.github.keycloakworkspaces.transfer.apply.jpa.JpaMemberRows.millis;
import static io.github.keycloakworkspaces.transfer.apply.jpa.StatementBatch.row;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of workspaces, projects and templates. */
public final class JpaResourceRows implements ResourceRows {

    private static final String WORKSPACE = """
            INSERT INTO KW_WORKSPACE
              (ID, ORGANIZATION_ID, TITLE, DESCRIPTION, COLOR, ARCHIVED, PERSONAL_OF, CREATED_BY, CREATED_AT)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String PROJECT = """
            INSERT INTO KW_PROJECT
              (ID, ORGANIZATION_ID, WORKSPACE_ID, EXTERNAL_ID, TITLE, DESCRIPTION, PUBLISHED, PINNED_AT,
               SHOW_ANNOTATION_HISTORY, ASSIGNED_ONLY, REVIEW_ASSIGNED_ONLY, SETTINGS, CREATED_BY, CREATED_AT)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String TEMPLATE = """
            INSERT INTO KW_PROJECT_TEMPLATE
              (ID, ORGANIZATION_ID, NAME, DESCRIPTION, TAGS, SETTINGS, CREATED_BY, CREATED_AT, CHANGED_AT)
            VALUES (nextval('KW_PROJECT_TEMPLATE_SEQ'), ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final StatementBatch rows;
    private final Clock clock;

    public JpaResourceRows(EntityManager em, Clock clock) {
        this.rows = new StatementBatch(em);
        this.clock = clock;
    }

    @Override
    public List<WorkspaceId> addWorkspaces(OrganizationId organization, List<NewWorkspace> workspaces) {
        List<Long> numbers = rows.numbers("KW_WORKSPACE_SEQ", workspaces.size());
        List<@Nullable Object[]> added = new ArrayList<>();
        for (int i = 0; i < workspaces.size(); i++) {
            NewWorkspace workspace = workspaces.get(i);
            long creator = workspace.creation().person().value();
            added.add(row(
                    numbers.get(i),
                    organization.value(),
                    workspace.details().title(),
                    workspace.details().description(),
                    workspace.details().color(),
                    workspace.details().archived(),
                    workspace.personal() ? (Long) creator : null,
                    creator,
                    millis(workspace.creation().at(), clock.millis())));
        }
        rows.send(WORKSPACE, added);
        return numbers.stream().map(WorkspaceId::new).toList();
    }

    @Override
    public List<ProjectId> addProjects(OrganizationId organization, List<NewProject> projects) {
        List<Long> numbers = rows.numbers("KW_PROJECT_SEQ", projects.size());
        List<@Nullable Object[]> added = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            added.add(project(numbers.get(i), organization, projects.get(i)));
        }
        rows.send(PROJECT, added);
        return numbers.stream().map(ProjectId::new).toList();
    }

    private @Nullable Object[] project(Long number, OrganizationId organization, NewProject project) {
        ProjectDraft content = project.content();
        ProjectSettings settings = content.settings();
        Instant pinnedAt = content.pinnedAt();
        return row(
                number,
                organization.value(),
                project.workspace().value(),
                content.externalId(),
                content.title(),
                content.description(),
                content.published(),
                pinnedAt == null ? null : (Long) pinnedAt.toEpochMilli(),
                settings.showsAnnotationHistory(),
                settings.assignedOnly(),
                settings.reviewAssignedOnly(),
                Json.write(settings.set()),
                project.creation().person().value(),
                millis(project.creation().at(), clock.millis()));
    }

    @Override
    public void addTemplates(OrganizationId organization, List<NewTemplate> templates) {
        List<@Nullable Object[]> added = new ArrayList<>();
        for (NewTemplate template : templates) {
            TemplateDraft content = template.content();
            Object tags = content.tags();
            long created = millis(template.creation().at(), clock.millis());
            added.add(row(
                    organization.value(),
                    content.name(),
                    content.description(),
                    tags == null ? null : Json.write(tags),
                    Json.write(content.settings().set()),
                    template.creation().person().value(),
                    created,
                    millis(template.changedAt(), created)));
        }
        rows.send(TEMPLATE, added);
    }
}
