package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.cache.FactsCache.Fact;
import io.github.keycloakworkspaces.decision.search.Cursor;
import io.github.keycloakworkspaces.decision.search.SearchStore;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches of one realm: the things that somebody may reach are remembered as {@link CachedFacts} are, as long as nothing
 * changes in the organizations that they are in. In which these are, and everything else, is read each time.
 */
public final class CachedSearch implements SearchStore {

    /** A part of the workspaces or projects that somebody may reach. */
    private record ListKey(String realm, ResourceType type, Reachable reachable, Cursor after, int limit) {}

    /** Longer lists take too much of the memory. */
    private static final int LONGEST = 5000;

    private final SessionFacts remembered;
    private final String realm;
    private final SearchStore database;

    public CachedSearch(SessionFacts remembered, SearchStore database) {
        this.remembered = remembered;
        this.realm = remembered.realm();
        this.database = database;
    }

    @Override
    public List<PersonSnapshot> snapshots(AccountId account, long from, int limit) {
        return database.snapshots(account, from, limit);
    }

    @Override
    public List<WorkspaceResource> workspaces(Reachable reachable, Cursor after, int limit) {
        return read(
                new ListKey(realm, ResourceType.WORKSPACE, reachable, after, limit),
                () -> database.workspaces(reachable, after, limit));
    }

    @Override
    public List<ProjectResource> projects(Reachable reachable, Cursor after, int limit) {
        return read(
                new ListKey(realm, ResourceType.PROJECT, reachable, after, limit),
                () -> database.projects(reachable, after, limit));
    }

    @Override
    public List<KnownTask> tasks(ProjectId project, PersonId person, long after, int limit) {
        return database.tasks(project, person, after, limit);
    }

    @Override
    public List<Candidate> people(SubjectCandidates wanted, long after, int limit) {
        return database.people(wanted, after, limit);
    }

    @Override
    public List<OrganizationId> organizationsWith(String externalId) {
        return database.organizationsWith(externalId);
    }

    private <T> List<T> read(ListKey key, Supplier<List<T>> load) {
        return remembered.read(key, load, found -> fact(key.reachable(), found));
    }

    private <T> @Nullable Fact<List<T>> fact(Reachable reachable, List<T> found) {
        return found.size() > LONGEST
                ? null
                : new Fact<>(found, CachedFacts.SMALL * (1 + found.size()), marks(reachable));
    }

    private long[] marks(Reachable reachable) {
        return LongStream.concat(
                        LongStream.of(InvalidationKeys.realm(realm)),
                        Stream.concat(reachable.whole().stream(), reachable.tied().stream())
                                .mapToLong(InvalidationKeys::organization))
                .toArray();
    }
}
