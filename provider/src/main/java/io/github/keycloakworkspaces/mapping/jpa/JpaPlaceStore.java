package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.PlaceStore;
import io.github.keycloakworkspaces.mapping.Places;
import io.github.keycloakworkspaces.mapping.RoleGrant;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.sql.OrphanedProjectGrants;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongFunction;

/**
 * Where people are, in the database of Keycloak and in its transaction. The realm was checked before, with the organization's
 * row.
 */
public final class JpaPlaceStore implements PlaceStore {

    private final EntityManager em;
    private final BiFunction<Organization, String, WorkspaceId> maker;
    private final PlaceRows<WorkspaceId> workspaces;
    private final PlaceRows<ProjectId> projects;
    private final ProjectRoleRows roles;
    private final OrphanedProjectGrants orphans;

    /** @param maker makes a workspace of that title */
    public JpaPlaceStore(EntityManager em, Clock clock, BiFunction<Organization, String, WorkspaceId> maker) {
        this.em = em;
        this.maker = maker;
        this.workspaces = PlaceRows.ofWorkspaces(em, clock);
        this.projects = PlaceRows.ofProjects(em, clock);
        this.roles = new ProjectRoleRows(em, clock);
        this.orphans = new OrphanedProjectGrants(em);
    }

    @Override
    public Map<PersonId, Places> of(OrganizationId organization, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var inWorkspaces = grants(
                "select g.personId as person, g.workspaceId as place, g.source as source from KwWorkspaceMember g",
                organization,
                people,
                WorkspaceId::new);
        var inProjects = grants(
                "select g.personId as person, g.projectId as place, g.source as source from KwProjectMember g",
                organization,
                people,
                ProjectId::new);
        var inRoles = roles(organization, people);
        Set<PersonId> all = new HashSet<>(inWorkspaces.keySet());
        all.addAll(inProjects.keySet());
        all.addAll(inRoles.keySet());
        Map<PersonId, Places> places = new HashMap<>();
        for (PersonId person : all) {
            places.put(
                    person,
                    new Places(
                            inWorkspaces.getOrDefault(person, Map.of()),
                            inProjects.getOrDefault(person, Map.of()),
                            inRoles.getOrDefault(person, Map.of())));
        }
        return places;
    }

    private <P> Map<PersonId, Map<P, Set<Source>>> grants(
            String rows, OrganizationId organization, Collection<PersonId> people, LongFunction<P> place) {
        Map<PersonId, Map<P, Set<Source>>> grants = new HashMap<>();
        for (Tuple row : list(rows, organization, people)) {
            grants.computeIfAbsent(new PersonId(row.get("person", Long.class)), person -> new HashMap<>())
                    .computeIfAbsent(place.apply(row.get("place", Long.class)), one -> EnumSet.noneOf(Source.class))
                    .add(source(row));
        }
        return grants;
    }

    private Map<PersonId, Map<ProjectId, RoleGrant>> roles(OrganizationId organization, Collection<PersonId> people) {
        Map<PersonId, Map<ProjectId, RoleGrant>> grants = new HashMap<>();
        for (Tuple row : list(
                "select g.personId as person, g.projectId as place, g.source as source, g.role as role"
                        + " from KwProjectRole g",
                organization,
                people)) {
            grants.computeIfAbsent(new PersonId(row.get("person", Long.class)), person -> new HashMap<>())
                    .put(
                            new ProjectId(row.get("place", Long.class)),
                            new RoleGrant(
                                    Role.ofCode(row.get("role", String.class)).orElseThrow(), source(row)));
        }
        return grants;
    }

    private List<Tuple> list(String rows, OrganizationId organization, Collection<PersonId> people) {
        return em.createQuery(rows + " where g.organizationId = :organization and g.personId in :people", Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("people", PersonId.values(people))
                .getResultList();
    }

    private static Source source(Tuple row) {
        return Source.ofCode(row.get("source", String.class)).orElseThrow();
    }

    @Override
    public void change(OrganizationId organization, PersonId person, Places before, Places after) {
        boolean less = workspaces.change(organization, person, before.workspaces(), after.workspaces());
        less |= projects.change(organization, person, before.projects(), after.projects());
        roles.change(organization, person, before.projectRoles(), after.projectRoles());
        if (less) {
            orphans.delete(organization, person);
        }
    }

    @Override
    public Optional<WorkspaceId> titled(OrganizationId organization, String title) {
        return em
                .createQuery("""
                    select w.id from KwWorkspace w
                    where w.organizationId = :organization and w.title = :title and w.personalOf is null
                    order by w.id\
                    """, Long.class)
                .setParameter("organization", organization.value())
                .setParameter("title", title)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(WorkspaceId::new)
                .findFirst();
    }

    @Override
    public WorkspaceId make(Organization organization, String title) {
        return maker.apply(organization, title);
    }
}
