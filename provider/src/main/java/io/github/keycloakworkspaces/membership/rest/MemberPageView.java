package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.project.ProjectStore.ProjectTitle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One membership by itself. Annotations are counted by the application, not here. */
record MemberPageView(
        long user,
        long organization,
        Instant createdAt,
        String role,
        long annotationsCount,
        long contributedProjectsCount,
        @Nullable List<ProjectTitle> createdProjects,
        @Nullable Object contributedToProjects) {

    static MemberPageView of(MemberProfile profile, @Nullable List<ProjectTitle> createdProjects) {
        var member = profile.member();
        return new MemberPageView(
                member.person().value(),
                member.organization().value(),
                profile.joinedAt(),
                member.role().code(),
                0,
                0,
                createdProjects,
                null);
    }
}
