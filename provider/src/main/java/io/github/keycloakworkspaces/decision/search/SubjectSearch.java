package io.github.keycloakworkspaces.decision.search;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.SearchScope;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.decision.search.SearchStore.Candidate;
import io.github.keycloakworkspaces.decision.search.SearchStore.SubjectCandidates;
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

    public SubjectSearch(Facts facts, SearchStore store, PermissionStore permissions, Decisions decisions) {
        this.resources = new Resources(facts);
        this.store = store;
        this.permissions = permissions;
        this.decisions = decisions;
    }

    /** What people are looked for with. */
    public record Query(Action action, EntityName resource, Cursor after, int limit) {}

    /**
     * The accounts, by organization and number of the person. An application's name of a project means to each person the
     * one where they work, so that without the property {@code organization} it is looked for in each organization.
     */
    public Results<AccountId> find(Query query) {
        var page = new PermittedPage<AccountId>(decisions, query.after(), query.limit());
        ResourceName.of(query.resource()).ifPresent(resource -> look(query, resource, page));
        return page.results();
    }

    private void look(Query query, ResourceName resource, PermittedPage<AccountId> page) {
        if (resource.dependsOnWorkplace()) {
            everywhere(query, resource, page);
        } else {
            resources.target(resource, Optional::empty).ifPresent(found -> among(query, found, false, page));
        }
    }

    private void everywhere(Query query, ResourceName resource, PermittedPage<AccountId> page) {
        List<OrganizationId> organizations =
                resource.externalId().map(store::organizationsWith).orElse(List.of());
        for (OrganizationId organization : organizations) {
            var found = resources.target(resource, () -> Optional.of(organization));
            if (found.isPresent() && !among(query, found.get(), true, page)) {
                return;
            }
        }
    }

    /** {@code false} once nothing else is needed. */
    private boolean among(Query query, Resources.Target found, boolean atWork, PermittedPage<AccountId> page) {
        long organization = found.resource().organization().value();
        Cursor start = query.after();
        if (organization < start.organization()) {
            return true;
        }
        long after = organization == start.organization() ? start.number() : 0;
        SubjectCandidates wanted = wanted(query.action(), found, atWork);
        if (wanted.whole().isEmpty() && wanted.tied().isEmpty()) {
            return true;
        }
        Chunks chunks = new Chunks(query.limit());
        List<Candidate> people;
        int size;
        do {
            size = chunks.next();
            people = store.people(wanted, after, size);
            for (Candidate candidate : people) {
                PersonSnapshot person = candidate.person();
                after = person.person().value();
                Resource resource = found.forPerson(person.person(), candidate.assigned());
                if (!page.offer(
                        new AccessRequest(person, query.action(), resource),
                        candidate.account(),
                        new Cursor(organization, after))) {
                    return false;
                }
            }
        } while (people.size() == size);
        return true;
    }

    private SubjectCandidates wanted(Action action, Resources.Target found, boolean atWork) {
        Resource resource = found.resource();
        MatrixOverrides overrides = permissions
                .find(resource.organization(), action)
                .map(changed -> new MatrixOverrides(Map.of(action, changed.reaches())))
                .orElse(MatrixOverrides.NONE);
        Map<SearchScope, Set<Role>> roles = new EnumMap<>(SearchScope.class);
        for (Role role : Role.values()) {
            roles.computeIfAbsent(
                            decisions.scope(role, overrides, action, resource.type()),
                            key -> EnumSet.noneOf(Role.class))
                    .add(role);
        }
        return new SubjectCandidates(
                resource,
                roles.getOrDefault(SearchScope.ALL, Set.of()),
                roles.getOrDefault(SearchScope.TIED, Set.of()),
                found.ownTask(),
                atWork);
    }
}
