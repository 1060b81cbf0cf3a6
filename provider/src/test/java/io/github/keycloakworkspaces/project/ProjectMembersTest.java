package io.github.keycloakworkspaces.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectMembersTest {

    private final Team team = new Team();

    static Stream<Arguments> everyRoleEverywhere() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(ProjectMembership.values()).map(presence -> Arguments.of(role, presence)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleEverywhere")
    void isAddedUnlessDeactivatedOrThereAnyway(Role role, ProjectMembership presence) {
        PersonId person = team.with("person", role, presence);
        boolean before = team.people.explicit.contains(person);

        switch (role) {
            case DEACTIVATED -> assertThat(Team.refusal(() -> add(person))).isEqualTo("409 member.not_active");
            case OWNER, ADMINISTRATOR -> {
                assertThat(add(person)).isFalse();
                assertThat(team.people.explicit.contains(person)).isEqualTo(before);
            }
            case MANAGER, REVIEWER, ANNOTATOR, NOT_ACTIVATED -> {
                assertThat(add(person)).isTrue();
                assertThat(team.people.explicit).contains(person);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyRoleEverywhere")
    void onlyWhatWasAddedIsRemoved(Role role, ProjectMembership presence) {
        PersonId person = team.with("person", role, presence);

        if (presence == ProjectMembership.EXPLICIT) {
            remove(person);
            assertThat(team.people.explicit).doesNotContain(person);
        } else if (presence == ProjectMembership.INHERITED || role == Role.OWNER || role == Role.ADMINISTRATOR) {
            assertThat(Team.refusal(() -> remove(person))).isEqualTo("409 project.member_implicit");
        } else {
            assertThat(Team.refusal(() -> remove(person))).isEqualTo("404 project.member_not_found");
        }
    }

    @Test
    void theProjectRoleGoesWithTheMembership() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        team.give(team.owner(), person, Role.REVIEWER);

        remove(person);

        assertThat(team.people.roles).isEmpty();
    }

    @Test
    void whoIsThereThroughTheWorkspaceKeepsTheProjectRole() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.INHERITED);
        add(person);
        team.give(team.owner(), person, Role.REVIEWER);

        remove(person);

        assertThat(team.people.roles).containsKey(person);
    }

    @Test
    void aSandboxHasNoMembers() {
        PersonId person = team.with("annotator", Role.ANNOTATOR);
        team.people.personal = true;

        assertThat(Team.refusal(() -> add(person))).isEqualTo("409 project.personal");
        assertThat(Team.refusal(() -> remove(person))).isEqualTo("409 project.personal");
        assertThat(Team.refusal(() -> addAll(these(person), Map.of()))).isEqualTo("409 project.personal");
        assertThat(Team.refusal(() -> removeAll(these(person)))).isEqualTo("409 project.personal");
    }

    @Test
    void manyAreAddedAndThoseWhoCannotBeAreNamed() {
        PersonId annotator = team.with("annotator", Role.ANNOTATOR);
        PersonId administrator = team.with("administrator", Role.ADMINISTRATOR);
        PersonId former = team.with("former", Role.DEACTIVATED);

        var added = addAll(these(annotator, administrator, former), Map.of());

        assertThat(added.added()).isEqualTo(1);
        assertThat(added.skipped()).containsExactlyInAnyOrder(administrator, former);
        assertThat(team.people.explicit).containsExactly(annotator);
    }

    @Test
    void aRoleMayComeWithTheMembership() {
        PersonId person = team.with("annotator", Role.ANNOTATOR);

        addAll(these(person), Map.of(person, Role.REVIEWER));

        assertThat(team.people.roles.values()).extracting(ProjectRole::role).containsExactly(Role.REVIEWER);
    }

    @Test
    void aRoleWithoutMembershipIsRefused() {
        PersonId person = team.with("annotator", Role.ANNOTATOR);

        assertThat(Team.refusal(() -> addAll(these(), Map.of(person, Role.REVIEWER))))
                .isEqualTo("409 project.not_member");
    }

    @Test
    void allMeansEverybodyButTheExcluded() {
        PersonId annotator = team.with("annotator", Role.ANNOTATOR);
        PersonId reviewer = team.with("reviewer", Role.REVIEWER);
        team.with("former", Role.DEACTIVATED);
        var everybodyElse = new PeopleSelection.Everybody(PeopleFilter.NONE, Set.of(reviewer));

        assertThat(addAll(everybodyElse, Map.of()).added()).isEqualTo(1);
        assertThat(team.people.explicit).containsExactly(annotator);
        assertThat(removeAll(everybodyElse)).isEqualTo(1);
        assertThat(team.people.explicit).isEmpty();
    }

    @Test
    void oneUnknownNumberRefusesAll() {
        PersonId person = team.with("annotator", Role.ANNOTATOR);
        long revision = team.revision();

        assertThat(Team.refusal(() -> addAll(these(person, PersonId.NOBODY), Map.of())))
                .isEqualTo("404 member.not_found");
        assertThat(Team.refusal(() -> removeAll(these(person, PersonId.NOBODY))))
                .isEqualTo("404 member.not_found");
        assertThat(team.people.explicit).isEmpty();
        assertThat(team.revision()).isEqualTo(revision);
    }

    @Test
    void whoWasNeverAddedIsNotRemovedWithTheOthers() {
        PersonId added = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        PersonId inherited = team.with("reviewer", Role.REVIEWER, ProjectMembership.INHERITED);

        assertThat(removeAll(these(added, inherited))).isEqualTo(1);
        assertThat(team.people.inherited).contains(inherited);
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "REVIEWER"})
    void whoHasAnotherRoleMeanwhileChangesNothing(Role claimed) {
        PersonId actor = team.with("actor", Role.ANNOTATOR);
        PersonId person = team.with("person", Role.ANNOTATOR);

        assertThat(Team.refusal(() -> team.members.add(team.acting(actor, claimed), team.acme, Team.XRAY, person)))
                .isEqualTo("403 caller.changed");
        assertThat(team.people.explicit).isEmpty();
    }

    private boolean add(PersonId person) {
        return team.members.add(team.owner(), team.acme, Team.XRAY, person);
    }

    @Test
    void whoLeftTheProjectMeanwhileChangesNothing() {
        Actor former = team.acting(team.with("former", Role.MANAGER), Role.MANAGER);
        PersonId person = team.with("person", Role.ANNOTATOR, ProjectMembership.EXPLICIT);

        assertThat(Team.refusal(() -> team.members.remove(former, team.acme, Team.XRAY, person)))
                .isEqualTo("403 caller.changed");
        assertThat(team.people.explicit).contains(person);
    }

    private void remove(PersonId person) {
        team.members.remove(team.owner(), team.acme, Team.XRAY, person);
    }

    private ProjectMembers.Added addAll(PeopleSelection selection, Map<PersonId, Role> roles) {
        return team.members.addAll(team.owner(), team.acme, Team.XRAY, selection, roles);
    }

    private long removeAll(PeopleSelection selection) {
        return team.members.removeAll(team.owner(), team.acme, Team.XRAY, selection);
    }

    private static PeopleSelection these(PersonId... people) {
        return new PeopleSelection.These(Set.of(people));
    }
}
