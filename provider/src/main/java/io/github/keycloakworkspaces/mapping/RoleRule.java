package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The role in the organization. */
final class RoleRule {

    private RoleRule() {}

    /** Empty where the role that was given otherwise counts. */
    static Optional<RoleGrant> apply(PersonFacts facts, HeldMappings held) {
        Role given = facts.given().role();
        if (given.owns() || facts.owner()) {
            return Optional.empty();
        }
        if (facts.scimActive().filter(active -> !active).isPresent()) {
            return Optional.of(new RoleGrant(Role.DEACTIVATED, Source.SCIM));
        }
        // Whoever was deactivated by a hand comes back by a hand, and by no group.
        if (given.deactivated()) {
            return Optional.empty();
        }
        return counting(facts)
                .flatMap(run -> highest(run.source(), held).stream())
                .findFirst()
                .or(() -> withoutGroups(facts));
    }

    /** The sources whose word counts, the last one first. Without manual management no hand could have overruled any. */
    private static Stream<Run> counting(PersonFacts facts) {
        return facts.runs().stream()
                .filter(run -> !run.overruled() || !facts.manual().roles())
                .sorted(Comparator.comparingLong(Run::order).reversed());
    }

    private static Optional<RoleGrant> highest(GroupSource source, HeldMappings held) {
        return held.present().stream()
                .filter(mapping -> mapping.group().source() == source)
                .flatMap(mapping -> mapping.target() instanceof Target.OrganizationRole target
                        ? Stream.of(new RoleGrant(target.role(), source.source()))
                        : Stream.empty())
                .reduce(RoleGrant::higher);
    }

    private static Optional<RoleGrant> withoutGroups(PersonFacts facts) {
        return facts.manual().roles()
                ? Optional.empty()
                : facts.runs().stream()
                        .max(Comparator.comparingLong(Run::order))
                        .map(run -> new RoleGrant(Role.DEACTIVATED, run.source().source()));
    }
}
