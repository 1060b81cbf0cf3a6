package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What giving and taking memberships can do to an answer. */
class GrantPropertiesTest {

    private static final Decisions DOCUMENTED = new Decisions(RoleMatrixJson.defaults());

    @Property(edgeCases = EdgeCasesMode.NONE)
    void takingAMembershipNeverPermitsMore(
            @ForAll("plainRequests") AccessRequest request,
            @ForAll("people") PersonSnapshot kept,
            @ForAll("matrices") RoleMatrix matrix) {
        Decisions decisions = new Decisions(matrix);
        AccessRequest poorer = by(common(request.subject(), kept), request);

        assertThat(!decisions.decide(poorer).permitted()
                        || decisions.decide(request).permitted())
                .isTrue();
    }

    /** A Reviewer who was lowered in a project gets the own role back with it, so only the others can't gain. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void takingAProjectRoleWithTheMembershipNeverPermitsMore(@ForAll("requests") AccessRequest request) {
        Assume.that(request.subject().role() != Role.REVIEWER);
        PersonSnapshot without = with(request.subject(), Set.of(), Set.of(), Map.of());

        assertThat(!DOCUMENTED.decide(by(without, request)).permitted()
                        || DOCUMENTED.decide(request).permitted())
                .isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void givingAMembershipNeverDeniesWhoeverKeepsTheRole(
            @ForAll("requests") AccessRequest request,
            @ForAll("people") PersonSnapshot given,
            @ForAll("matrices") RoleMatrix matrix) {
        Assume.that(!request.subject().role().overridable());
        Decisions decisions = new Decisions(matrix);
        AccessRequest richer = by(union(request.subject(), given), request);

        assertThat(!decisions.decide(request).permitted()
                        || decisions.decide(richer).permitted())
                .isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aProjectRoleMeansNothingToWhoCannotBeOverridden(
            @ForAll("requests") AccessRequest request, @ForAll("matrices") RoleMatrix matrix) {
        Assume.that(!request.subject().role().overridable());
        Decisions decisions = new Decisions(matrix);
        AccessRequest without = by(withRoles(request.subject(), Map.of()), request);

        assertThat(decisions.decide(request)).isEqualTo(decisions.decide(without));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aHigherProjectRoleNeverDenies(
            @ForAll("plainRequests") AccessRequest request, @ForAll("projects") ProjectId project) {
        AccessRequest raised = by(withRoles(request.subject(), Map.of(project, Role.REVIEWER)), request);

        assertThat(!DOCUMENTED.decide(request).permitted()
                        || DOCUMENTED.decide(raised).permitted())
                .isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aLowerProjectRoleNeverPermitsMore(
            @ForAll("plainRequests") AccessRequest request, @ForAll("projects") ProjectId project) {
        AccessRequest lowered = by(withRoles(request.subject(), Map.of(project, Role.ANNOTATOR)), request);

        assertThat(!DOCUMENTED.decide(lowered).permitted()
                        || DOCUMENTED.decide(request).permitted())
                .isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void askingForOneTaskNeverPermitsMore(
            @ForAll("requests") AccessRequest request, @ForAll("matrices") RoleMatrix matrix) {
        Assume.that(request.resource() instanceof TaskResource);
        TaskResource task = (TaskResource) request.resource();
        Decisions decisions = new Decisions(matrix);
        AccessRequest whole = about(task.project().assignedTo(null), request);

        assertThat(!decisions.decide(request).permitted()
                        || decisions.decide(whole).permitted())
                .isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void askingForOnePersonsWorkNeverPermitsMore(
            @ForAll("requests") AccessRequest request, @ForAll("matrices") RoleMatrix matrix) {
        Assume.that(request.resource() instanceof ProjectResource);
        ProjectResource project = (ProjectResource) request.resource();
        Decisions decisions = new Decisions(matrix);
        AccessRequest whole = about(project.assignedTo(null), request);

        assertThat(!decisions.decide(request).permitted()
                        || decisions.decide(whole).permitted())
                .isTrue();
    }

    @Provide
    Arbitrary<AccessRequest> requests() {
        return Requests.sensible(true);
    }

    @Provide
    Arbitrary<AccessRequest> plainRequests() {
        return Requests.sensible(false);
    }

    @Provide
    Arbitrary<PersonSnapshot> people() {
        return Requests.people(false);
    }

    @Provide
    Arbitrary<RoleMatrix> matrices() {
        return Requests.matrices();
    }

    @Provide
    Arbitrary<ProjectId> projects() {
        return Requests.projects();
    }

    private static AccessRequest by(PersonSnapshot subject, AccessRequest request) {
        return new AccessRequest(subject, request.action(), request.resource());
    }

    private static AccessRequest about(Resource resource, AccessRequest request) {
        return new AccessRequest(request.subject(), request.action(), resource);
    }

    private static PersonSnapshot common(PersonSnapshot person, PersonSnapshot kept) {
        return new PersonSnapshot(
                person.organization(),
                person.person(),
                person.role(),
                person.enabled(),
                intersection(person.workspaces(), kept.workspaces()),
                intersection(person.projects(), kept.projects()),
                person.projectRoles(),
                person.revision());
    }

    private static PersonSnapshot union(PersonSnapshot person, PersonSnapshot given) {
        Set<WorkspaceId> workspaces = new HashSet<>(person.workspaces());
        workspaces.addAll(given.workspaces());
        Set<ProjectId> projects = new HashSet<>(person.projects());
        projects.addAll(given.projects());
        return with(person, workspaces, projects, person.projectRoles());
    }

    private static PersonSnapshot withRoles(PersonSnapshot person, Map<ProjectId, Role> roles) {
        return with(person, person.workspaces(), person.projects(), new HashMap<>(roles));
    }

    private static PersonSnapshot with(
            PersonSnapshot person, Set<WorkspaceId> workspaces, Set<ProjectId> projects, Map<ProjectId, Role> roles) {
        return new PersonSnapshot(
                person.organization(),
                person.person(),
                person.role(),
                person.enabled(),
                workspaces,
                projects,
                roles,
                person.revision());
    }

    private static <T> Set<T> intersection(Set<T> one, Set<T> other) {
        Set<T> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
