package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random people, things and matrices. The numbers are few, so that people often have to do with what they ask about. */
final class Requests {

    static final OrganizationId ACME = new OrganizationId(1);

    private static final Arbitrary<PersonId> PERSONS =
            Arbitraries.longs().between(1, 3).map(PersonId::new);
    private static final Arbitrary<WorkspaceId> WORKSPACES =
            Arbitraries.longs().between(1, 3).map(WorkspaceId::new);
    private static final Arbitrary<ProjectId> PROJECTS =
            Arbitraries.longs().between(1, 3).map(ProjectId::new);

    private Requests() {}

    /** Enabled people of one organization, with project roles or without. */
    static Arbitrary<PersonSnapshot> people(boolean projectRoles) {
        Arbitrary<Set<WorkspaceId>> workspaces = WORKSPACES.set().ofMaxSize(3);
        Arbitrary<Set<ProjectId>> projects = PROJECTS.set().ofMaxSize(3);
        Arbitrary<Map<ProjectId, Role>> roles = Arbitraries.maps(
                        PROJECTS, Arbitraries.of(Role.REVIEWER, Role.ANNOTATOR))
                .ofMaxSize(projectRoles ? 3 : 0);
        return Combinators.combine(PERSONS, Arbitraries.of(Role.class), workspaces, projects, roles)
                .as((person, role, joined, joinedProjects, given) ->
                        new PersonSnapshot(ACME, person, role, true, joined, joinedProjects, given, 5));
    }

    /** Things of one organization, of every type. */
    static Arbitrary<Resource> resources(OrganizationId organization) {
        Arbitrary<WorkspaceResource> workspaces = Combinators.combine(
                        WORKSPACES, PERSONS, Arbitraries.of(true, false, false))
                .as((id, creator, personal) -> new WorkspaceResource(organization, id, creator, personal));
        Arbitrary<Set<Setting>> settings = Arbitraries.of(Setting.class).set();
        Arbitrary<ProjectResource> projects = Combinators.combine(
                        PROJECTS,
                        workspaces,
                        PERSONS,
                        Arbitraries.of(true, true, false),
                        settings,
                        PERSONS.injectNull(0.3))
                .as((id, workspace, creator, published, on, assignee) ->
                        new ProjectResource(id, workspace, creator, published, on, Set.of(), assignee));
        Arbitrary<TaskResource> tasks =
                Combinators.combine(projects, PERSONS.injectNull(0.3)).as(TaskResource::new);
        return Arbitraries.oneOf(
                List.of(Arbitraries.just(new OrganizationResource(organization)), workspaces, projects, tasks));
    }

    /** Questions that the matrix has an answer to: the action is one that is done to the thing. */
    static Arbitrary<AccessRequest> sensible(boolean projectRoles) {
        return Combinators.combine(people(projectRoles), resources(ACME))
                .flatAs((subject, resource) -> Arbitraries.of(actionsOn(resource))
                        .map(action -> new AccessRequest(subject, action, resource)));
    }

    /** Matrices in which all actions have the same line: an answer comes from one line only. */
    static Arbitrary<RoleMatrix> matrices() {
        Arbitrary<Cell> cell = Combinators.combine(
                        Arbitraries.of(Reach.class),
                        Arbitraries.of(Setting.class).injectNull(0.8))
                .as(Cell::new);
        return cell.list().ofSize(MatrixTable.COLUMNS.size()).map(cells -> {
            Map<Role, Cell> line = new EnumMap<>(Role.class);
            MatrixTable.COLUMNS.forEach(role -> line.put(role, cells.get(line.size())));
            Map<Action, Map<Role, Cell>> lines = new EnumMap<>(Action.class);
            List.of(Action.values()).forEach(action -> lines.put(action, line));
            return new RoleMatrix(lines);
        });
    }

    static Arbitrary<ProjectId> projects() {
        return PROJECTS;
    }

    private static List<Action> actionsOn(Resource resource) {
        return List.of(Action.values()).stream()
                .filter(action -> action.on().contains(resource.type()))
                .toList();
    }
}
