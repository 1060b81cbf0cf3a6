package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.workspace.MemberSelection;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many people to add.
 *
 * @param all everybody who works in the organization, apart from {@code excluded}; else those {@code included}
 */
record NewMembers(
        boolean all,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> included,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> excluded) {

    MemberSelection selection() {
        return all
                ? MemberSelection.everybodyBut(PersonNumbers.any(excluded))
                : MemberSelection.of(PersonNumbers.all(included));
    }
}
