package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Projects of one realm and who is in them. Every change makes the organization's revision grow; a thing
 * of another organization is an {@link IllegalArgumentException}.
 */
public interface ProjectStore {

    /** A project to add. */
    record NewProject(
            String title,
            @Nullable String externalId,
            @Nullable String description,
            boolean published,
            boolean showAnnotationHistory,
            PersonId createdBy) {}

    /** A project's number and title, as lists of people tell them. */
    record ProjectTitle(long id, String title) {}

    /**
     * The projects that each of those people created, without those in other people's sandboxes, by number.
     *
     * @param creators {@code null} for everybody
     * @param viewer the person who asks
     * @param most as many for one person
     */
    Map<PersonId, List<ProjectTitle>> created(
            OrganizationId organization, PersonId viewer, @Nullable Set<PersonId> creators, int most);

    Optional<ProjectId> byExternalId(OrganizationId organization, String externalId);

    /** The oldest project in the workspace with exactly that title. */
    Optional<ProjectId> byTitle(OrganizationId organization, WorkspaceId workspace, String title);

    ProjectId add(OrganizationId organization, WorkspaceId workspace, NewProject project);

    /** {@code false} if the person is an explicit member by that source already. */
    boolean addMember(OrganizationId organization, ProjectId project, PersonId person, Source source);

    /**
     * Gives a project role to somebody who has none in that project.
     *
     * @return {@code false} if there is one already; it stays
     */
    boolean addRole(OrganizationId organization, ProjectId project, PersonId person, Role role, Source source);
}
