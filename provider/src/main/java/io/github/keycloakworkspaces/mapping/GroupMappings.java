package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.mapping.MappingStore.NewMapping;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Saying what groups give, for those who change members' roles; everybody gets it at once, or as soon as the evaluation
 * that a change begins comes to them. Nobody lets a group give a role above their own.
 */
public final class GroupMappings {

    private final MembershipStore members;
    private final PermissionRecheck recheck;
    private final MappingStore store;
    private final GroupEvaluation evaluation;

    public GroupMappings(
            MembershipStore members, PermissionRecheck recheck, MappingStore store, GroupEvaluation evaluation) {
        this.members = members;
        this.recheck = recheck;
        this.store = store;
        this.evaluation = evaluation;
    }

    /** What two mappings of an organization can't both have. */
    private record Place(GroupRef group, String target) {

        static Place of(GroupMapping mapping) {
            return new Place(mapping.group(), mapping.target().key());
        }

        static Place of(NewMapping mapping) {
            return new Place(mapping.group(), mapping.target().key());
        }
    }

    /**
     * Adds a mapping to a place that there is.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code mapping.group_has_role}, {@code mapping.exists},
     *     {@code mapping.too_many}, {@code role.higher}, {@code organization.not_found}, {@code caller.changed}
     */
    public MappingId create(Actor actor, OrganizationId organization, NewMapping mapping) {
        Organization locked = lock(actor, organization);
        requireRank(actor, mapping.target());
        List<GroupMapping> present = store.all(organization);
        Place place = Place.of(mapping);
        if (present.stream().map(Place::of).anyMatch(place::equals)) {
            throw mapping.target() instanceof Target.OrganizationRole
                    ? MappingProblems.hasRole()
                    : MappingProblems.exists();
        }
        requireRoom(present.size() + 1);
        MappingId id = store.add(organization, List.of(mapping)).get(0);
        evaluation.start(locked);
        return id;
    }

    /**
     * Gives a mapping to a role, or to a project, another role.
     *
     * @param role empty for the organization's role in a project
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code mapping.not_found}, {@code mapping.one_target} for
     *     one to a workspace, {@code role.not_mappable}, {@code role.not_project_role}, {@code role.higher},
     *     {@code organization.not_found}, {@code caller.changed}
     */
    public void changeRole(Actor actor, OrganizationId organization, MappingId id, Optional<Role> role) {
        Organization locked = lock(actor, organization);
        Target present = find(organization, id).target();
        Target changed = present.with(role);
        requireRank(actor, present);
        requireRank(actor, changed);
        if (!changed.equals(present)) {
            store.change(organization, id, changed);
            evaluation.start(locked);
        }
    }

    /**
     * Removes a mapping; everybody holds what the others give.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code mapping.not_found}, {@code role.higher},
     *     {@code organization.not_found}, {@code caller.changed}
     */
    public void delete(Actor actor, OrganizationId organization, MappingId id) {
        Organization locked = lock(actor, organization);
        requireRank(actor, find(organization, id).target());
        store.remove(organization, Set.of(id));
        evaluation.start(locked);
    }

    /**
     * Changes what the organization says about single sign-on.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed},
     *     {@code role.higher}
     */
    public void change(Actor actor, OrganizationId organization, UnaryOperator<SsoSettings> change) {
        Organization locked = lock(actor, organization);
        if (put(actor, organization, change)) {
            evaluation.start(locked);
        }
    }

    /**
     * The same, and all mappings of some kinds of a source. A mapping that is there already, with the same role or another,
     * is the same mapping.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code mapping.group_has_role}, {@code mapping.exists},
     *     {@code mapping.too_many}, {@code role.higher}, {@code organization.not_found}, {@code caller.changed}
     */
    public void replace(
            Actor actor, OrganizationId organization, Replacement wanted, UnaryOperator<SsoSettings> change) {
        Organization locked = lock(actor, organization);
        boolean other = put(actor, organization, change);
        if (replace(actor, organization, wanted) || other) {
            evaluation.start(locked);
        }
    }

    private boolean replace(Actor actor, OrganizationId organization, Replacement wanted) {
        Map<Place, NewMapping> added = distinct(wanted.mappings());
        List<GroupMapping> all = store.all(organization);
        List<GroupMapping> present = all.stream().filter(wanted::concerns).toList();
        Set<GroupMapping> removed = present.stream()
                .filter(mapping -> !added.containsKey(Place.of(mapping)))
                .collect(Collectors.toSet());
        Map<MappingId, Target> changed = new LinkedHashMap<>();
        for (GroupMapping mapping : present) {
            NewMapping same = added.remove(Place.of(mapping));
            if (same != null && !same.target().equals(mapping.target())) {
                requireRank(actor, mapping.target());
                requireRank(actor, same.target());
                changed.put(mapping.id(), same.target());
            }
        }
        removed.forEach(mapping -> requireRank(actor, mapping.target()));
        added.values().forEach(mapping -> requireRank(actor, mapping.target()));
        requireRoom(all.size() - removed.size() + added.size());
        store.remove(organization, removed.stream().map(GroupMapping::id).collect(Collectors.toSet()));
        changed.forEach((id, target) -> store.change(organization, id, target));
        store.add(organization, added.values());
        return !(removed.isEmpty() && changed.isEmpty() && added.isEmpty());
    }

    private static Map<Place, NewMapping> distinct(List<NewMapping> mappings) {
        Map<Place, NewMapping> distinct = new LinkedHashMap<>();
        for (NewMapping mapping : mappings) {
            NewMapping same = distinct.putIfAbsent(Place.of(mapping), mapping);
            if (same != null && !same.target().equals(mapping.target())) {
                throw mapping.target() instanceof Target.OrganizationRole
                        ? MappingProblems.hasRole()
                        : MappingProblems.exists();
            }
        }
        return distinct;
    }

    /**
     * Where nothing is given by hand any more, people lose it whatever their role is.
     *
     * @return whether something is different from before that people's roles and places depend on
     */
    private boolean put(Actor actor, OrganizationId organization, UnaryOperator<SsoSettings> change) {
        SsoSettings present = store.settings(organization);
        SsoSettings changed = change.apply(present);
        if (!changed.sameFlags(present)) {
            Authority.requireEveryRank(actor);
        }
        if (!changed.equals(present)) {
            store.put(organization, changed);
        }
        return !changed.sameFlags(present);
    }

    private GroupMapping find(OrganizationId organization, MappingId id) {
        return store.find(organization, id).orElseThrow(MappingProblems::notFound);
    }

    private static void requireRank(Actor actor, Target target) {
        if (target instanceof Target.OrganizationRole given) {
            Authority.requireRank(actor, given.role());
        }
    }

    private static void requireRoom(int mappings) {
        if (mappings > MappingStore.MOST) {
            throw MappingProblems.tooMany();
        }
    }

    private Organization lock(Actor actor, OrganizationId organization) {
        return Authority.lock(members, recheck, actor, organization, Action.MEMBERS_CHANGE_ROLE);
    }
}
