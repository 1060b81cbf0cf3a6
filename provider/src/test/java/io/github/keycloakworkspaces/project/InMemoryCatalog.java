package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.InMemoryWorkspaceStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Projects in maps; what people see of them is asked of a database only. */
final class InMemoryCatalog implements ProjectCatalog {

    private record Row(OrganizationId organization, Stored stored) {}

    private final Map<ProjectId, Row> rows = new LinkedHashMap<>();
    private final Map<ProjectId, Set<PersonId>> people = new LinkedHashMap<>();
    private final Map<ProjectId, Set<PersonId>> workers = new LinkedHashMap<>();
    private final InMemoryWorkspaceStore workspaces;
    private final MembershipStore organizations;

    InMemoryCatalog(InMemoryWorkspaceStore workspaces, MembershipStore organizations) {
        this.workspaces = workspaces;
        this.organizations = organizations;
    }

    void join(ProjectId project, PersonId person) {
        people.computeIfAbsent(project, key -> new HashSet<>()).add(person);
    }

    /** Gives somebody a role and tasks there. */
    void employ(ProjectId project, PersonId person) {
        workers.computeIfAbsent(project, key -> new HashSet<>()).add(person);
    }

    Set<PersonId> workers(ProjectId project) {
        return workers.getOrDefault(project, Set.of());
    }

    /** Whoever it belongs to. */
    Optional<Stored> any(ProjectId project) {
        return Optional.ofNullable(rows.get(project)).map(Row::stored);
    }

    Set<PersonId> people(ProjectId project) {
        return people.getOrDefault(project, Set.of());
    }

    @Override
    public Optional<Home> home(OrganizationId organization, WorkspaceId workspace) {
        return workspaces
                .any(workspace)
                .filter(found -> found.organization().equals(organization))
                .map(found -> new Home(workspace, found.details().archived(), found.personalOf()));
    }

    @Override
    public Optional<Stored> stored(OrganizationId organization, ProjectId project) {
        return Optional.ofNullable(rows.get(project))
                .filter(row -> row.organization().equals(organization))
                .map(Row::stored);
    }

    @Override
    public Optional<Project> find(OrganizationId organization, ProjectId project) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProjectPage page(OrganizationId organization, ProjectQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemberSummaries summaries(
            OrganizationId organization,
            @Nullable Set<WorkspaceId> workspaces,
            @Nullable Set<ProjectId> projects,
            int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(OrganizationId organization) {
        return rows.values().stream()
                .filter(row -> row.organization().equals(organization))
                .count();
    }

    @Override
    public boolean othersWorkOn(OrganizationId organization, ProjectId project, Set<PersonId> apartFrom) {
        Set<PersonId> all = new HashSet<>(people(project));
        all.addAll(workers(project));
        all.addAll(
                workspaces.membersOf(stored(organization, project).orElseThrow().workspace()));
        all.removeAll(apartFrom);
        return all.stream()
                .flatMap(person -> organizations.liveMember(organization, person).stream())
                .anyMatch(member -> member.role() != Role.DEACTIVATED);
    }

    @Override
    public List<Left> left(OrganizationId organization, @Nullable PersonId person) {
        List<Left> left = new ArrayList<>();
        rows.forEach((id, row) -> {
            PersonId holder = home(organization, row.stored().workspace())
                    .map(Home::personalOf)
                    .orElse(null);
            boolean working = holder == null
                    || organizations
                            .liveMember(organization, holder)
                            .filter(Member::active)
                            .isPresent();
            if (holder != null && !working && (person == null || person.equals(holder))) {
                left.add(new Left(id, row.stored().content().title(), holder, Instant.EPOCH));
            }
        });
        return left;
    }

    @Override
    public Optional<ProjectId> byExternalId(OrganizationId organization, String externalId) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getValue().organization().equals(organization)
                        && externalId.equals(entry.getValue().stored().content().externalId()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public ProjectId add(OrganizationId organization, WorkspaceId workspace, ProjectDraft content, PersonId createdBy) {
        organizations.changed(organization);
        ProjectId id = new ProjectId(rows.size() + 1);
        rows.put(id, new Row(organization, new Stored(content, workspace, createdBy)));
        return id;
    }

    @Override
    public void write(OrganizationId organization, ProjectId project, WorkspaceId workspace, ProjectDraft content) {
        organizations.changed(organization);
        PersonId creator = stored(organization, project).orElseThrow().createdBy();
        rows.put(project, new Row(organization, new Stored(content, workspace, creator)));
    }

    @Override
    public void dropLeftovers(OrganizationId organization, ProjectId project) {
        organizations.changed(organization);
        Set<PersonId> inherited =
                workspaces.membersOf(stored(organization, project).orElseThrow().workspace());
        workers.getOrDefault(project, new HashSet<>())
                .removeIf(person -> !people(project).contains(person) && !inherited.contains(person));
    }

    @Override
    public void copyPeople(OrganizationId organization, ProjectId from, ProjectId to) {
        people(from).forEach(person -> join(to, person));
    }

    @Override
    public boolean remove(OrganizationId organization, ProjectId project) {
        organizations.changed(organization);
        return stored(organization, project).isPresent() && rows.remove(project) != null;
    }
}
