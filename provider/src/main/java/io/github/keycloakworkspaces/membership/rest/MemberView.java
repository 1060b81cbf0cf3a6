package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.MemberChanges;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.http.RoleSource;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.project.ProjectStore.ProjectTitle;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.tag.TagName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member in a list, with everything that the contract requires; what we do not have is {@code null}.
 *
 * @param roleSource the grant's source in the words of the contract
 * @param grantSource the grant's source in ours
 * @param groups the names of the groups that give the role now, for those who map groups
 * @param assignableRoles which the caller may give to the member, from the highest on; empty where the role is fixed
 * @param mayDeactivate whether the caller may end the member's access
 * @param mayDelete whether the caller may delete the membership
 * @param createdProjects on request, for people who see every project
 * @param contributedToProjects never known: annotations are the application's
 */
record MemberView(
        long id,
        long organization,
        UserView user,
        String role,
        String roleSource,
        String grantSource,
        List<String> groups,
        List<Role> assignableRoles,
        boolean mayDeactivate,
        boolean mayDelete,
        String userType,
        List<TagName> tags,
        @Nullable List<ProjectTitle> createdProjects,
        @Nullable Object contributedToProjects,
        @Nullable Object concurrency,
        @Nullable Object flex) {

    /**
     * @param changes what the caller may change of the member
     * @param groups those that give the role
     */
    static MemberView of(
            MemberProfile profile,
            MemberChanges changes,
            List<String> groups,
            List<TagName> tags,
            @Nullable List<ProjectTitle> createdProjects) {
        var member = profile.member();
        return new MemberView(
                member.id(),
                member.organization().value(),
                UserView.of(profile),
                member.role().code(),
                RoleSource.of(member.source()),
                member.source().code(),
                groups,
                List.copyOf(changes.roles()),
                changes.deactivate(member),
                changes.delete(),
                "standard",
                tags,
                createdProjects,
                null,
                null,
                null);
    }
}
