package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Workspaces in maps, beside the memberships of a realm. Lists for people are made by a database only. */
public final class InMemoryWorkspaceStore implements WorkspaceStore {

    private record Grant(WorkspaceId workspace, PersonId person, Source source) {}

    private final MembershipStore organizations;
    private final Set<PersonId> everybody;
    private final Map<Long, Workspace> workspaces = new TreeMap<>();
    private final Map<Long, Long> projects = new TreeMap<>();
    private final Set<Grant> grants = new HashSet<>();
    private long next = 1;

    /** A store that knows of the people whom the test adds to {@code everybody}. */
    public InMemoryWorkspaceStore(MembershipStore organizations, Set<PersonId> everybody) {
        this.organizations = organizations;
        this.everybody = everybody;
    }

    public void setProjects(WorkspaceId workspace, long count) {
        projects.put(workspace.value(), count);
    }

    public Set<PersonId> membersOf(WorkspaceId workspace) {
        return grants.stream()
                .filter(grant -> grant.workspace().equals(workspace))
                .map(Grant::person)
                .collect(Collectors.toSet());
    }

    public Set<WorkspaceId> joinedBy(PersonId person) {
        return grants.stream()
                .filter(grant -> grant.person().equals(person))
                .map(Grant::workspace)
                .collect(Collectors.toSet());
    }

    /** Whoever it belongs to. */
    public Optional<Workspace> any(WorkspaceId workspace) {
        return Optional.ofNullable(workspaces.get(workspace.value()));
    }

    public List<Workspace> all() {
        return List.copyOf(workspaces.values());
    }

    @Override
    public List<Workspace> list(OrganizationId organization, WorkspaceQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Workspace> find(OrganizationId organization, WorkspaceId workspace, PersonId viewer) {
        return any(workspace)
                .filter(found -> found.organization().equals(organization))
                .map(found -> new Workspace(
                        found.id(),
                        organization,
                        found.details(),
                        found.personalOf(),
                        found.createdBy(),
                        projects.getOrDefault(workspace.value(), 0L),
                        joinedBy(viewer).contains(workspace)));
    }

    @Override
    public Optional<WorkspaceId> personal(OrganizationId organization, PersonId person) {
        return workspaces.values().stream()
                .filter(found -> found.organization().equals(organization) && person.equals(found.personalOf()))
                .map(Workspace::id)
                .findFirst();
    }

    @Override
    public WorkspaceId add(OrganizationId organization, NewWorkspace workspace) {
        organizations.changed(organization);
        WorkspaceId id = new WorkspaceId(next++);
        PersonId creator = workspace.createdBy();
        workspaces.put(
                id.value(),
                new Workspace(
                        id,
                        organization,
                        workspace.details(),
                        workspace.personal() ? creator : null,
                        creator,
                        0,
                        false));
        return id;
    }

    @Override
    public void change(OrganizationId organization, WorkspaceId workspace, WorkspaceDetails details) {
        organizations.changed(organization);
        workspaces.computeIfPresent(
                workspace.value(),
                (id, found) -> new Workspace(
                        found.id(), organization, details, found.personalOf(), found.createdBy(), 0, false));
    }

    @Override
    public boolean deleteEmpty(OrganizationId organization, WorkspaceId workspace) {
        if (projects.getOrDefault(workspace.value(), 0L) > 0) {
            return false;
        }
        organizations.changed(organization);
        workspaces.remove(workspace.value());
        grants.removeIf(grant -> grant.workspace().equals(workspace));
        return true;
    }

    @Override
    public boolean addMember(OrganizationId organization, WorkspaceId workspace, PersonId person, Source source) {
        return addMembers(organization, workspace, MemberSelection.of(Set.of(person)), source) > 0;
    }

    @Override
    public int addMembers(
            OrganizationId organization, WorkspaceId workspace, MemberSelection selection, Source source) {
        int added = 0;
        for (PersonId person : Set.copyOf(everybody)) {
            Optional<Member> member = organizations.liveMember(organization, person);
            boolean meant = selection.all()
                    ? member.filter(Member::active).isPresent()
                            && !selection.excluded().contains(person)
                    : member.isPresent() && selection.included().contains(person);
            if (meant && grants.add(new Grant(workspace, person, source))) {
                added++;
            }
        }
        return counted(organization, added);
    }

    @Override
    public Removal removeMembers(OrganizationId organization, WorkspaceId workspace, MemberSelection selection) {
        Set<PersonId> meant = membersOf(workspace).stream()
                .filter(person -> selection.all()
                        ? !selection.excluded().contains(person)
                        : selection.included().contains(person))
                .collect(Collectors.toSet());
        grants.removeIf(grant -> grant.workspace().equals(workspace) && meant.contains(grant.person()));
        return new Removal(counted(organization, meant.size()), Set.of());
    }

    private int counted(OrganizationId organization, int people) {
        if (people > 0) {
            organizations.changed(organization);
        }
        return people;
    }
}
