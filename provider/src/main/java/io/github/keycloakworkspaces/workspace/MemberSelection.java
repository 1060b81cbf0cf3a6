package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many people at once.
 *
 * @param all everybody whom the filters let through, apart from {@code excluded}; else exactly {@code included}
 * @param among a filter: nobody but these; {@code null} for no such filter
 * @param search a filter: contained in e-mail, user name or names; {@code null} for no such filter
 */
public record MemberSelection(
        boolean all,
        Set<PersonId> included,
        Set<PersonId> excluded,
        @Nullable Set<PersonId> among,
        @Nullable String search) {

    public MemberSelection {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
        among = among == null ? null : Set.copyOf(among);
    }

    public static MemberSelection of(Set<PersonId> included) {
        return new MemberSelection(false, included, Set.of(), null, null);
    }

    public static MemberSelection everybodyBut(Set<PersonId> excluded) {
        return new MemberSelection(true, Set.of(), excluded, null, null);
    }
}
