package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.http.RoleSource;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.project.ProjectStore.ProjectTitle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member in a list, with everything that the contract requires; what we do not have is {@code null}.
 *
 * @param roleSource the grant's source in the words of the contract
 * @param grantSource the grant's source in ours
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
        String userType,
        List<String> tags,
        @Nullable List<ProjectTitle> createdProjects,
        @Nullable Object contributedToProjects,
        @Nullable Object concurrency,
        @Nullable Object flex) {

    static MemberView of(MemberProfile profile) {
        return of(profile, null);
    }

    static MemberView of(MemberProfile profile, @Nullable List<ProjectTitle> createdProjects) {
        var member = profile.member();
        return new MemberView(
                member.id(),
                member.organization().value(),
                UserView.of(profile),
                member.role().code(),
                RoleSource.of(member.source()),
                member.source().code(),
                "standard",
                List.of(),
                createdProjects,
                null,
                null,
                null);
    }
}
