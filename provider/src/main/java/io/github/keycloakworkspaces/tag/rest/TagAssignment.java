package io.github.keycloakworkspaces.tag.rest;

import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.membership.http.TagNumbers;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.tag.TagSelection;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tags for many people.
 *
 * @param all everybody whom the query lets through, apart from {@code excluded}; else those {@code included}
 * @param overwrite whether they lose every other tag
 */
record TagAssignment(
        boolean all,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> included,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> excluded,
        @Nullable Boolean overwrite,
        @Nullable List<Long> tags) {

    Set<TagId> given() {
        return TagNumbers.all(tags);
    }

    /** Those named one by one are meant whatever the query says. */
    TagSelection selection(MemberFilter filter) {
        return all
                ? new TagSelection(filter, PersonNumbers.any(excluded))
                : new TagSelection(MemberFilter.of(PersonNumbers.all(included)), Set.of());
    }
}
