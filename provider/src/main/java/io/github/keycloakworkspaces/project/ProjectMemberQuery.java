package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.MemberOrder;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a project a list shows, in which order. Without roles in the filter, only people with working roles.
 *
 * @param ids only these people; {@code null} for all
 * @param implicit only those who were added, or only those who were not; {@code null} for both
 * @param withoutAnnotators whether people who act as annotators are left out
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record ProjectMemberQuery(
        PeopleFilter filter,
        @Nullable Set<PersonId> ids,
        @Nullable Boolean implicit,
        boolean withoutAnnotators,
        MemberOrder order,
        boolean descending,
        int offset,
        int limit) {

    public ProjectMemberQuery {
        ids = ids == null ? null : Set.copyOf(ids);
    }
}
