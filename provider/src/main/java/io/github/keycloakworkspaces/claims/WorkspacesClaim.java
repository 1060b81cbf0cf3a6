package io.github.keycloakworkspaces.claims;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.Standing;
import io.github.keycloakworkspaces.roles.Reach;
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
     * @param reach how far the person's role reaches with seeing projects
     * @param limit how many workspaces and projects there may be together
     */
    public static Optional<WorkspacesClaim> of(Standing standing, Reach reach, int limit, String href) {
        if (!standing.snapshot().active()) {
            return Optional.empty();
        }
        // Sorted, so that the same memberships always give the same token.
        List<WorkspaceEntry> workspaces = standing.titles().entrySet().stream()
                .map(entry -> new WorkspaceEntry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(entry -> entry.id().value()))
                .toList();
        List<ProjectEntry> projects = projectsOf(standing, reach);
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

    private static List<ProjectEntry> projectsOf(Standing standing, Reach reach) {
        Map<ProjectId, Role> roles = new HashMap<>();
        PersonSnapshot person = standing.snapshot();
        standing.places().forEach((project, place) -> {
            boolean member =
                    person.projects().contains(project) || person.workspaces().contains(place.workspace());
            boolean workspaceTold = person.workspaces().contains(place.workspace())
                    || (creating(reach) && standing.created(place.workspace()));
            boolean reached = member || workspaceTold || (creating(reach) && place.created());
            Role role = member ? roleIn(person, project) : person.role();
            boolean adds = !workspaceTold || role != person.role();
            if (reached && adds && (place.published() || role.seesUnpublished())) {
                roles.put(project, role);
            }
        });
        return roles.entrySet().stream()
                .map(entry -> new ProjectEntry(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(entry -> entry.id().value()))
                .toList();
    }

    /** Whether having created something is enough. */
    private static boolean creating(Reach reach) {
        return reach.covers(Reach.WORKSPACE);
    }

    private static Role roleIn(PersonSnapshot person, ProjectId project) {
        return person.role().overridable() ? person.projectRoles().getOrDefault(project, person.role()) : person.role();
    }
}
