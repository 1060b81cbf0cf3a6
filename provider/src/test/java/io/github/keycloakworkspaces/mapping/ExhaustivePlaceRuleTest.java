package io.github.keycloakworkspaces.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One workspace and one project, with a group of each source that gives both, in every state, with every project role,
 * against a second telling of the rule.
 */
class ExhaustivePlaceRuleTest {

    private static final int SHOWN = 10;
    private static final WorkspaceId WORKSPACE = new WorkspaceId(1);
    private static final ProjectId PROJECT = new ProjectId(5);
    private static final RoleGrant BY_HAND = new RoleGrant(Role.ANNOTATOR, Source.MANUAL);

    /** What one source says: whether the person is in its group, and which project role that gives. */
    private enum Said {
        NOTHING(false, false, null),
        IN(true, false, null),
        IN_AS_ANNOTATOR(true, false, Role.ANNOTATOR),
        IN_AS_REVIEWER(true, false, Role.REVIEWER),
        LEFT(false, true, Role.REVIEWER);

        private final boolean present;
        private final boolean left;
        private final @Nullable Role role;

        Said(boolean present, boolean left, @Nullable Role role) {
            this.present = present;
            this.left = left;
            this.role = role;
        }
    }

    /** Four sources, what a hand gave, and the flag, as digits of one number. */
    private record World(Map<GroupSource, Said> said, boolean hand, boolean handRole, boolean manual) {

        private static final int ALL = 5 * 5 * 5 * 5 * 2 * 2 * 2;

        static World of(int number) {
            Map<GroupSource, Said> said = new EnumMap<>(GroupSource.class);
            int rest = number;
            for (GroupSource source : GroupSource.values()) {
                said.put(source, List.of(Said.values()).get(rest % 5));
                rest /= 5;
            }
            return new World(said, rest % 2 == 1, rest / 2 % 2 == 1, rest / 4 % 2 == 1);
        }

        Said said(GroupSource source) {
            return said.getOrDefault(source, Said.NOTHING);
        }

        PersonFacts facts(boolean followed) {
            Set<GroupSource> in = EnumSet.noneOf(GroupSource.class);
            Set<GroupSource> left = EnumSet.noneOf(GroupSource.class);
            for (GroupSource source : GroupSource.values()) {
                (said(source).present ? in : said(source).left ? left : EnumSet.noneOf(GroupSource.class)).add(source);
            }
            Set<Source> manually = hand ? Set.of(Source.MANUAL) : Set.of();
            Map<ProjectId, RoleGrant> roles = handRole ? Map.of(PROJECT, BY_HAND) : Map.of();
            return new PersonFacts(
                    false,
                    new RoleGrant(Role.REVIEWER, Source.MANUAL),
                    Optional.empty(),
                    followed ? List.of(new Run(GroupSource.SAML, 1, false)) : List.of(),
                    groups(in),
                    Set.copyOf(groups(left).stream()
                            .map(group -> new LeftGroup(group, Long.MAX_VALUE))
                            .toList()),
                    hand
                            ? new Places(Map.of(WORKSPACE, manually), Map.of(PROJECT, manually), roles)
                            : new Places(Map.of(), Map.of(), roles),
                    new ManualManagement(true, manual, manual));
        }

        private static Set<GroupRef> groups(Set<GroupSource> sources) {
            return Set.copyOf(
                    sources.stream().map(source -> new GroupRef(source, "G")).toList());
        }

        List<GroupMapping> mappings() {
            List<GroupMapping> mappings = new ArrayList<>();
            for (GroupSource source : GroupSource.values()) {
                GroupRef group = new GroupRef(source, "G");
                Target project = new Target.Project(PROJECT, Optional.ofNullable(said(source).role));
                mappings.add(new GroupMapping(id(mappings), group, "G", new Target.Workspace(WORKSPACE)));
                mappings.add(new GroupMapping(id(mappings), group, "G", project));
            }
            return mappings;
        }

        private static MappingId id(List<GroupMapping> mappings) {
            return new MappingId(mappings.size() + 1L);
        }

        Set<Source> workspaceSources(boolean followed) {
            return sources(followed, false);
        }

        Set<Source> projectSources(boolean followed) {
            return sources(followed, said(GroupSource.SCIM).present);
        }

        private Set<Source> sources(boolean followed, boolean provisioned) {
            Set<Source> sources = EnumSet.noneOf(Source.class);
            if (hand && (manual || !followed)) {
                sources.add(Source.MANUAL);
            }
            Arrays.stream(GroupSource.values())
                    .filter(source -> said(source).present || (said(source).left && manual))
                    .filter(source -> !provisioned || !signIn(source))
                    .forEach(source -> sources.add(source.source()));
            return sources;
        }

        Optional<Role> role(boolean followed) {
            if (handRole && (manual || !followed)) {
                return Optional.of(BY_HAND.role());
            }
            List<Role> roles = Arrays.stream(GroupSource.values())
                    .filter(source -> !said(GroupSource.SCIM).present || !signIn(source))
                    .map(this::said)
                    .filter(said -> said.present)
                    .flatMap(said -> Stream.ofNullable(said.role))
                    .toList();
            return roles.contains(Role.REVIEWER)
                    ? Optional.of(Role.REVIEWER)
                    : roles.stream().findFirst();
        }

        private static boolean signIn(GroupSource source) {
            return source == GroupSource.SAML || source == GroupSource.OIDC;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPlaceIsTheExpectedOne(boolean followed) {
        List<String> mistakes = new ArrayList<>();
        for (int number = 0; number < World.ALL; number++) {
            World world = World.of(number);
            Places places =
                    GroupRule.apply(world.facts(followed), world.mappings()).places();
            boolean right =
                    places.workspaces().getOrDefault(WORKSPACE, Set.of()).equals(world.workspaceSources(followed))
                            && places.projects().getOrDefault(PROJECT, Set.of()).equals(world.projectSources(followed))
                            && Optional.ofNullable(places.projectRoles().get(PROJECT))
                                    .map(RoleGrant::role)
                                    .equals(world.role(followed));
            if (mistakes.size() < SHOWN && !right) {
                mistakes.add(world + " gave " + places);
            }
        }
        assertThat(mistakes).isEmpty();
    }
}
