package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.decision.SearchStore.Reachable;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.Digits;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for organizations, workspaces or projects in the organizations of one person. */
final class ThingSearch {

    /** Organizations that are looked at together; few people are in more. */
    private static final int TOGETHER = 100;

    private final SearchStore store;
    private final Decisions decisions;
    private final ResourceSearch.Query query;
    private final Sieve<String> sieve;
    private final Chunks chunks;

    ThingSearch(SearchStore store, Decisions decisions, ResourceSearch.Query query, Sieve<String> sieve) {
        this.store = store;
        this.decisions = decisions;
        this.query = query;
        this.sieve = sieve;
        this.chunks = new Chunks(query.limit());
    }

    /** Offers the things; {@code assignee} is whose work in a project is meant. */
    void look(ResourceType type, @Nullable PersonId assignee) {
        Optional<String> organization = query.like().property(Resources.ORGANIZATION);
        if (organization.isPresent()) {
            organization.flatMap(Digits::positive).ifPresent(number -> among(standing(number), type, assignee));
            return;
        }
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
    private List<PersonSnapshot> standing(long organization) {
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
            Position at = new Position(person.organization().value(), 0);
            if (at.compareTo(query.after()) > 0
                    && !offer(person, resource, person.organization().value(), at)) {
                return false;
            }
        }
        return true;
    }

    private boolean things(List<PersonSnapshot> people, ResourceType type, @Nullable PersonId assignee) {
        Map<OrganizationId, PersonSnapshot> standings = new HashMap<>();
        Map<Span, Set<OrganizationId>> spans = new EnumMap<>(Span.class);
        for (PersonSnapshot person : people) {
            standings.put(person.organization(), person);
            Span span = person.active()
                    ? decisions.span(person.role(), person.overrides(), query.action(), type)
                    : Span.NONE;
            spans.computeIfAbsent(span, key -> new HashSet<>()).add(person.organization());
        }
        if (!spans.containsKey(Span.ALL) && !spans.containsKey(Span.TIED)) {
            return true;
        }
        var reachable = new Reachable(
                people.get(0).person(),
                spans.getOrDefault(Span.ALL, Set.of()),
                spans.getOrDefault(Span.TIED, Set.of()));
        return type == ResourceType.WORKSPACE
                ? workspaces(standings, reachable)
                : projects(standings, reachable, assignee);
    }

    private boolean workspaces(Map<OrganizationId, PersonSnapshot> standings, Reachable reachable) {
        Position after = query.after();
        List<WorkspaceResource> chunk;
        int size;
        do {
            size = chunks.next();
            chunk = store.workspaces(reachable, after, size);
            for (WorkspaceResource found : chunk) {
                after = new Position(found.organization().value(), found.id().value());
                if (!offer(
                        standings.get(found.organization()), found, found.id().value(), after)) {
                    return false;
                }
            }
        } while (chunk.size() == size);
        return true;
    }

    private boolean projects(
            Map<OrganizationId, PersonSnapshot> standings, Reachable reachable, @Nullable PersonId assignee) {
        Position after = query.after();
        List<ProjectResource> chunk;
        int size;
        do {
            size = chunks.next();
            chunk = store.projects(reachable, after, size);
            for (ProjectResource found : chunk) {
                after = new Position(found.organization().value(), found.id().value());
                ProjectResource asked = found.assignedTo(assignee);
                if (!offer(
                        standings.get(found.organization()), asked, found.id().value(), after)) {
                    return false;
                }
            }
        } while (chunk.size() == size);
        return true;
    }

    private boolean offer(@Nullable PersonSnapshot person, Resource resource, long number, Position at) {
        return person == null
                || sieve.offer(new AccessRequest(person, query.action(), resource), String.valueOf(number), at);
    }
}
