package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.MemberChanges;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.project.ProjectStore.ProjectTitle;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.tag.TagName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One membership by itself, with what lists tell of it. Annotations are counted by the application, not here.
 *
 * @param grantSource what gave the role
 * @param groups as of {@link MemberView}
 * @param assignableRoles as of {@link MemberView}, as the two after it
 */
record MemberPageView(
        long user,
        long organization,
        Instant createdAt,
        String role,
        String grantSource,
        List<String> groups,
        List<Role> assignableRoles,
        boolean mayDeactivate,
        boolean mayDelete,
        List<TagName> tags,
        long annotationsCount,
        long contributedProjectsCount,
        @Nullable List<ProjectTitle> createdProjects,
        @Nullable Object contributedToProjects) {

    static MemberPageView of(
            MemberProfile profile,
            MemberChanges changes,
            List<String> groups,
            List<TagName> tags,
            @Nullable List<ProjectTitle> createdProjects) {
        var member = profile.member();
        return new MemberPageView(
                member.person().value(),
                member.organization().value(),
                profile.joinedAt(),
                member.role().code(),
                member.source().code(),
                groups,
                List.copyOf(changes.roles()),
                changes.deactivate(member),
                changes.delete(),
                tags,
                0,
                0,
                createdProjects,
                null);
    }
}
