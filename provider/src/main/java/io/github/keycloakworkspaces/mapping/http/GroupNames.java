package io.github.keycloakworkspaces.mapping.http;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.GroupMappingCases;
import io.github.keycloakworkspaces.mapping.HeldGroups.HeldGroup;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** The names of the groups that give somebody something, for those who map groups; nobody else is told any. */
public record GroupNames(List<HeldGroup> held) {

    public GroupNames {
        held = List.copyOf(held);
    }

    /** Those of one person, in one statement. */
    public static GroupNames of(KeycloakSession session, Guard guard, Access access, PersonId person) {
        return new GroupNames(of(session, guard, access, Set.of(person)).getOrDefault(person, List.of()));
    }

    /**
     * Those of people, in one statement.
     *
     * @param people {@code null} for everybody
     */
    public static Map<PersonId, List<HeldGroup>> of(
            KeycloakSession session, Guard guard, Access access, @Nullable Set<PersonId> people) {
        return guard.mayAlso(access, Action.MEMBERS_CHANGE_ROLE)
                ? WorkspacesProvider.of(session, GroupMappingCases.class).held().of(access.organization(), people)
                : Map.of();
    }

    /** Those that give a member the role. */
    public static List<String> ofRole(Member member, Map<PersonId, List<HeldGroup>> held) {
        return new GroupNames(held.getOrDefault(member.person(), List.of()))
                .that(group -> group.target().equals(Target.OrganizationRole.KEY)
                        && group.source().source() == member.source()
                        && member.role().code().equals(group.role()));
    }

    public List<String> ofWorkspace(WorkspaceId workspace) {
        return giving(new Target.Workspace(workspace));
    }

    public List<String> ofProject(ProjectId project) {
        return giving(new Target.Project(project, Optional.empty()));
    }

    private List<String> giving(Target target) {
        return that(group -> group.target().equals(target.key()));
    }

    private List<String> that(Predicate<HeldGroup> condition) {
        return held.stream().filter(condition).map(HeldGroup::name).distinct().toList();
    }
}
