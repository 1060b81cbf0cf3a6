package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoleChangeTest {

    private static final String LOWEST_FIRST = "DI NO AN RE MA AD OW";

    private final Realm realm = new Realm();

    static Stream<Arguments> everyRoleAgainstEveryRole() {
        var working = List.of(Role.OWNER, Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.ANNOTATOR);
        return working.stream()
                .flatMap(actor -> Stream.of(Role.values())
                        .flatMap(before -> Stream.of(Role.values()).map(after -> Arguments.of(actor, before, after))));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAgainstEveryRole")
    void onlyWhatIsNotAboveTheActorCanBeChangedOrGiven(Role actor, Role before, Role after) {
        var acting = realm.acting(realm.with("actor", actor), actor);
        PersonId target = realm.with("target", before);

        if (after == Role.OWNER) {
            assertThat(Realm.refusal(() -> realm.give(acting, target, after))).isEqualTo("400 role.not_assignable");
        } else if (before == Role.OWNER) {
            assertThat(Realm.refusal(() -> realm.give(acting, target, after))).isEqualTo("403 owner.protected");
        } else if (above(before, actor) || above(after, actor)) {
            assertThat(Realm.refusal(() -> realm.give(acting, target, after))).isEqualTo("403 role.higher");
        } else {
            assertThat(realm.give(acting, target, after).role()).isEqualTo(after);
        }
    }

    @Test
    void aRefusedChangeChangesNothing() {
        PersonId manager = realm.with("manager", Role.MANAGER);
        PersonId administrator = realm.with("administrator", Role.ADMINISTRATOR);
        long revision = realm.revision();

        assertThat(Realm.refusal(() -> realm.give(realm.acting(manager, Role.MANAGER), administrator, Role.ANNOTATOR)))
                .isEqualTo("403 role.higher");
        assertThat(realm.roleOf(administrator)).isEqualTo(Role.ADMINISTRATOR);
        assertThat(realm.revision()).isEqualTo(revision);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void nobodyChangesTheirOwnRole(Role role) {
        PersonId person = realm.with("person", role);

        assertThat(Realm.refusal(() -> realm.give(realm.acting(person, role), person, Role.DEACTIVATED)))
                .isEqualTo("403 member.self");
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void theOwnerKeepsOwning(Role role) {
        PersonId owner = realm.person(Realm.OWNER.value());

        assertThat(Realm.refusal(() -> realm.give(realm.owner(), owner, role))).isEqualTo("403 owner.protected");
        assertThat(realm.roleOf(owner)).isEqualTo(Role.OWNER);
    }

    @Test
    void whoHasAnotherRoleMeanwhileGivesNothing() {
        PersonId former = realm.with("former", Role.REVIEWER);
        PersonId target = realm.with("target", Role.ANNOTATOR);

        assertThat(Realm.refusal(() -> realm.give(realm.acting(former, Role.ADMINISTRATOR), target, Role.REVIEWER)))
                .isEqualTo("403 caller.changed");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void whoDoesNotWorkGivesNothing(Role role) {
        PersonId actor = realm.with("actor", role);
        PersonId target = realm.with("target", Role.DEACTIVATED);

        assertThat(Realm.refusal(() -> realm.give(realm.acting(actor, role), target, Role.DEACTIVATED)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void whoWasDeletedOrNeverAMemberGivesNothing() {
        PersonId deleted = realm.with("deleted", Role.ADMINISTRATOR);
        PersonId target = realm.with("target", Role.ANNOTATOR);
        realm.memberships.delete(realm.owner(), realm.acme, deleted);

        for (PersonId actor : List.of(deleted, realm.person("stranger"))) {
            assertThat(Realm.refusal(() -> realm.give(realm.acting(actor, Role.ADMINISTRATOR), target, Role.REVIEWER)))
                    .isEqualTo("403 caller.changed");
        }
    }

    @Test
    void theActorsRoleInAnotherOrganizationDoesNotCount() {
        OrganizationId globex = realm.create("globex", new AccountId("boss"));
        PersonId target = realm.in(globex, "target", Role.ANNOTATOR);

        assertThat(Realm.refusal(() -> realm.memberships.changeRole(realm.owner(), globex, target, Role.DEACTIVATED)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void onlyMembersHaveARoleToChange() {
        PersonId deleted = realm.with("deleted", Role.ANNOTATOR);
        realm.memberships.delete(realm.owner(), realm.acme, deleted);

        for (PersonId target : List.of(deleted, realm.person("stranger"), new PersonId(999))) {
            assertThat(Realm.refusal(() -> realm.give(realm.owner(), target, Role.ANNOTATOR)))
                    .isEqualTo("404 member.not_found");
        }
    }

    @Test
    void anUnknownOrganizationIsNotFound() {
        var unknown = new OrganizationId(999);
        PersonId target = realm.with("target", Role.ANNOTATOR);

        assertThat(Realm.refusal(() -> realm.memberships.changeRole(realm.owner(), unknown, target, Role.REVIEWER)))
                .isEqualTo("404 organization.not_found");
    }

    @Test
    void aRoleGivenByHandSaysSo() {
        PersonId target = realm.with("target", Role.ANNOTATOR);

        assertThat(realm.give(realm.owner(), target, Role.REVIEWER).source()).isEqualTo(Source.MANUAL);
    }

    @Test
    void aRoleActivatesAndReactivates() {
        PersonId pending = realm.with("pending", Role.NOT_ACTIVATED);
        PersonId former = realm.with("former", Role.DEACTIVATED);

        assertThat(realm.give(realm.owner(), pending, Role.ANNOTATOR).active()).isTrue();
        assertThat(realm.give(realm.owner(), former, Role.MANAGER).active()).isTrue();
        assertThat(realm.mirrored("former")).isTrue();
    }

    @Test
    void deactivatedMembersLeaveTheNativeOrganization() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        assertThat(realm.mirrored("target")).isTrue();

        realm.give(realm.owner(), target, Role.DEACTIVATED);

        assertThat(realm.mirrored("target")).isFalse();
    }

    @Test
    void eachChangeGrowsTheRevision() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        long revision = realm.revision();
        realm.give(realm.owner(), target, Role.REVIEWER);

        assertThat(realm.revision()).isGreaterThan(revision);
    }

    @Test
    void aMemberWithoutAnAccountCanStillBeDeactivated() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        realm.store.loseAccount(new AccountId("target"));

        assertThatCode(() -> realm.give(realm.owner(), target, Role.DEACTIVATED))
                .doesNotThrowAnyException();
        assertThat(realm.roleOf(target)).isEqualTo(Role.DEACTIVATED);
    }

    private static boolean above(Role one, Role other) {
        return LOWEST_FIRST.indexOf(one.code()) > LOWEST_FIRST.indexOf(other.code());
    }
}
