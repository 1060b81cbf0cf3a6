package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.decision.SearchStore.Candidate;
import io.github.keycloakworkspaces.decision.SearchStore.Crowd;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may do something with a thing? Each person is decided about as if they had been asked about by themselves. */
public final class SubjectSearch {

    private final Resources resources;
    private final SearchStore store;
    private final PermissionStore permissions;
    private final Decisions decisions;

    public SubjectSearch(Lookup lookup, SearchStore store, PermissionStore permissions, Decisions decisions) {
        this.resources = new Resources(lookup);
        this.store = store;
        this.permissions = permissions;
        this.decisions = decisions;
    }

    /** What people are looked for with. */
    public record Query(Action action, EntityName resource, Position after, int limit) {}

    /**
     * The accounts, by organization and number of the person. An application's name of a project means to each person the
     * one where they work, so that without the property {@code organization} it is looked for in each organization.
     */
    public Results<AccountId> find(Query query) {
        var sieve = new Sieve<AccountId>(decisions, query.after(), query.limit());
        if (Resources.dependsOnWorkplace(query.resource())) {
            everywhere(query, sieve);
        } else {
            resources.target(query.resource(), Optional::empty).ifPresent(found -> among(query, found, false, sieve));
        }
        return sieve.results();
    }

    private void everywhere(Query query, Sieve<AccountId> sieve) {
        List<OrganizationId> organizations = Resources.externalId(query.resource())
                .map(store::organizationsWith)
                .orElse(List.of());
        for (OrganizationId organization : organizations) {
            var found = resources.target(query.resource(), () -> Optional.of(organization));
            if (found.isPresent() && !among(query, found.get(), true, sieve)) {
                return;
            }
        }
    }

    /** {@code false} once nothing else is needed. */
    private boolean among(Query query, Resources.Target found, boolean atWork, Sieve<AccountId> sieve) {
        long organization = found.resource().organization().value();
        Position start = query.after();
        if (organization < start.organization()) {
            return true;
        }
        long after = organization == start.organization() ? start.number() : 0;
        Crowd crowd = crowd(query.action(), found, atWork);
        if (crowd.whole().isEmpty() && crowd.tied().isEmpty()) {
            return true;
        }
        Chunks chunks = new Chunks(query.limit());
        List<Candidate> people;
        int size;
        do {
            size = chunks.next();
            people = store.people(crowd, after, size);
            for (Candidate candidate : people) {
                PersonSnapshot person = candidate.person();
                after = person.person().value();
                Resource resource = found.forPerson(person.person(), candidate.assigned());
                if (!sieve.offer(
                        new AccessRequest(person, query.action(), resource),
                        candidate.account(),
                        new Position(organization, after))) {
                    return false;
                }
            }
        } while (people.size() == size);
        return true;
    }

    private Crowd crowd(Action action, Resources.Target found, boolean atWork) {
        Resource resource = found.resource();
        MatrixOverrides overrides = permissions
                .find(resource.organization(), action)
                .map(changed -> new MatrixOverrides(Map.of(action, changed.reaches())))
                .orElse(MatrixOverrides.NONE);
        Map<Span, Set<Role>> roles = new EnumMap<>(Span.class);
        for (Role role : Role.values()) {
            roles.computeIfAbsent(
                            decisions.span(role, overrides, action, resource.type()), key -> EnumSet.noneOf(Role.class))
                    .add(role);
        }
        return new Crowd(
                resource,
                roles.getOrDefault(Span.ALL, Set.of()),
                roles.getOrDefault(Span.TIED, Set.of()),
                found.ownTask(),
                atWork);
    }
}
