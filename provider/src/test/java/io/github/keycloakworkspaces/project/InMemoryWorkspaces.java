package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectCatalog.Home;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.Workspace;
import io.github.keycloakworkspaces.workspace.WorkspaceQuery;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places of projects in maps; lists for people are made by a database only. */
final class InMemoryWorkspaces implements WorkspaceStore {

    private record Place(OrganizationId organization, Home home) {}

    private final Map<WorkspaceId, Place> places = new LinkedHashMap<>();

    Optional<Home> home(OrganizationId organization, WorkspaceId workspace) {
        return Optional.ofNullable(places.get(workspace))
                .filter(place -> place.organization().equals(organization))
                .map(Place::home);
    }

    void archive(WorkspaceId workspace) {
        places.computeIfPresent(
                workspace,
                (id, place) -> new Place(
                        place.organization(), new Home(id, true, place.home().personalOf())));
    }

    @Override
    public List<Workspace> list(OrganizationId organization, WorkspaceQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<WorkspaceId> byTitle(OrganizationId organization, String title) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WorkspaceId add(OrganizationId organization, NewWorkspace workspace) {
        WorkspaceId id = new WorkspaceId(places.size() + 1);
        places.put(id, new Place(organization, new Home(id, false, null)));
        return id;
    }

    @Override
    public boolean addMember(OrganizationId organization, WorkspaceId workspace, PersonId person, Source source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public WorkspaceId sandbox(OrganizationId organization, PersonId person) {
        return places.values().stream()
                .filter(place -> place.organization().equals(organization)
                        && person.equals(place.home().personalOf()))
                .map(place -> place.home().id())
                .findFirst()
                .orElseGet(() -> {
                    WorkspaceId id = new WorkspaceId(places.size() + 1);
                    places.put(id, new Place(organization, new Home(id, false, person)));
                    return id;
                });
    }
}
