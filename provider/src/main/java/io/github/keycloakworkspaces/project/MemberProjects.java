package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.shared.Page;

/** Which projects a member of an organization has to do with, and why. */
public interface MemberProjects {

    /**
     * Those of one member that the viewer sees; by title. A fixed number of statements.
     *
     * @param limit rows a page; {@code Integer.MAX_VALUE} for all
     */
    Page<MemberProject> of(Member member, ProjectViewer viewer, int offset, int limit);
}
