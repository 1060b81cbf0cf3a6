package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a list says that somebody may change is what is done when they ask for it. */
class MemberChangesTest {

    private final Realm realm = new Realm();

    static Stream<Arguments> everyWorkingRoleAgainstEveryRole() {
        return Stream.of(Role.values())
                .filter(Role::working)
                .flatMap(actor -> Stream.of(Role.values()).map(target -> Arguments.of(actor, target)));
    }

    @ParameterizedTest
    @MethodSource("everyWorkingRoleAgainstEveryRole")
    void theRolesAreThoseThatAreGivenWhenAsked(Role actor, Role before) {
        Actor acting = realm.acting(realm.with("actor", actor), actor);
        PersonId target = realm.with("target", before);
        Set<Role> told = MemberChanges.of(acting, realm.member(target), true).roles();

        Set<Role> given = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            Realm each = new Realm();
            Actor same = each.acting(each.with("actor", actor), actor);
            PersonId person = each.with("target", before);
            if (succeeds(() -> each.give(same, person, role))) {
                given.add(role);
            }
        }
        assertThat(told).isEqualTo(given);
    }

    @ParameterizedTest
    @MethodSource("everyWorkingRoleAgainstEveryRole")
    void whereGroupsAloneGiveRolesTheSameHolds(Role actor, Role before) {
        Actor acting = realm.acting(realm.with("actor", actor), actor);
        PersonId target = realm.with("target", before);
        Set<Role> told = MemberChanges.of(acting, realm.member(target), false).roles();

        Set<Role> given = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            Realm each = new Realm();
            Actor same = each.acting(each.with("actor", actor), actor);
            PersonId person = each.with("target", before);
            each.manual = new ManualGrants.Kinds(false, true, true);
            if (succeeds(() -> each.give(same, person, role))) {
                given.add(role);
            }
        }
        assertThat(told).isEqualTo(given);
    }

    @Test
    void whereGroupsAloneGiveRolesAccessIsEndedAndGivenBackByHand() {
        PersonId person = realm.with("person", Role.ANNOTATOR);
        realm.manual = new ManualGrants.Kinds(false, false, false);

        assertThat(MemberChanges.of(realm.owner(), realm.member(person), false).roles())
                .containsExactly(Role.DEACTIVATED);
        realm.give(realm.owner(), person, Role.DEACTIVATED);

        assertThat(MemberChanges.of(realm.owner(), realm.member(person), false).roles())
                .contains(Role.ANNOTATOR, Role.DEACTIVATED);
        assertThat(realm.give(realm.owner(), person, Role.ANNOTATOR).role()).isEqualTo(Role.ANNOTATOR);
        assertThatThrownBy(() -> realm.give(realm.owner(), person, Role.MANAGER))
                .hasMessageContaining("role.managed_by_groups");
    }

    @ParameterizedTest
    @MethodSource("everyWorkingRoleAgainstEveryRole")
    void aMembershipIsDeletedWhereThatIsTold(Role actor, Role role) {
        Actor acting = realm.acting(realm.with("actor", actor), actor);
        PersonId target = realm.with("target", role);
        boolean told = MemberChanges.of(acting, realm.member(target), true).delete();

        assertThat(succeeds(() -> realm.delete(acting, target))).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void nobodyChangesThemselves(Role role) {
        PersonId person = realm.with("person", role);

        assertThat(MemberChanges.of(realm.acting(person, role), realm.member(person), true))
                .isEqualTo(MemberChanges.NONE);
    }

    @Test
    void nobodyIsChangedWhoWasDeleted() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        realm.delete(realm.owner(), target);

        assertThat(MemberChanges.of(realm.owner(), realm.member(target), true)).isEqualTo(MemberChanges.NONE);
    }

    @Test
    void whoIsDeactivatedIsNotDeactivatedAgain() {
        Member former = realm.member(realm.with("former", Role.DEACTIVATED));
        Member working = realm.member(realm.with("working", Role.REVIEWER));

        assertThat(MemberChanges.of(realm.owner(), former, true).deactivate(former))
                .isFalse();
        assertThat(MemberChanges.of(realm.owner(), working, true).deactivate(working))
                .isTrue();
    }

    @Test
    void rolesStandFromTheHighestOn() {
        Member target = realm.member(realm.with("target", Role.REVIEWER));

        assertThat(MemberChanges.of(realm.owner(), target, true).roles())
                .containsExactly(
                        Role.ADMINISTRATOR,
                        Role.MANAGER,
                        Role.REVIEWER,
                        Role.ANNOTATOR,
                        Role.NOT_ACTIVATED,
                        Role.DEACTIVATED);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyMayLeaveButTheOwner(Role role) {
        assertThat(Ability.of(role).contains(Ability.MEMBERSHIP_LEAVE)).isEqualTo(!role.owns());
        assertThat(Ability.of(role).contains(Ability.PERMISSIONS_CHANGE)).isEqualTo(role.owns());
    }

    private static boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
