package io.github.keycloakworkspaces.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectRolesTest {

    private static final String LOWEST_FIRST = "DI NO AN RE MA AD OW";
    private static final String PROJECT_ROLES = "AN RE";

    private final Team team = new Team();

    static Stream<Arguments> everything() {
        return Stream.of(Role.values())
                .filter(Role::working)
                .flatMap(actor -> Stream.of(Role.values())
                        .flatMap(target -> Stream.of(ProjectMembership.values())
                                .flatMap(presence -> Stream.of(Role.values())
                                        .map(wanted -> Arguments.of(actor, target, presence, wanted)))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void isGivenByTheRules(Role actor, Role target, ProjectMembership presence, Role wanted) {
        Actor acting = team.acting(team.with("actor", actor, ProjectMembership.EXPLICIT), actor);
        PersonId person = team.with("target", target, presence);
        boolean self = person.equals(acting.person());

        if (!PROJECT_ROLES.contains(wanted.code())) {
            assertThat(Team.refusal(() -> team.give(acting, person, wanted))).isEqualTo("400 role.not_project_role");
        } else if (!actor.working()) {
            assertThat(Team.refusal(() -> team.give(acting, person, wanted))).isEqualTo("403 caller.changed");
        } else if (self) {
            assertThat(Team.refusal(() -> team.give(acting, person, wanted))).isEqualTo("403 member.self");
        } else if (!PROJECT_ROLES.contains(target.code())) {
            assertThat(Team.refusal(() -> team.give(acting, person, wanted))).isEqualTo("409 role.not_overridable");
        } else if (presence != ProjectMembership.EXPLICIT && presence != ProjectMembership.INHERITED) {
            assertThat(Team.refusal(() -> team.give(acting, person, wanted))).isEqualTo("409 project.not_member");
        } else if (above(target, actor) || above(wanted, actor)) {
            assertThat(Team.refusal(() -> team.give(acting, person, wanted))).isEqualTo("403 role.higher");
        } else {
            assertThat(team.give(acting, person, wanted).role()).isEqualTo(wanted);
        }
    }

    @Test
    void aSecondRoleReplacesTheFirst() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        ProjectRole first = team.give(team.owner(), person, Role.REVIEWER);
        ProjectRole second = team.give(team.owner(), person, Role.ANNOTATOR);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.source()).isEqualTo(Source.MANUAL);
        assertThat(team.people.roles).hasSize(1);
    }

    @Test
    void everyChangeRaisesTheRevisionAndARefusalDoesNot() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        long before = team.revision();
        assertThat(Team.refusal(() -> team.give(team.owner(), person, Role.MANAGER)))
                .isEqualTo("400 role.not_project_role");
        assertThat(team.revision()).isEqualTo(before);

        ProjectRole role = team.give(team.owner(), person, Role.REVIEWER);
        assertThat(team.revision()).isGreaterThan(before);
        long given = team.revision();
        team.roles.take(team.owner(), team.acme, Team.XRAY, role.id());
        assertThat(team.revision()).isGreaterThan(given);
    }

    @Test
    void inASandboxNobodyHasAProjectRole() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.INHERITED);
        team.people.personal = true;

        assertThat(Team.refusal(() -> team.give(team.owner(), person, Role.REVIEWER)))
                .isEqualTo("409 project.not_member");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNOTATOR", "REVIEWER"})
    void nobodyTakesTheirOwn(Role role) {
        PersonId person = team.with("person", role, ProjectMembership.EXPLICIT);
        long id = team.give(team.owner(), person, Role.REVIEWER).id();

        assertThat(Team.refusal(() -> team.roles.take(team.acting(person, role), team.acme, Team.XRAY, id)))
                .isEqualTo("403 member.self");
        assertThat(team.people.roles).hasSize(1);
    }

    @Test
    void whatIsTakenIsGone() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        long id = team.give(team.owner(), person, Role.REVIEWER).id();

        team.roles.take(team.owner(), team.acme, Team.XRAY, id);

        assertThat(team.people.roles).isEmpty();
        assertThat(Team.refusal(() -> team.roles.take(team.owner(), team.acme, Team.XRAY, id)))
                .isEqualTo("404 role.not_found");
    }

    /** Without it a Reviewer would be one again, which somebody below can't give. */
    @Test
    void nobodyTakesTheRoleOfSomebodyHigher() {
        Actor annotator =
                team.acting(team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT), Role.ANNOTATOR);
        PersonId reviewer = team.with("reviewer", Role.REVIEWER, ProjectMembership.EXPLICIT);
        long id = team.give(team.owner(), reviewer, Role.ANNOTATOR).id();

        assertThat(Team.refusal(() -> team.roles.take(annotator, team.acme, Team.XRAY, id)))
                .isEqualTo("403 role.higher");
        assertThat(team.people.roles).hasSize(1);
    }

    @Test
    void aRoleIsTakenThroughItsOwnProjectOnly() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        long id = team.give(team.owner(), person, Role.REVIEWER).id();

        assertThat(Team.refusal(() -> team.roles.take(team.owner(), team.acme, new ProjectId(8), id)))
                .isEqualTo("404 project.not_found");
        assertThat(team.people.roles).hasSize(1);
    }

    @Test
    void whoHasAnotherRoleMeanwhileGivesNothing() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        PersonId former = team.with("former", Role.REVIEWER);

        assertThat(Team.refusal(() -> team.give(team.acting(former, Role.MANAGER), person, Role.REVIEWER)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void whoLeftTheProjectMeanwhileGivesAndTakesNothing() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);
        Actor former = team.acting(team.with("former", Role.MANAGER), Role.MANAGER);
        long id = team.give(team.owner(), person, Role.REVIEWER).id();

        assertThat(Team.refusal(() -> team.give(former, person, Role.ANNOTATOR)))
                .isEqualTo("403 caller.changed");
        assertThat(Team.refusal(() -> team.roles.take(former, team.acme, Team.XRAY, id)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void peopleOfAnotherOrganizationAreNotFound() {
        OrganizationId globex = team.store
                .create("globex", team.with("stranger", Role.MANAGER), Role.NOT_ACTIVATED)
                .id();
        PersonId stranger = team.store.person(new AccountId("elsewhere"));
        team.store.put(globex, stranger, Role.ANNOTATOR, Source.MANUAL);

        assertThat(Team.refusal(() -> team.give(team.owner(), stranger, Role.REVIEWER)))
                .isEqualTo("404 member.not_found");
        assertThat(Team.refusal(() -> team.give(team.owner(), PersonId.NOBODY, Role.REVIEWER)))
                .isEqualTo("404 member.not_found");
    }

    @Test
    void whoManagesTheRealmGivesRolesToo() {
        PersonId person = team.with("annotator", Role.ANNOTATOR, ProjectMembership.EXPLICIT);

        assertThat(team.give(new Actor.RealmManager(null), person, Role.REVIEWER)
                        .role())
                .isEqualTo(Role.REVIEWER);
    }

    private static boolean above(Role one, Role other) {
        return LOWEST_FIRST.indexOf(one.code()) > LOWEST_FIRST.indexOf(other.code());
    }
}
