package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.keycloakworkspaces.decision.Target.Place;
import io.github.keycloakworkspaces.decision.Target.Whose;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One example of each reason, and which reason wins where several hold. */
class DecisionReasonTest {

    private final Decisions decisions = new Decisions(RoleMatrixJson.defaults());

    @Test
    void administratorsReachTheWholeOrganization() {
        assertThat(reason(Role.ADMINISTRATOR, Shape.NONE, Action.PROJECT_DELETE, Target.PUBLISHED))
                .isEqualTo(Reason.ORGANIZATION_REACH);
    }

    @Test
    void managersUseTheInterfaceForSomeOfTheOrganization() {
        Decision decision = decide(Role.MANAGER, Shape.NONE, Action.API_ACCESS, Target.ORGANIZATION);

        assertThat(decision)
                .isEqualTo(new Decision(true, Reason.SOME_REACH, Role.MANAGER, Reach.WORKSPACE, Shape.REVISION));
    }

    @Test
    void membersOfAWorkspaceReachItAndItsProjects() {
        assertThat(reason(Role.MANAGER, Shape.WORKSPACE_MEMBER, Action.WORKSPACE_CHANGE, Target.SHARED))
                .isEqualTo(Reason.WORKSPACE_MEMBER);
        assertThat(reason(Role.ANNOTATOR, Shape.WORKSPACE_MEMBER, Action.PROJECT_VIEW, Target.PUBLISHED))
                .isEqualTo(Reason.WORKSPACE_MEMBER);
    }

    @Test
    void managersReachWhatTheyCreated() {
        assertThat(reason(Role.MANAGER, Shape.WORKSPACE_CREATOR, Action.WORKSPACE_DELETE, Target.SHARED))
                .isEqualTo(Reason.WORKSPACE_CREATOR);
        assertThat(reason(Role.MANAGER, Shape.WORKSPACE_CREATOR, Action.PROJECT_VIEW, Target.PUBLISHED))
                .isEqualTo(Reason.WORKSPACE_CREATOR);
        assertThat(reason(Role.MANAGER, Shape.PROJECT_CREATOR, Action.PROJECT_DELETE, Target.PUBLISHED))
                .isEqualTo(Reason.PROJECT_CREATOR);
    }

    @Test
    void aSandboxIsItsOwnersOwn() {
        Target sandbox = Target.SHARED.in(Place.OWN_SANDBOX);

        assertThat(reason(Role.ANNOTATOR, Shape.NONE, Action.WORKSPACE_VIEW, sandbox))
                .isEqualTo(Reason.WORKSPACE_CREATOR);
    }

    @Test
    void membersOfAProjectReachIt() {
        assertThat(reason(Role.REVIEWER, Shape.PROJECT_MEMBER, Action.REVIEW_ACCESS, Target.PUBLISHED))
                .isEqualTo(Reason.PROJECT_MEMBER);
    }

    @Test
    void annotatorsReachTheirOwnWork() {
        Target mine = Target.TASK.of(Whose.MINE);

        assertThat(decide(Role.ANNOTATOR, Shape.PROJECT_MEMBER, Action.DATA_VIEW, mine))
                .isEqualTo(new Decision(true, Reason.OWN_WORK, Role.ANNOTATOR, Reach.OWN, Shape.REVISION));
    }

    @ParameterizedTest
    @CsvSource({
        "MINE, PROJECT, OWN_WORK",
        "SOMEBODY_ELSES, PROJECT, NOT_OWN_WORK",
        "UNKNOWN, PROJECT, OWN_WORK",
        "MINE, TASK, OWN_WORK",
        "SOMEBODY_ELSES, TASK, NOT_OWN_WORK",
        "UNKNOWN, TASK, NOT_OWN_WORK",
    })
    void onlyAWholeProjectMayBeAskedAboutWithoutSayingWhoseWork(Whose whose, String type, Reason reason) {
        Target target = type.equals("TASK") ? Target.TASK : Target.PUBLISHED;

        assertThat(reason(Role.ANNOTATOR, Shape.PROJECT_MEMBER, Action.DATA_VIEW, target.of(whose)))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyReachesIntoAnotherOrganization(Role role) {
        Target foreign = Target.PUBLISHED.in(Place.OTHER_ORGANIZATION);

        assertThat(reason(role, Shape.PROJECT_MEMBER, Action.PROJECT_VIEW, foreign))
                .isEqualTo(Reason.OTHER_ORGANIZATION);
    }

    @Test
    void whoDoesNotWorkIsToldWhy() {
        assertThat(reason(Role.NOT_ACTIVATED, Shape.PROJECT_MEMBER, Action.PROJECT_VIEW, Target.PUBLISHED))
                .isEqualTo(Reason.NOT_ACTIVATED);
        assertThat(reason(Role.DEACTIVATED, Shape.PROJECT_MEMBER, Action.PROJECT_VIEW, Target.PUBLISHED))
                .isEqualTo(Reason.DEACTIVATED);
    }

    @Test
    void whoeverIsDisabledMayNothing() {
        var request = new AccessRequest(
                Shape.NONE.snapshot(Role.OWNER, false), Action.PEOPLE_VIEW, Target.ORGANIZATION.resource());

        assertThat(decisions.decide(request).reason()).isEqualTo(Reason.DISABLED);
    }

    @Test
    void aWorkspaceCannotBeLabelled() {
        assertThat(reason(Role.OWNER, Shape.NONE, Action.LABELING_ACCESS, Target.SHARED))
                .isEqualTo(Reason.ACTION_NOT_APPLICABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void aForeignSandboxIsClosedEvenForItsMembers(Role role) {
        assertThat(reason(role, Shape.WORKSPACE_MEMBER, Action.WORKSPACE_VIEW, Target.SHARED.in(Place.FOREIGN_SANDBOX)))
                .isEqualTo(Reason.PERSONAL_WORKSPACE);
        assertThat(reason(role, Shape.PROJECT_MEMBER, Action.PROJECT_VIEW, Target.PUBLISHED.in(Place.FOREIGN_SANDBOX)))
                .isEqualTo(Reason.PERSONAL_WORKSPACE);
    }

    @Test
    void reviewersDoNotEnterAnUnpublishedProject() {
        assertThat(reason(Role.REVIEWER, Shape.PROJECT_MEMBER, Action.PROJECT_VIEW, Target.PUBLISHED.unpublished()))
                .isEqualTo(Reason.NOT_PUBLISHED);
        assertThat(reason(Role.MANAGER, Shape.PROJECT_MEMBER, Action.PROJECT_VIEW, Target.PUBLISHED.unpublished()))
                .isEqualTo(Reason.PROJECT_MEMBER);
    }

    @Test
    void aRoleWithoutTheActionIsToldSoEvenAMember() {
        assertThat(reason(Role.REVIEWER, Shape.WORKSPACE_MEMBER, Action.PROJECT_DELETE, Target.PUBLISHED))
                .isEqualTo(Reason.NO_PERMISSION);
        assertThat(reason(Role.OWNER, Shape.NONE, Action.DASHBOARD_ANNOTATOR, Target.ORGANIZATION))
                .isEqualTo(Reason.NO_PERMISSION);
    }

    @Test
    void managersDoNotReachWhereTheyAreNotMembers() {
        assertThat(reason(Role.MANAGER, Shape.NONE, Action.PROJECT_VIEW, Target.PUBLISHED))
                .isEqualTo(Reason.NOT_MEMBER);
        assertThat(reason(Role.MANAGER, Shape.PROJECT_MEMBER, Action.WORKSPACE_VIEW, Target.SHARED))
                .isEqualTo(Reason.NOT_MEMBER);
    }

    @Test
    void annotatorsSeeNoDataWhereTheProjectHidesIt() {
        Target hidden = Target.TASK.of(Whose.MINE).hidingHistory();

        assertThat(reason(Role.ANNOTATOR, Shape.PROJECT_MEMBER, Action.DATA_VIEW, hidden))
                .isEqualTo(Reason.SETTING_OFF);
        assertThat(reason(Role.REVIEWER, Shape.PROJECT_MEMBER, Action.DATA_VIEW, hidden))
                .isEqualTo(Reason.PROJECT_MEMBER);
    }

    @Test
    void aProjectRoleReplacesTheOneOfTheOrganization() {
        Shape reviewing = Shape.PROJECT_MEMBER.withProjectRole(Role.REVIEWER);

        assertThat(decide(Role.ANNOTATOR, reviewing, Action.REVIEW_ACCESS, Target.PUBLISHED))
                .isEqualTo(new Decision(true, Reason.PROJECT_MEMBER, Role.REVIEWER, Reach.PROJECT, Shape.REVISION));
    }

    @Test
    void aProjectRoleMayAlsoTakeAway() {
        Shape annotating = Shape.WORKSPACE_MEMBER.withProjectRole(Role.ANNOTATOR);

        assertThat(decide(Role.REVIEWER, annotating, Action.REVIEW_ACCESS, Target.PUBLISHED))
                .isEqualTo(new Decision(false, Reason.NO_PERMISSION, Role.ANNOTATOR, Reach.NONE, Shape.REVISION));
    }

    @Test
    void aProjectRoleLeftBehindGivesNothing() {
        Shape leftover = Shape.NONE.withProjectRole(Role.REVIEWER);

        assertThat(decide(Role.ANNOTATOR, leftover, Action.REVIEW_ACCESS, Target.PUBLISHED))
                .isEqualTo(new Decision(false, Reason.NO_PERMISSION, Role.ANNOTATOR, Reach.NONE, Shape.REVISION));
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMINISTRATOR", "MANAGER"})
    void aProjectRoleDoesNotLowerWhoManages(Role role) {
        Shape annotating = Shape.PROJECT_MEMBER.withProjectRole(Role.ANNOTATOR);

        assertThat(decide(role, annotating, Action.PROJECT_CHANGE, Target.PUBLISHED)
                        .role())
                .isEqualTo(role);
    }

    @Test
    void answersDoNotContradictThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(true, Reason.NOT_MEMBER, Role.OWNER, Reach.PROJECT, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(true, Reason.OWN_WORK, Role.OWNER, Reach.NONE, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(false, Reason.NOT_MEMBER, Role.OWNER, Reach.OWN, 1));
    }

    private Decision decide(Role role, Shape shape, Action action, Target target) {
        return decisions.decide(new AccessRequest(shape.snapshot(role), action, target.resource(shape)));
    }

    private Reason reason(Role role, Shape shape, Action action, Target target) {
        return decide(role, shape, action, target).reason();
    }
}
