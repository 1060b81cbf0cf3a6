package io.github.keycloakworkspaces.claims;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** How many bytes of JSON the claim may take: a token, in which three bytes become four, is 4 kB longer by it. */
    static final int LARGEST = 2_900;

    private sealed interface Entry {

        Map<String, Object> toMap();

        /** What it takes in a list, with its comma. */
        default int bytes() {
            return JsonSize.of(toMap()) + 1;
        }
    }

    /** One workspace that the person created or joined. */
    public record WorkspaceEntry(WorkspaceId id, String title) implements Entry {

        @Override
        public Map<String, Object> toMap() {
            return pair(id.value(), "title", title);
        }
    }

    /**
     * One project and the role that counts in it.
     *
     * @param externalId what an application calls it, where that is told and it has such a name
     */
    public record ProjectEntry(
            ProjectId id, Role role, @Nullable String externalId) implements Entry {

        @Override
        public Map<String, Object> toMap() {
            Map<String, Object> entry = pair(id.value(), "role", role.code());
            if (externalId != null) {
                entry.put("external_id", externalId);
            }
            return entry;
        }
    }

    /**
     * How much a claim tells.
     *
     * @param limit how many workspaces and projects there may be together; there are less where they don't fit
     * @param externalIds whether projects are also called what an application calls them
     */
    public record Extent(int limit, boolean externalIds) {}

    public WorkspacesClaim {
        workspaces = List.copyOf(workspaces);
        projects = List.copyOf(projects);
    }

    /**
     * The claim, or nothing for somebody who may not work in the organization. It names only what the person may view.
     */
    public static Optional<WorkspacesClaim> of(
            TokenSnapshot tokenSnapshot, Decisions decisions, Extent extent, String href) {
        PersonSnapshot snapshot = tokenSnapshot.snapshot();
        if (!snapshot.active()) {
            return Optional.empty();
        }
        var view = new PermittedSnapshot(tokenSnapshot, decisions, extent.externalIds());
        var whole = new WorkspacesClaim(
                snapshot.organization(),
                tokenSnapshot.alias(),
                snapshot.role(),
                view.workspaces(),
                view.projects(),
                null);
        return Optional.of(whole.fits(extent.limit()) && view.complete() ? whole : whole.cut(extent.limit(), href));
    }

    private boolean fits(int limit) {
        return workspaces.size() + projects.size() <= limit && JsonSize.of(toMap()) <= LARGEST;
    }

    /** The first ones, and of these as many as there is room for: a long title gives way to others. */
    private WorkspacesClaim cut(int limit, String href) {
        var empty = new WorkspacesClaim(organization, alias, role, List.of(), List.of(), href);
        int room = LARGEST - JsonSize.of(empty.toMap());
        List<Entry> shortestFirst = Stream.<Entry>concat(workspaces.stream(), projects.stream())
                .limit(limit)
                .sorted(Comparator.comparingInt(Entry::bytes))
                .toList();
        Set<Entry> kept = new HashSet<>();
        for (Entry entry : shortestFirst) {
            room -= entry.bytes();
            if (room < 0) {
                break;
            }
            kept.add(entry);
        }
        return new WorkspacesClaim(
                organization,
                alias,
                role,
                workspaces.stream().filter(kept::contains).toList(),
                projects.stream().filter(kept::contains).toList(),
                href);
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
        claim.put("workspaces", workspaces.stream().map(WorkspaceEntry::toMap).toList());
        claim.put("projects", projects.stream().map(ProjectEntry::toMap).toList());
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
}
