package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The members of many projects: those of its workspace, and those who were added to it. A project in a sandbox has none.
 *
 * @param workspaces of workspaces everybody
 * @param projects of projects those who were added, where the number is that of those who are not in the workspace
 * @param limit how many of each are named
 */
public record MemberSummaries(
        Map<WorkspaceId, MemberSummary> workspaces, Map<ProjectId, MemberSummary> projects, int limit) {

    public MemberSummary of(ProjectResource project) {
        if (project.workspace().personal()) {
            return MemberSummary.NOBODY;
        }
        MemberSummary inherited = workspaces.getOrDefault(project.workspace().id(), MemberSummary.NOBODY);
        MemberSummary explicit = projects.getOrDefault(project.id(), MemberSummary.NOBODY);
        List<PersonName> first = Stream.concat(inherited.first().stream(), explicit.first().stream())
                .distinct()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .limit(limit)
                .toList();
        return new MemberSummary(first, inherited.count() + explicit.count());
    }
}
