package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.OrganizationId;
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

class DecisionPropertiesTest {

    private static final Decisions DOCUMENTED = new Decisions(RoleMatrixJson.defaults());

    @Property(edgeCases = EdgeCasesMode.NONE)
    void widerCellsNeverDenyAndNarrowerOnesNeverPermit(
            @ForAll("requests") AccessRequest request,
            @ForAll("matrices") RoleMatrix matrix,
            @ForAll Reach one,
            @ForAll Reach other) {
        Role role = request.subject().role();
        Assume.that(role.working() && !role.owns());
        Reach wide = one.covers(other) ? one : other;
        Reach narrow = one.covers(other) ? other : one;
        Decision wider = new Decisions(matrix.with(role, request.action(), wide)).decide(request);
        Decision narrower = new Decisions(matrix.with(role, request.action(), narrow)).decide(request);

        assertThat(wider.permitted() || !narrower.permitted()).isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theSameQuestionHasTheSameAnswer(
            @ForAll("requests") AccessRequest request, @ForAll("matrices") RoleMatrix matrix) {
        Decisions decisions = new Decisions(matrix);

        assertThat(decisions.decide(request))
                .isEqualTo(decisions.decide(request))
                .isEqualTo(new Decisions(matrix).decide(request));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatHasNothingToDoWithTheQuestionMakesNoDifference(
            @ForAll("requests") AccessRequest request, @ForAll("matrices") RoleMatrix matrix) {
        Decisions decisions = new Decisions(matrix);
        AccessRequest busy = new AccessRequest(busyElsewhere(request.subject()), request.action(), request.resource());

        assertThat(decisions.decide(busy)).isEqualTo(decisions.decide(request));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anotherOrganizationIsOutOfReach(
            @ForAll("people") PersonSnapshot subject,
            @ForAll Action action,
            @ForAll("foreign") Resource resource,
            @ForAll("matrices") RoleMatrix matrix) {
        Decision decision = new Decisions(matrix).decide(new AccessRequest(subject, action, resource));

        assertThat(decision.reason()).isEqualTo(Reason.OTHER_ORGANIZATION);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whoDoesNotWorkMayNothing(
            @ForAll("people") PersonSnapshot subject,
            @ForAll Action action,
            @ForAll("resources") Resource resource,
            @ForAll("matrices") RoleMatrix matrix) {
        Assume.that(!subject.role().working());

        assertThat(new Decisions(matrix).decide(new AccessRequest(subject, action, resource)))
                .matches(decision -> !decision.permitted() && decision.reach() == Reach.NONE);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOwnerMayWhatAnybodyMay(@ForAll("requests") AccessRequest request) {
        Assume.that(request.action() != Action.DASHBOARD_ANNOTATOR);
        Assume.that(DOCUMENTED.decide(request).permitted());
        Decision decision = DOCUMENTED.decide(
                new AccessRequest(bare(request.subject(), Role.OWNER), request.action(), request.resource()));

        assertThat(decision.permitted()).isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPermissionOfTheMatrixComesWithAReachOfItsCell(
            @ForAll("requests") AccessRequest request, @ForAll("matrices") RoleMatrix matrix) {
        Decision decision = new Decisions(matrix).decide(request);
        Assume.that(decision.permitted());

        assertThat(decision.reach())
                .isEqualTo(matrix.cell(decision.role(), request.action()).reach());
    }

    @Provide
    Arbitrary<AccessRequest> requests() {
        return Requests.sensible(true);
    }

    @Provide
    Arbitrary<PersonSnapshot> people() {
        return Requests.people(true);
    }

    @Provide
    Arbitrary<Resource> resources() {
        return Requests.resources(Requests.ACME);
    }

    @Provide
    Arbitrary<Resource> foreign() {
        return Requests.resources(new OrganizationId(2));
    }

    @Provide
    Arbitrary<RoleMatrix> matrices() {
        return Requests.matrices();
    }

    private static PersonSnapshot bare(PersonSnapshot person, Role role) {
        return new PersonSnapshot(person.organization(), person.person(), role, true, Set.of(), Set.of(), Map.of(), 5);
    }

    private static PersonSnapshot busyElsewhere(PersonSnapshot person) {
        Map<ProjectId, Role> roles = new HashMap<>(person.projectRoles());
        roles.put(new ProjectId(100), Role.REVIEWER);
        return new PersonSnapshot(
                person.organization(),
                person.person(),
                person.role(),
                person.enabled(),
                and(person.workspaces(), new WorkspaceId(100)),
                and(person.projects(), new ProjectId(100)),
                roles,
                person.revision());
    }

    private static <T> Set<T> and(Set<T> some, T more) {
        Set<T> all = new HashSet<>(some);
        all.add(more);
        return all;
    }
}
