package io.github.keycloakworkspaces.decision.search;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.SearchScope;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.search.SearchStore.Reachable;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for organizations, workspaces or projects in the organizations of one person. */
final class ThingSearch {

    /** Organizations that are looked at together; few people are in more. */
    private static final int TOGETHER = 100;

    private final SearchStore store;
    private final Decisions decisions;
    private final ResourceSearch.Query query;
    private final PermittedPage<String> page;
    private final Chunks chunks;

    ThingSearch(SearchStore store, Decisions decisions, ResourceSearch.Query query, PermittedPage<String> page) {
        this.store = store;
        this.decisions = decisions;
        this.query = query;
        this.page = page;
        this.chunks = new Chunks(query.limit());
    }

    /** Offers the things of one organization; {@code assignee} is whose work in a project is meant. */
    void in(OrganizationId organization, ResourceType type, @Nullable PersonId assignee) {
        among(snapshots(organization.value()), type, assignee);
    }

    /** Offers the things of all organizations; {@code assignee} is whose work in a project is meant. */
    void everywhere(ResourceType type, @Nullable PersonId assignee) {
        long from = query.after().organization();
        List<PersonSnapshot> people;
        do {
            people = store.snapshots(query.subject(), from, TOGETHER);
            if (people.isEmpty() || !among(people, type, assignee)) {
                return;
            }
            from = people.get(people.size() - 1).organization().value() + 1;
        } while (people.size() == TOGETHER);
    }

    /** What the person holds in one organization, if that is still to be looked at. */
    private List<PersonSnapshot> snapshots(long organization) {
        return organization < query.after().organization()
                ? List.of()
                : store.snapshots(query.subject(), organization, 1).stream()
                        .filter(person -> person.organization().value() == organization)
                        .toList();
    }

    /** {@code false} once nothing else is needed. */
    private boolean among(List<PersonSnapshot> people, ResourceType type, @Nullable PersonId assignee) {
        return type == ResourceType.ORGANIZATION ? organizations(people) : things(people, type, assignee);
    }

    private boolean organizations(List<PersonSnapshot> people) {
        for (PersonSnapshot person : people) {
            var resource = new OrganizationResource(person.organization());
            Cursor at = new Cursor(person.organization().value(), 0);
            if (at.compareTo(query.after()) > 0
                    && !offer(person, resource, person.organization().value(), at)) {
                return false;
            }
        }
        return true;
    }

    private boolean things(List<PersonSnapshot> people, ResourceType type, @Nullable PersonId assignee) {
        Map<OrganizationId, PersonSnapshot> snapshots = new HashMap<>();
        Map<SearchScope, Set<OrganizationId>> scopes = new EnumMap<>(SearchScope.class);
        for (PersonSnapshot person : people) {
            snapshots.put(person.organization(), person);
            SearchScope scope = person.active()
                    ? decisions.scope(person.role(), person.overrides(), query.action(), type)
                    : SearchScope.NONE;
            scopes.computeIfAbsent(scope, key -> new HashSet<>()).add(person.organization());
        }
        if (!scopes.containsKey(SearchScope.ALL) && !scopes.containsKey(SearchScope.TIED)) {
            return true;
        }
        var reachable = new Reachable(
                people.get(0).person(),
                scopes.getOrDefault(SearchScope.ALL, Set.of()),
                scopes.getOrDefault(SearchScope.TIED, Set.of()));
        return type == ResourceType.WORKSPACE
                ? workspaces(snapshots, reachable)
                : projects(snapshots, reachable, assignee);
    }

    private boolean workspaces(Map<OrganizationId, PersonSnapshot> snapshots, Reachable reachable) {
        Cursor after = query.after();
        List<WorkspaceResource> chunk;
        int size;
        do {
            size = chunks.next();
            chunk = store.workspaces(reachable, after, size);
            for (WorkspaceResource found : chunk) {
                after = new Cursor(found.organization().value(), found.id().value());
                if (!offer(
                        snapshots.get(found.organization()), found, found.id().value(), after)) {
                    return false;
                }
            }
        } while (chunk.size() == size);
        return true;
    }

    private boolean projects(
            Map<OrganizationId, PersonSnapshot> snapshots, Reachable reachable, @Nullable PersonId assignee) {
        Cursor after = query.after();
        List<ProjectResource> chunk;
        int size;
        do {
            size = chunks.next();
            chunk = store.projects(reachable, after, size);
            for (ProjectResource found : chunk) {
                after = new Cursor(found.organization().value(), found.id().value());
                ProjectResource asked = found.assignedTo(assignee);
                if (!offer(
                        snapshots.get(found.organization()), asked, found.id().value(), after)) {
                    return false;
                }
            }
        } while (chunk.size() == size);
        return true;
    }

    private boolean offer(@Nullable PersonSnapshot person, Resource resource, long number, Cursor at) {
        return person == null
                || page.offer(new AccessRequest(person, query.action(), resource), String.valueOf(number), at);
    }
}
