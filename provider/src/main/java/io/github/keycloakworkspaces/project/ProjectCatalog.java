package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The projects of one realm with everything that is written in them. A thing of another organization is as unknown as
 * one that doesn't exist; every change makes the organization's revision grow.
 */
public interface ProjectCatalog {

    /** A project as it is stored, whoever asks. */
    record Stored(ProjectDraft content, WorkspaceId workspace, PersonId createdBy) {}

    /**
     * A workspace as the place of projects.
     *
     * @param personalOf the one person whose sandbox it is, or {@code null}
     */
    record Home(WorkspaceId id, boolean archived, @Nullable PersonId personalOf) {

        boolean personal() {
            return personalOf != null;
        }
    }

    /**
     * A project in the sandbox of somebody who doesn't work in the organization any more.
     *
     * @param person whose sandbox it is
     */
    record Left(ProjectId id, String title, PersonId person, Instant createdAt) {}

    Optional<Home> home(OrganizationId organization, WorkspaceId workspace);

    Optional<Stored> stored(OrganizationId organization, ProjectId project);

    /** The project, whoever may see it. */
    Optional<Project> find(OrganizationId organization, ProjectId project);

    /** The projects that the query's viewer sees. */
    ProjectPage page(OrganizationId organization, ProjectQuery query);

    /**
     * The members of several projects, by a fixed number of statements.
     *
     * @param workspaces those that the projects are in; {@code null} for all
     * @param projects {@code null} for all in the workspaces
     * @param limit how many of each to name; 0 only counts them
     */
    MemberSummaries summaries(
            OrganizationId organization,
            @Nullable Set<WorkspaceId> workspaces,
            @Nullable Set<ProjectId> projects,
            int limit);

    /** How many projects the organization has. */
    long count(OrganizationId organization);

    /**
     * Whether anybody else who works in the organization, or waits for it, is a member of the project, explicitly or
     * through its workspace, or has a task there. Those who are everywhere by their role are not meant.
     */
    boolean othersWorkOn(OrganizationId organization, ProjectId project, Set<PersonId> apartFrom);

    /**
     * What people have left behind in their sandboxes, by number.
     *
     * @param person whose sandbox; {@code null} for all
     */
    List<Left> left(OrganizationId organization, @Nullable PersonId person);

    Optional<ProjectId> byExternalId(OrganizationId organization, String externalId);

    /**
     * Adds a project to a workspace.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.external_id_taken}
     */
    ProjectId add(OrganizationId organization, WorkspaceId workspace, ProjectDraft content, PersonId createdBy);

    /**
     * Writes what there is to a project, and where it is.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.external_id_taken}
     */
    void write(OrganizationId organization, ProjectId project, WorkspaceId workspace, ProjectDraft content);

    /**
     * Takes project roles and tasks from people who are in the project neither explicitly nor through its workspace; from
     * those whose role is a member of every project only the project roles.
     */
    void dropLeftovers(OrganizationId organization, ProjectId project);

    /**
     * Makes the explicit members of one project those of another one that has none, and gives them and the members of its
     * workspace the project roles that they have in the first one.
     */
    void copyPeople(OrganizationId organization, ProjectId from, ProjectId to);

    /** Removes the project with its members, roles and assignees; {@code false} if there is none. */
    boolean remove(OrganizationId organization, ProjectId project);
}
