package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.workspace.MemberSelection;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many people to remove, as query parameters.
 *
 * @param all every explicit member apart from {@code excluded}; else those {@code included}
 * @param ids with {@code all}: nobody but these
 * @param search with {@code all}: nobody but those whom the list of members finds by it
 */
record FormerMembers(
        @Nullable Boolean all,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> included,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> excluded,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> ids,
        @Nullable String search) {

    MemberSelection selection() {
        if (Boolean.TRUE.equals(all)) {
            return new MemberSelection(
                    true,
                    Set.of(),
                    PersonNumbers.any(excluded),
                    ids == null ? null : PersonNumbers.any(ids),
                    search == null || search.isBlank() ? null : search.strip());
        }
        if (included == null) {
            throw Fields.wrong("included", "there unless all is true");
        }
        return MemberSelection.of(PersonNumbers.all(included));
    }
}
