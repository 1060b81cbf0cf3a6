package io.github.keycloakworkspaces.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for everybody, whatever groups, mappings and flags there are. */
class GroupRulePropertiesTest {

    private static final Set<Source> OF_GROUPS =
            Stream.of(GroupSource.values()).map(GroupSource::source).collect(Collectors.toSet());

    /** What is stored afterwards, read again, gives the same. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void aSecondTimeChangesNothing(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Effective effective = GroupRule.apply(person, mappings);
        Places given = givenOtherwise(effective.places());

        assertThat(GroupRule.apply(with(person, person.groups(), given), mappings))
                .isEqualTo(effective);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfMappingsDoesNotMatter(
            @ForAll("people") PersonFacts person,
            @ForAll("mappings") List<GroupMapping> mappings,
            @ForAll Random random) {
        List<GroupMapping> shuffled = new ArrayList<>(mappings);
        Collections.shuffle(shuffled, random);

        assertThat(GroupRule.apply(person, shuffled)).isEqualTo(GroupRule.apply(person, mappings));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void onlyMappingsOfThePersonsGroupsCount(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Set<GroupRef> own = new HashSet<>(person.groups());
        person.leftGroups().forEach(left -> own.add(left.group()));
        List<GroupMapping> relevant = mappings.stream()
                .filter(mapping -> own.contains(mapping.group()))
                .toList();

        assertThat(GroupRule.apply(person, relevant)).isEqualTo(GroupRule.apply(person, mappings));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOwnerStaysTheOwner(@ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        RoleGrant owner = new RoleGrant(Role.OWNER, Source.MANUAL);
        PersonFacts facts = new PersonFacts(
                true,
                owner,
                person.scimActive(),
                person.runs(),
                person.groups(),
                person.leftGroups(),
                person.places(),
                person.manual());

        assertThat(GroupRule.apply(facts, mappings).role()).isEqualTo(owner);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingButScimEndsADeactivationByScim(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        PersonFacts facts = new PersonFacts(
                false,
                person.given(),
                Optional.of(false),
                person.runs(),
                person.groups(),
                person.leftGroups(),
                person.places(),
                person.manual());

        assertThat(GroupRule.apply(facts, mappings).role().role()).isEqualTo(Role.DEACTIVATED);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noGroupEndsADeactivationByHand(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        PersonFacts facts = new PersonFacts(
                false,
                new RoleGrant(Role.DEACTIVATED, Source.MANUAL),
                person.scimActive(),
                person.runs(),
                person.groups(),
                person.leftGroups(),
                person.places(),
                person.manual());

        assertThat(GroupRule.apply(facts, mappings).role().role()).isEqualTo(Role.DEACTIVATED);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nobodyIsTouchedOfWhomNoSourceHasSpoken(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        PersonFacts facts = new PersonFacts(
                false,
                person.given(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Set.of(),
                person.places(),
                person.manual());

        assertThat(GroupRule.apply(facts, mappings))
                .isEqualTo(new Effective(person.given(), false, person.places(), Map.of()));
    }

    /** The given role and those of earlier sources come back when what covers them goes. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void leavingAGroupGivesNoRoleThatWasNotThereBefore(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Role before = GroupRule.apply(person, mappings).role().role();
        Set<Role> covered = new HashSet<>();
        covered.add(person.given().role());
        person.runs()
                .forEach(run -> covered.add(
                        GroupRule.apply(onlyBy(person, run), mappings).role().role()));

        for (GroupRef group : person.groups()) {
            Role after =
                    GroupRule.apply(without(person, group), mappings).role().role();
            assertThat(before.atLeast(after) || covered.stream().anyMatch(role -> role.atLeast(after)))
                    .isTrue();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void leavingAGroupNeverGivesAHigherRoleWhereNothingIsCovered(
            @ForAll("peopleOfOneSource") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Role before = GroupRule.apply(person, mappings).role().role();

        assertThat(person.groups())
                .allMatch(group -> before.atLeast(
                        GroupRule.apply(without(person, group), mappings).role().role()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void removingAMappingNeverGivesAHigherRoleWhereNothingIsCovered(
            @ForAll("peopleOfOneSource") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Role before = GroupRule.apply(person, mappings).role().role();

        assertThat(mappings)
                .allMatch(mapping -> before.atLeast(GroupRule.apply(person, without(mappings, mapping))
                        .role()
                        .role()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void leavingAGroupNeverGivesAPlace(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Places before = GroupRule.apply(person, mappings).places();

        for (GroupRef group : person.groups()) {
            PersonFacts after = without(person, group);
            requireNoMore(before, GroupRule.apply(after, mappings).places(), provisioned(person, mappings));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void removingAMappingNeverGivesAPlace(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Places before = GroupRule.apply(person, mappings).places();

        for (GroupMapping mapping : mappings) {
            Places after = GroupRule.apply(person, without(mappings, mapping)).places();
            requireNoMore(before, after, provisioned(person, mappings));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whateverGroupsGiveHasAMapping(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Effective effective = GroupRule.apply(person, mappings);
        Places places = effective.places();
        Set<String> mapped = new HashSet<>();
        mappings.stream()
                .filter(mapping -> person.groups().contains(mapping.group())
                        || person.leftGroups().stream().anyMatch(left -> left.gave(mapping)))
                .forEach(mapping -> mapped.add(
                        mapping.target().key() + " " + mapping.group().source().code()));

        assertThat(mapped)
                .containsAll(ofGroups("workspace:", places.workspaces()))
                .containsAll(ofGroups("project:", places.projects()))
                .containsAll(ofGroups("", role(effective)));
    }

    private static Map<String, Set<Source>> role(Effective effective) {
        boolean mapped = effective.byGroups() && effective.role().role().working();
        return mapped ? Map.of("role", Set.of(effective.role().source())) : Map.of();
    }

    private static <P> Set<String> ofGroups(String prefix, Map<P, Set<Source>> places) {
        Set<String> grants = new HashSet<>();
        places.forEach((place, sources) -> sources.stream()
                .filter(OF_GROUPS::contains)
                .forEach(source -> grants.add(prefix + place + " " + source.code())));
        return grants;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void withoutManualManagementNothingByHandIsLeft(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Assume.that(!person.runs().isEmpty());
        Places places = GroupRule.apply(with(person, new ManualManagement(false, false, false)), mappings)
                .places();

        assertThat(OF_GROUPS).containsAll(sources(places));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void withManualManagementNothingByHandIsLost(
            @ForAll("people") PersonFacts person, @ForAll("mappings") List<GroupMapping> mappings) {
        Places places =
                GroupRule.apply(with(person, ManualManagement.ON), mappings).places();

        assertThat(givenOtherwise(places)).isEqualTo(person.places());
    }

    /** What sign-ins give comes up where SCIM's projects, which hid it, go. */
    private static void requireNoMore(Places before, Places after, boolean wasProvisioned) {
        assertThat(subset(after.workspaces(), before.workspaces())).isTrue();
        assertThat(wasProvisioned || subset(after.projects(), before.projects()))
                .isTrue();
        assertThat(wasProvisioned || noHigher(after.projectRoles(), before.projectRoles()))
                .isTrue();
    }

    private static <P> boolean subset(Map<P, Set<Source>> after, Map<P, Set<Source>> before) {
        return after.entrySet().stream()
                .allMatch(place -> before.getOrDefault(place.getKey(), Set.of()).containsAll(place.getValue()));
    }

    private static boolean noHigher(Map<ProjectId, RoleGrant> after, Map<ProjectId, RoleGrant> before) {
        return after.entrySet().stream()
                .allMatch(role -> before.containsKey(role.getKey())
                        && before.get(role.getKey())
                                .role()
                                .atLeast(role.getValue().role()));
    }

    private static boolean provisioned(PersonFacts person, List<GroupMapping> mappings) {
        return mappings.stream()
                .anyMatch(mapping -> mapping.group().source() == GroupSource.SCIM
                        && mapping.target() instanceof Target.Project
                        && person.groups().contains(mapping.group()));
    }

    private static Set<Source> sources(Places places) {
        Set<Source> sources = new HashSet<>();
        places.workspaces().values().forEach(sources::addAll);
        places.projects().values().forEach(sources::addAll);
        places.projectRoles().values().forEach(role -> sources.add(role.source()));
        return sources;
    }

    private static Places givenOtherwise(Places places) {
        Map<ProjectId, RoleGrant> roles = new HashMap<>(places.projectRoles());
        roles.values().removeIf(role -> OF_GROUPS.contains(role.source()));
        return new Places(givenOtherwise(places.workspaces()), givenOtherwise(places.projects()), roles);
    }

    private static <P> Map<P, Set<Source>> givenOtherwise(Map<P, Set<Source>> places) {
        Map<P, Set<Source>> given = new HashMap<>();
        places.forEach((place, sources) -> {
            Set<Source> left = new HashSet<>(sources);
            left.removeAll(OF_GROUPS);
            if (!left.isEmpty()) {
                given.put(place, left);
            }
        });
        return given;
    }

    private static List<GroupMapping> without(List<GroupMapping> mappings, GroupMapping removed) {
        return mappings.stream().filter(mapping -> !mapping.equals(removed)).toList();
    }

    private static PersonFacts without(PersonFacts person, GroupRef group) {
        Set<GroupRef> groups = new HashSet<>(person.groups());
        groups.remove(group);
        return with(person, groups, person.places());
    }

    /** As if only that source had ever spoken, and no hand since. */
    private static PersonFacts onlyBy(PersonFacts person, Run run) {
        return new PersonFacts(
                person.owner(),
                person.given(),
                person.scimActive(),
                List.of(new Run(run.source(), run.order(), false)),
                person.groups(),
                person.leftGroups(),
                person.places(),
                person.manual());
    }

    private static PersonFacts with(PersonFacts person, Set<GroupRef> groups, Places places) {
        return new PersonFacts(
                person.owner(),
                person.given(),
                person.scimActive(),
                person.runs(),
                groups,
                person.leftGroups(),
                places,
                person.manual());
    }

    private static PersonFacts with(PersonFacts person, ManualManagement manual) {
        return new PersonFacts(
                person.owner(),
                person.given(),
                person.scimActive(),
                person.runs(),
                person.groups(),
                person.leftGroups(),
                person.places(),
                manual);
    }

    @Provide
    Arbitrary<PersonFacts> people() {
        return RuleWorlds.people();
    }

    @Provide
    Arbitrary<PersonFacts> peopleOfOneSource() {
        return RuleWorlds.peopleOfOneSource();
    }

    @Provide
    Arbitrary<List<GroupMapping>> mappings() {
        return RuleWorlds.mappings();
    }
}
