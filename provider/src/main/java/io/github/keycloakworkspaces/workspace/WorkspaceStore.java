package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Workspaces of one realm and who is in them. Every change makes the organization's revision grow; a thing of another
 * organization is as unknown as one that doesn't exist.
 */
public interface WorkspaceStore {

    /**
     * A workspace to add.
     *
     * @param personal whether it is the creator's sandbox
     */
    record NewWorkspace(WorkspaceDetails details, boolean personal, PersonId createdBy) {

        /** A shared one. */
        public NewWorkspace(String title, @Nullable String description, String color, PersonId createdBy) {
            this(new WorkspaceDetails(title, description, color, false), false, createdBy);
        }
    }

    List<Workspace> list(OrganizationId organization, WorkspaceQuery query);

    /** As that person sees it, who reaches it. */
    Optional<Workspace> find(OrganizationId organization, WorkspaceId workspace, PersonId viewer);

    Optional<WorkspaceId> personal(OrganizationId organization, PersonId person);

    default boolean hasPersonal(OrganizationId organization, PersonId person) {
        return personal(organization, person).isPresent();
    }

    /** The person's own sandbox, made at the first call. */
    default WorkspaceId sandbox(OrganizationId organization, PersonId person) {
        return personal(organization, person).orElseGet(() -> {
            var details = new WorkspaceDetails("My Sandbox", null, WorkspaceDetails.DEFAULT_COLOR, false);
            return add(organization, new NewWorkspace(details, true, person));
        });
    }

    /**
     * Adds a workspace.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace.personal_exists} for a person's second
     *     sandbox
     */
    WorkspaceId add(OrganizationId organization, NewWorkspace workspace);

    void change(OrganizationId organization, WorkspaceId workspace, WorkspaceDetails details);

    /** Deletes the workspace unless it has projects at this very moment; {@code false} if it is still there. */
    boolean deleteEmpty(OrganizationId organization, WorkspaceId workspace);

    /** {@code false} if the person is an explicit member by that source already. */
    boolean addMember(OrganizationId organization, WorkspaceId workspace, PersonId person, Source source);

    /**
     * Adds those of the selection whom that source hasn't added yet, however many, by a fixed number of statements; of
     * everybody only those with a working role.
     *
     * @return how many were added
     */
    int addMembers(OrganizationId organization, WorkspaceId workspace, MemberSelection selection, Source source);

    /**
     * Removes those of the selection, whatever the source, by a fixed number of statements; but nobody takes what a group
     * gives that somebody is in.
     */
    Removal removeMembers(OrganizationId organization, WorkspaceId workspace, MemberSelection selection);
}
