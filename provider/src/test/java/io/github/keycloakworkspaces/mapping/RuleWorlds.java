package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** People and mappings for properties: few groups and places, so that they meet. */
final class RuleWorlds {

    private static final int NAMES = 3;
    private static final int PLACES = 3;
    private static final int MAPPINGS = 12;

    private static final List<Role> ASSIGNABLE = List.of(
            Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.ANNOTATOR, Role.NOT_ACTIVATED, Role.DEACTIVATED);

    private RuleWorlds() {}

    /** Somebody but the Owner. */
    static Arbitrary<PersonFacts> people() {
        return people(Arbitraries.of(ASSIGNABLE), Set.of(GroupSource.values()));
    }

    /** Somebody but the Owner, of whom one source speaks, and who was given nothing that a group could cover. */
    static Arbitrary<PersonFacts> peopleOfOneSource() {
        return Arbitraries.of(GroupSource.values())
                .flatMap(source -> people(Arbitraries.of(Role.NOT_ACTIVATED), Set.of(source)));
    }

    private static Arbitrary<PersonFacts> people(Arbitrary<Role> roles, Set<GroupSource> sources) {
        Arbitrary<RoleGrant> given = Combinators.combine(roles, Arbitraries.of(Source.MANUAL, Source.IMPORT))
                .as(RoleGrant::new);
        Arbitrary<Optional<Boolean>> scim = Arbitraries.of(Optional.empty(), Optional.of(true), Optional.of(false));
        return Combinators.combine(given, scim, runs(sources), placesGiven(), flags())
                .flatAs((role, active, runs, places, flags) -> {
                    Set<GroupSource> spoke = runs.stream().map(Run::source).collect(Collectors.toSet());
                    return Combinators.combine(
                                    groups(spoke),
                                    groups(spoke),
                                    Arbitraries.longs().between(0, MAPPINGS))
                            .as((in, left, last) -> new PersonFacts(
                                    false, role, active, runs, in, lefts(left, in, last), places, flags));
                });
    }

    private static Arbitrary<List<Run>> runs(Set<GroupSource> sources) {
        return Combinators.combine(
                        Arbitraries.shuffle(List.copyOf(sources)),
                        Arbitraries.integers().between(0, sources.size()),
                        Arbitraries.of(true, false).list().ofSize(sources.size()))
                .as((order, many, overruled) -> {
                    List<Run> runs = new ArrayList<>();
                    for (int i = 0; i < many; i++) {
                        runs.add(new Run(order.get(i), i + 1L, overruled.get(i)));
                    }
                    return runs;
                });
    }

    /** Of sources that have spoken: others know nobody. */
    private static Arbitrary<Set<GroupRef>> groups(Set<GroupSource> sources) {
        return sources.isEmpty()
                ? Arbitraries.just(Set.of())
                : group(Arbitraries.of(sources)).set().ofMaxSize(4);
    }

    private static Arbitrary<GroupRef> group(Arbitrary<GroupSource> sources) {
        return Combinators.combine(sources, Arbitraries.integers().between(1, NAMES))
                .as((source, name) -> new GroupRef(source, "G" + name));
    }

    private static Set<LeftGroup> lefts(Set<GroupRef> left, Set<GroupRef> in, long last) {
        return left.stream()
                .filter(group -> !in.contains(group))
                .map(group -> new LeftGroup(group, last))
                .collect(Collectors.toSet());
    }

    private static Arbitrary<Places> placesGiven() {
        return Combinators.combine(
                        sources(WorkspaceId::new),
                        sources(ProjectId::new),
                        place(ProjectId::new).set().ofMaxSize(2))
                .as((workspaces, projects, roles) -> new Places(
                        workspaces,
                        projects,
                        roles.stream()
                                .collect(Collectors.toMap(
                                        project -> project, project -> new RoleGrant(Role.ANNOTATOR, Source.MANUAL)))));
    }

    private static <P> Arbitrary<Map<P, Set<Source>>> sources(LongFunction<P> place) {
        return Arbitraries.maps(
                        place(place),
                        Arbitraries.of(Source.MANUAL, Source.INVITATION, Source.IMPORT)
                                .set()
                                .ofMinSize(1))
                .ofMaxSize(2)
                .map(HashMap::new);
    }

    private static <P> Arbitrary<P> place(LongFunction<P> place) {
        return Arbitraries.longs().between(1, PLACES).map(place::apply);
    }

    private static Arbitrary<ManualManagement> flags() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(flag, flag, flag).as(ManualManagement::new);
    }

    /** No group has two mappings to the same thing. */
    static Arbitrary<List<GroupMapping>> mappings() {
        return Combinators.combine(group(Arbitraries.of(GroupSource.values())), target())
                .as((group, target) -> new GroupMapping(new MappingId(1), group, group.key(), target))
                .list()
                .ofMaxSize(MAPPINGS)
                .uniqueElements(
                        mapping -> mapping.group() + " " + mapping.target().key())
                .map(RuleWorlds::numbered);
    }

    private static List<GroupMapping> numbered(List<GroupMapping> mappings) {
        List<GroupMapping> numbered = new ArrayList<>();
        mappings.forEach(mapping -> numbered.add(new GroupMapping(
                new MappingId(numbered.size() + 1L), mapping.group(), mapping.name(), mapping.target())));
        return numbered;
    }

    private static Arbitrary<Target> target() {
        Arbitrary<Target> role = Arbitraries.of(Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.ANNOTATOR)
                .map(Target.OrganizationRole::new);
        Arbitrary<Target> workspace = place(WorkspaceId::new).map(Target.Workspace::new);
        Arbitrary<Target> title = Arbitraries.of("Radiology", "Pathology").map(Target.WorkspaceTitle::new);
        Arbitrary<Optional<Role>> projectRole =
                Arbitraries.of(Optional.empty(), Optional.of(Role.ANNOTATOR), Optional.of(Role.REVIEWER));
        Arbitrary<Target> project =
                Combinators.combine(place(ProjectId::new), projectRole).as(Target.Project::new);
        return Arbitraries.oneOf(role, workspace, title, project);
    }
}
