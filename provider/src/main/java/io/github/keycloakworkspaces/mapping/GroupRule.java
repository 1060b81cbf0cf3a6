package io.github.keycloakworkspaces.mapping;

import java.util.Collection;
import java.util.Optional;

/**
 * What somebody holds in an organization because of groups: facts and mappings in, role and places out, each with its
 * source. Nothing else is asked, so the same facts give the same answer whoever recomputes it, and whatever changed.
 * Seats aren't part of it: whether a role can be had now is looked at when it is given.
 */
public final class GroupRule {

    private GroupRule() {}

    /**
     * What somebody holds.
     *
     * @param mappings all of the organization, in any order
     */
    public static Effective apply(PersonFacts facts, Collection<GroupMapping> mappings) {
        HeldMappings held = HeldMappings.of(facts, mappings);
        Optional<RoleGrant> role = RoleRule.apply(facts, held);
        ProjectRule projects = new ProjectRule(facts, held);
        Places places = new Places(WorkspaceRule.members(facts, held), projects.members(), projects.roles());
        return new Effective(role.orElse(facts.given()), role.isPresent(), places, WorkspaceRule.missing(held));
    }
}
