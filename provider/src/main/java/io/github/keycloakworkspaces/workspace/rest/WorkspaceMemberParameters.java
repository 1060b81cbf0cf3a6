package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of the pages of a workspace's members.
 *
 * @param ids nobody but these people
 */
record WorkspaceMemberParameters(
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> ids,
        @Nullable String search,
        @Nullable Integer page,
        @Nullable Integer pageSize) {

    Paging paging() {
        return Paging.of(page, pageSize);
    }

    MemberFilter filter(WorkspaceId workspace) {
        return MemberFilter.ofWorkspace(
                workspace,
                ids == null ? null : PersonNumbers.any(ids),
                search == null || search.isBlank() ? null : search.strip());
    }
}
