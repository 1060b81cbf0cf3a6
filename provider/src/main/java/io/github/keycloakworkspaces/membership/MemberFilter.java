package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members of an organization a list shows; {@code null} and empty sets leave nobody out. Workspaces and projects
 * are those of the organization.
 *
 * @param search is contained in the e-mail, the user name or the first and last name, whatever the case
 * @param people nobody but these; {@code null} for everybody
 * @param deleted whether deleted members are listed instead of the others
 * @param inWorkspace explicit members of that workspace
 * @param outsideWorkspace everybody but its explicit members
 * @param outsideProject everybody but its members: explicit ones, those by its workspace and those by their role
 * @param activeFrom those last active then or later; somebody who never was counts with the day they joined
 * @param activeUntil those last active then or earlier
 * @param tags those who have one of them
 * @param nobody whether a condition was asked for that no member meets
 */
public record MemberFilter(
        @Nullable String search,
        Set<Role> roles,
        @Nullable Set<PersonId> people,
        boolean deleted,
        @Nullable WorkspaceId inWorkspace,
        @Nullable WorkspaceId outsideWorkspace,
        @Nullable ProjectId outsideProject,
        @Nullable Instant activeFrom,
        @Nullable Instant activeUntil,
        Set<TagId> tags,
        boolean nobody) {

    /** Everybody who wasn't deleted. */
    public static final MemberFilter EVERYBODY =
            new MemberFilter(null, Set.of(), null, false, null, null, null, null, null, Set.of(), false);

    public MemberFilter {
        roles = Set.copyOf(roles);
        tags = Set.copyOf(tags);
        people = people == null ? null : Set.copyOf(people);
    }

    /** Those people. */
    public static MemberFilter of(Set<PersonId> people) {
        return new MemberFilter(null, Set.of(), people, false, null, null, null, null, null, Set.of(), false);
    }

    /** The explicit members of a workspace. */
    public static MemberFilter ofWorkspace(
            WorkspaceId workspace, @Nullable Set<PersonId> people, @Nullable String search) {
        return new MemberFilter(search, Set.of(), people, false, workspace, null, null, null, null, Set.of(), false);
    }
}
