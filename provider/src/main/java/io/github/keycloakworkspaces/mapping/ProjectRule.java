package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The projects that somebody was added to, and the roles there. */
final class ProjectRule {

    /** A mapping to a project, of a source that counts for the person. */
    private record Mapped(GroupSource source, Target.Project target) {

        static Stream<Mapped> of(GroupMapping mapping) {
            return mapping.target() instanceof Target.Project target
                    ? Stream.of(new Mapped(mapping.group().source(), target))
                    : Stream.empty();
        }
    }

    private final PersonFacts facts;
    private final List<Mapped> present;
    private final List<Mapped> lasting;
    private final boolean keepsGiven;

    ProjectRule(PersonFacts facts, HeldMappings held) {
        boolean manual = facts.manual().projects();
        this.facts = facts;
        List<Mapped> all = held.present().stream().flatMap(Mapped::of).toList();
        boolean provisioned = all.stream().anyMatch(mapped -> mapped.source().provisions());
        this.present = counting(all, provisioned);
        this.lasting =
                counting(held.lasting(manual).stream().flatMap(Mapped::of).toList(), provisioned);
        this.keepsGiven = manual || !facts.followsGroups();
    }

    /** What sign-ins say about projects doesn't count for somebody whose projects are provisioned. */
    private static List<Mapped> counting(List<Mapped> all, boolean provisioned) {
        return all.stream()
                .filter(mapped -> !provisioned || !mapped.source().saidAtSignIn())
                .toList();
    }

    Map<ProjectId, Set<Source>> members() {
        PlaceGrants<ProjectId> grants =
                PlaceGrants.of(keepsGiven ? facts.places().projects() : Map.of());
        lasting.forEach(
                mapped -> grants.add(mapped.target().project(), mapped.source().source()));
        return grants.all();
    }

    /** A role that was given otherwise wins; else the highest of the groups. Who left a group has no role by it. */
    Map<ProjectId, RoleGrant> roles() {
        Map<ProjectId, RoleGrant> roles = new HashMap<>();
        present.forEach(mapped -> mapped.target()
                .role()
                .ifPresent(role -> roles.merge(
                        mapped.target().project(),
                        new RoleGrant(role, mapped.source().source()),
                        RoleGrant::higher)));
        if (keepsGiven) {
            roles.putAll(facts.places().projectRoles());
        }
        return roles;
    }
}
