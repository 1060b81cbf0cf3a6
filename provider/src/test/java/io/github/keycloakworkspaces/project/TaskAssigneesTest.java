package io.github.keycloakworkspaces.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskAssigneesTest {

    private static final TaskId TASK = new TaskId(5);

    private final Team team = new Team();

    static Stream<Arguments> everybody() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(ProjectMembership.values())
                        .flatMap(presence -> Stream.of(Role.ANNOTATOR, Role.REVIEWER, Role.OWNER)
                                .flatMap(projectRole -> Stream.of(AssignmentType.values())
                                        .map(type -> Arguments.of(role, presence, projectRole, type)))));
    }

    /** A project role of Owner stands for none. */
    @ParameterizedTest
    @MethodSource("everybody")
    void isAssignedToWhoMayDoIt(Role role, ProjectMembership presence, Role projectRole, AssignmentType type) {
        PersonId person = team.with("person", role, presence);
        boolean overridden = projectRole != Role.OWNER && "AN RE".contains(role.code()) && presence.member();
        if (projectRole != Role.OWNER) {
            team.people.put(team.acme, Team.XRAY, Set.of(person), projectRole, Source.MANUAL);
        }
        boolean inside = presence.member() || "OW AD".contains(role.code());
        boolean reviews = "RE MA AD OW".contains(overridden ? projectRole.code() : role.code());

        if (!inside || "NO DI".contains(role.code())) {
            assertThat(Team.refusal(() -> assign(type, person))).isEqualTo("409 project.not_member");
        } else if (type == AssignmentType.REVIEW && !reviews) {
            assertThat(Team.refusal(() -> assign(type, person))).isEqualTo("409 role.cannot_review");
        } else {
            assertThat(assign(type, person)).isEqualTo(1);
        }
    }

    @Test
    void assigningAgainChangesNothing() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);

        assertThat(assign(AssignmentType.LABELING, person)).isEqualTo(1);
        assertThat(assign(AssignmentType.LABELING, person)).isZero();
        assertThat(team.tasks.assignments).hasSize(1);
    }

    @Test
    void aProjectHasOnlySoManyAssignments() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        assign(these(Team.MOST_ASSIGNMENTS), person);

        assertThat(assign(these(1), person).assignments()).isZero();
        assertThat(Team.refusal(() -> assign(new TaskSelection.These(Set.of(new TaskId(Integer.MAX_VALUE))), person)))
                .isEqualTo("409 assignment.project_full");
    }

    @Test
    void oneWhoMayNotRefusesAll() {
        PersonId inside = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        PersonId outside = team.with("other", Role.ANNOTATOR);

        assertThat(Team.refusal(() -> assign(AssignmentType.LABELING, inside, outside)))
                .isEqualTo("409 project.not_member");
        assertThat(Team.refusal(() -> assign(AssignmentType.LABELING, inside, PersonId.NOBODY)))
                .isEqualTo("404 member.not_found");
        assertThat(team.tasks.assignments).isEmpty();
    }

    @Test
    void replacingTouchesOneTypeOnly() {
        PersonId first = team.with("first", Role.REVIEWER, ProjectMembership.EXPLICIT);
        PersonId second = team.with("second", Role.REVIEWER, ProjectMembership.EXPLICIT);
        assign(AssignmentType.LABELING, first);
        assign(AssignmentType.REVIEW, first);

        team.assignees.replace(team.owner(), team.acme, Team.XRAY, AssignmentType.LABELING, Set.of(second), TASK);

        assertThat(team.tasks.assignments)
                .extracting(TaskAssignment::type, TaskAssignment::person)
                .containsExactly(tuple(AssignmentType.REVIEW, first), tuple(AssignmentType.LABELING, second));
    }

    @Test
    void allTasksAreThoseWithAssignees() {
        PersonId first = team.with("first", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        PersonId second = team.with("second", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        assign(these(3), first);
        assign(these(3), first);

        var assigned = assign(new TaskSelection.Known(Set.of(new TaskId(2))), second);

        assertThat(assigned.tasks()).containsExactly(new TaskId(1), new TaskId(3));
        assertThat(assigned.assignments()).isEqualTo(2);
    }

    @Test
    void tenThousandPairsAreTheMost() {
        PersonId first = team.with("first", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        PersonId second = team.with("second", Role.ANNOTATOR, ProjectMembership.EXPLICIT);

        assertThat(Team.refusal(() -> assign(these(5001), first, second))).isEqualTo("400 assignment.too_many");
        assertThat(Team.refusal(() -> assign(these(10_001), first))).isEqualTo("400 assignment.too_many");
        assertThat(team.tasks.assignments).isEmpty();
    }

    @Test
    void everyChangeRaisesTheRevision() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        long before = team.revision();
        assign(AssignmentType.LABELING, person);
        long assigned = team.revision();
        team.assignees.remove(team.owner(), team.acme, Team.XRAY, Set.of(AssignmentType.values()), Set.of(), TASK);

        assertThat(assigned).isGreaterThan(before);
        assertThat(team.revision()).isGreaterThan(assigned);
        assertThat(team.tasks.assignments).isEmpty();
    }

    @Test
    void whoLeftTheProjectMeanwhileAssignsNothing() {
        Actor former = team.acting(team.with("former", Role.MANAGER), Role.MANAGER);
        PersonId person = team.with("person", Role.ANNOTATOR, ProjectMembership.EXPLICIT);

        assertThat(Team.refusal(() -> team.assignees.replace(
                        former, team.acme, Team.XRAY, AssignmentType.LABELING, Set.of(person), TASK)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void inASandboxOnlyItsOwnPersonGetsTasks() {
        PersonId host = team.with("host", Role.MANAGER, ProjectMembership.INHERITED);
        team.people.personal = true;

        assertThat(assign(AssignmentType.LABELING, host)).isEqualTo(1);
        assertThat(Team.refusal(() -> assign(AssignmentType.LABELING, team.with("", Role.OWNER))))
                .isEqualTo("409 project.not_member");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, (1L << 53) + 1, Long.MIN_VALUE, Long.MAX_VALUE})
    void someNumbersAreNoTask(long number) {
        assertThat(TaskId.of(number)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskId(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1L << 53})
    void othersAre(long number) {
        assertThat(TaskId.of(number)).contains(new TaskId(number));
    }

    private long assign(AssignmentType type, PersonId... people) {
        return team.assignees
                .assign(team.owner(), team.acme, Team.XRAY, type, Set.of(people), new TaskSelection.These(Set.of(TASK)))
                .assignments();
    }

    private TaskAssignees.Assigned assign(TaskSelection tasks, PersonId... people) {
        return team.assignees.assign(
                team.owner(), team.acme, Team.XRAY, AssignmentType.LABELING, Set.of(people), tasks);
    }

    private static TaskSelection these(int count) {
        return new TaskSelection.These(
                LongStream.rangeClosed(1, count).mapToObj(TaskId::new).collect(Collectors.toSet()));
    }
}
