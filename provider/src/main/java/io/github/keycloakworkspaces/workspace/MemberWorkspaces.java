package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;

/** Which workspaces a member of an organization has to do with, and why. */
public interface MemberWorkspaces {

    /**
     * Those of one member that somebody else, or the member, sees; by title. A fixed number of statements.
     *
     * @param viewer who asks; {@link PersonId#NOBODY} for who manages the realm
     * @param everyWorkspace whether the viewer reaches every shared workspace
     * @param limit rows a page; {@code Integer.MAX_VALUE} for all
     */
    Page<MemberWorkspace> of(Member member, PersonId viewer, boolean everyWorkspace, int offset, int limit);
}
