package io.github.keycloakworkspaces.membership.http;

import io.github.keycloakworkspaces.membership.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that ties a member to a workspace or project.
 *
 * @param kind {@code role} for who is everywhere by their role, or as in explanations: {@code workspace_member},
 *     {@code workspace_creator}, {@code project_member}, {@code project_creator}
 * @param sources what made somebody a member; none for the other kinds
 * @param groups the names of the groups that make somebody a member now, for those who map groups
 */
public record TieView(String kind, List<String> sources, List<String> groups) {

    /** The ties that there are, in the order given. */
    public static List<TieView> of(List<Optional<TieView>> ties) {
        return ties.stream().flatMap(Optional::stream).toList();
    }

    /** A tie that is there or not. */
    public static Optional<TieView> when(boolean there, String kind) {
        return there ? Optional.of(new TieView(kind, List.of(), List.of())) : Optional.empty();
    }

    /** A membership, if anything gave it. */
    public static Optional<TieView> member(Set<Source> sources, String kind, List<String> groups) {
        List<String> codes = sources.stream().map(Source::code).sorted().toList();
        return sources.isEmpty() ? Optional.empty() : Optional.of(new TieView(kind, codes, groups));
    }
}
