package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.transfer.state.Following;
import io.github.keycloakworkspaces.transfer.state.Following.GivenRole;
import io.github.keycloakworkspaces.transfer.state.Following.Heard;
import io.github.keycloakworkspaces.transfer.state.Following.ScimState;
import io.github.keycloakworkspaces.transfer.state.MappingsState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.GroupState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.MappingState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Groups as chance wants them, and what they give. */
final class RandomMappings {

    private static final List<Role> ROLES = List.of(Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.ANNOTATOR);

    private final Random random;
    private final List<String> people;
    private final boolean followed;
    private final List<MappingState> mappings = new ArrayList<>();

    RandomMappings(Random random, List<String> people, boolean followed) {
        this.random = random;
        this.people = people;
        this.followed = followed;
    }

    MappingsState of(List<WorkspaceState> workspaces) {
        some(2, () -> new Target.OrganizationRole(ROLES.get(random.nextInt(ROLES.size()))));
        some(2, () -> new Target.WorkspaceTitle("Missing " + random.nextInt(2)));
        for (WorkspaceState workspace : workspaces) {
            if (!workspace.personal()) {
                some(2, () -> new Target.Workspace(workspace.id()));
            }
            workspace.projects().forEach(project -> some(2, () -> new Target.Project(project.id(), projectRole())));
        }
        return new MappingsState(settings(), mappings, followed ? groups() : List.of());
    }

    private Optional<Role> projectRole() {
        return Optional.ofNullable(
                Arrays.asList(Role.ANNOTATOR, Role.REVIEWER, null).get(random.nextInt(3)));
    }

    private void some(int most, Supplier<Target> targets) {
        for (int i = 0; i < random.nextInt(most + 1); i++) {
            Target target = targets.get();
            GroupRef group = group();
            boolean mapped = mappings.stream()
                    .anyMatch(other ->
                            other.group().equals(group) && other.target().key().equals(target.key()));
            if (!mapped) {
                mappings.add(new MappingState(
                        new MappingId(mappings.size() + 1L), group, group.key(), target, RandomStates.LONG_AGO));
            }
        }
    }

    private GroupRef group() {
        GroupSource[] sources = GroupSource.values();
        return new GroupRef(sources[random.nextInt(sources.length)], "Group " + random.nextInt(3));
    }

    private SsoState settings() {
        return new SsoState(flag(), flag(), flag(), chance(70) ? null : Map.of("domain", "acme.example"));
    }

    private @Nullable Boolean flag() {
        return chance(50) ? null : (Boolean) chance(50);
    }

    private List<GroupState> groups() {
        Map<GroupRef, GroupState> groups = new HashMap<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            GroupRef group = group();
            var members = new HashMap<String, Instant>();
            var left = new HashMap<String, Instant>();
            people.stream()
                    .filter(user -> chance(40))
                    .forEach(user -> (chance(70) ? members : left).put(user, RandomStates.LONG_AGO));
            groups.put(
                    group,
                    new GroupState(
                            group,
                            group.key(),
                            chance(50) ? null : "external " + i,
                            RandomStates.LONG_AGO,
                            members,
                            left));
        }
        return List.copyOf(groups.values());
    }

    /** What the role of somebody follows, mostly nothing. */
    static Following following(Random random, String user) {
        if (random.nextBoolean()) {
            return Following.NOTHING;
        }
        GivenRole given = random.nextBoolean() ? null : new GivenRole(Role.ANNOTATOR, Source.INVITATION);
        List<GroupSource> sources = new ArrayList<>(List.of(GroupSource.values()));
        Collections.shuffle(sources, random);
        List<Heard> heard = sources.subList(0, 1 + random.nextInt(sources.size())).stream()
                .map(source -> new Heard(source, random.nextBoolean(), RandomStates.LONG_AGO))
                .toList();
        ScimState scim = new ScimState(
                user.toUpperCase(Locale.ROOT),
                user,
                random.nextBoolean() ? null : "00u1",
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                Map.of("displayName", "Ada", "emails", List.of(Map.of("value", user))),
                RandomStates.LONG_AGO,
                RandomStates.LONG_AGO,
                null);
        return new Following(given, heard, random.nextBoolean() ? null : scim);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
