package io.github.keycloakworkspaces.claims;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.Standing;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token says about a person in one organization.
 *
 * @param projects those that the workspaces don't bring along, and those in which the person has another role
 * @param href where the whole list is, if it was too long for a token
 */
public record WorkspacesClaim(
        OrganizationId organization,
        String alias,
        Role role,
        List<WorkspaceEntry> workspaces,
        List<ProjectEntry> projects,
        @Nullable String href) {

    /** The claim's name. */
    public static final String NAME = "workspaces";

    /** One workspace that the person created or joined. */
    public record WorkspaceEntry(WorkspaceId id, String title) {}

    /** One project and the role that counts in it. */
    public record ProjectEntry(ProjectId id, Role role) {}

    public WorkspacesClaim {
        workspaces = List.copyOf(workspaces);
        projects = List.copyOf(projects);
    }

    /**
     * The claim, or nothing for somebody who may not work in the organization.
     *
     * @param limit how many workspaces and projects there may be together
     */
    public static Optional<WorkspacesClaim> of(Standing standing, int limit, String href) {
        if (!standing.active()) {
            return Optional.empty();
        }
        // Sorted, so that the same memberships always give the same token.
        List<WorkspaceEntry> workspaces = standing.titles().entrySet().stream()
                .map(entry -> new WorkspaceEntry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(entry -> entry.id().value()))
                .toList();
        List<ProjectEntry> projects = projectsOf(standing);
        int shownWorkspaces = Math.min(workspaces.size(), limit);
        int shownProjects = Math.min(projects.size(), limit - shownWorkspaces);
        boolean complete = shownWorkspaces == workspaces.size() && shownProjects == projects.size();
        PersonSnapshot snapshot = standing.snapshot();
        return Optional.of(new WorkspacesClaim(
                snapshot.organization(),
                standing.alias(),
                snapshot.role(),
                workspaces.subList(0, shownWorkspaces),
                projects.subList(0, shownProjects),
                complete ? null : href));
    }

    public boolean truncated() {
        return href != null;
    }

    /** The claim in the order of its documentation. */
    public Map<String, Object> toMap() {
        Map<String, Object> organizationPart = new LinkedHashMap<>();
        organizationPart.put("id", organization.value());
        organizationPart.put("alias", alias);
        organizationPart.put("role", role.code());
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("organization", organizationPart);
        claim.put(
                "workspaces",
                workspaces.stream()
                        .map(entry -> pair(entry.id().value(), "title", entry.title()))
                        .toList());
        claim.put(
                "projects",
                projects.stream()
                        .map(entry ->
                                pair(entry.id().value(), "role", entry.role().code()))
                        .toList());
        claim.put("truncated", truncated());
        if (href != null) {
            claim.put("href", href);
        }
        return claim;
    }

    private static Map<String, Object> pair(long id, String name, String value) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("id", id);
        pair.put(name, value);
        return pair;
    }

    private static List<ProjectEntry> projectsOf(Standing standing) {
        Map<ProjectId, Role> roles = new HashMap<>();
        standing.places().forEach((project, place) -> {
            Role role = roleIn(standing.snapshot(), project);
            boolean inWorkspace = standing.titles().containsKey(place.workspace());
            boolean adds = inWorkspace ? role != standing.snapshot().role() : joined(standing.snapshot(), project);
            if (adds && (place.published() || role.seesUnpublished())) {
                roles.put(project, role);
            }
        });
        return roles.entrySet().stream()
                .map(entry -> new ProjectEntry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(entry -> entry.id().value()))
                .toList();
    }

    /** A project role alone makes nobody a member of the project. */
    private static boolean joined(PersonSnapshot snapshot, ProjectId project) {
        return snapshot.projects().contains(project)
                || snapshot.createdProjects().contains(project);
    }

    private static Role roleIn(PersonSnapshot snapshot, ProjectId project) {
        Role override = snapshot.projectRoles().get(project);
        return override != null && override.projectRole() && snapshot.role().overridable() ? override : snapshot.role();
    }
}
