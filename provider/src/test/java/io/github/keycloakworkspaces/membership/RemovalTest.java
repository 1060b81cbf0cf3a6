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

class RemovalTest {

    private static final String LOWEST_FIRST = "DI NO AN RE MA AD OW";

    private final Realm realm = new Realm();

    static Stream<Arguments> everyRoleAgainstEveryRole() {
        var working = List.of(Role.OWNER, Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.ANNOTATOR);
        return working.stream()
                .flatMap(actor -> Stream.of(Role.values()).map(target -> Arguments.of(actor, target)))
                .filter(pair -> !(pair.get()[0] == Role.OWNER && pair.get()[1] == Role.OWNER));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAgainstEveryRole")
    void onlyWhoIsNotAboveTheActorCanBeDeleted(Role actor, Role role) {
        var acting = realm.acting(realm.with("actor", actor), actor);
        PersonId target = realm.with("target", role);

        if (role == Role.OWNER) {
            assertThat(Realm.refusal(() -> realm.delete(acting, target))).isEqualTo("403 owner.protected");
        } else if (LOWEST_FIRST.indexOf(role.code()) > LOWEST_FIRST.indexOf(actor.code())) {
            assertThat(Realm.refusal(() -> realm.delete(acting, target))).isEqualTo("403 role.higher");
        } else {
            realm.delete(acting, target);
            assertThat(realm.member(target).deleted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMINISTRATOR", "ANNOTATOR"})
    void nobodyDeletesThemselves(Role role) {
        PersonId person = realm.with("person", role);

        assertThat(Realm.refusal(() -> realm.delete(realm.acting(person, role), person)))
                .isEqualTo("405 member.self");
        assertThat(realm.member(person).active()).isTrue();
    }

    @Test
    void whoHasAnotherRoleMeanwhileDeletesNobody() {
        PersonId actor = realm.with("actor", Role.REVIEWER);
        PersonId target = realm.with("target", Role.ANNOTATOR);

        assertThat(Realm.refusal(() -> realm.delete(realm.acting(actor, Role.ADMINISTRATOR), target)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void nobodyIsDeletedTwice() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        realm.delete(realm.owner(), target);

        assertThat(Realm.refusal(() -> realm.delete(realm.owner(), target))).isEqualTo("404 member.not_found");
        assertThat(Realm.refusal(() -> realm.delete(realm.owner(), new PersonId(999))))
                .isEqualTo("404 member.not_found");
    }

    @Test
    void anUnknownOrganizationIsNotFound() {
        PersonId target = realm.with("target", Role.ANNOTATOR);

        assertThat(Realm.refusal(() -> realm.memberships.delete(realm.owner(), new OrganizationId(999), target)))
                .isEqualTo("404 organization.not_found");
    }

    @Test
    void deletedMembersLoseTheOrganizationAndKeepTheAccount() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        long revision = realm.revision();
        realm.delete(realm.owner(), target);

        assertThat(realm.mirrored("target")).isFalse();
        assertThat(realm.store.account(target)).contains(new AccountId("target"));
        assertThat(realm.revision()).isGreaterThan(revision);
    }

    @Test
    void deletingInOneOrganizationLeavesTheOthers() {
        OrganizationId globex = realm.create("globex", new AccountId("boss"));
        PersonId target = realm.with("target", Role.ANNOTATOR);
        realm.in(globex, "target", Role.MANAGER);
        realm.delete(realm.owner(), target);

        assertThat(realm.store.member(globex, target).orElseThrow().active()).isTrue();
    }

    @Test
    void deletedMembersComeBackWithTheSameNumber() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        long number = realm.member(target).id();
        realm.delete(realm.owner(), target);

        Member back = realm.memberships.admit(realm.acme, new AccountId("target"), Source.INVITATION);

        assertThat(back)
                .isEqualTo(new Member(number, realm.acme, target, Role.NOT_ACTIVATED, Source.INVITATION, false));
    }

    @Test
    void whoWasDeactivatedAndLeavesDoesNotWorkAgainByTheLink() {
        realm.store.setDefaultRole(realm.acme, Role.ANNOTATOR);
        PersonId target = realm.with("target", Role.DEACTIVATED);
        realm.memberships.leave(realm.acme, target);

        Member back = realm.memberships.admit(realm.acme, new AccountId("target"), Source.INVITATION);

        assertThat(back.role()).isEqualTo(Role.NOT_ACTIVATED);
    }

    @Test
    void aMemberWithoutAnAccountCanBeDeleted() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        realm.store.loseAccount(new AccountId("target"));
        realm.delete(realm.owner(), target);

        assertThat(realm.member(target).deleted()).isTrue();
        assertThat(realm.accounts.ended()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR", "NOT_ACTIVATED"})
    void whoLeavesTheNativeOrganizationIsNoMemberAnyMore(Role role) {
        PersonId target = realm.with("target", role);
        realm.memberships.expel(realm.acme, new AccountId("target"));

        assertThat(realm.member(target).deleted()).isTrue();
        assertThat(realm.mirrored("target")).isFalse();
    }

    /** Deactivation itself takes people out of the native organization; that must not delete them as well. */
    @Test
    void leavingTheNativeOrganizationByDeactivationDoesNotDelete() {
        PersonId target = realm.with("target", Role.DEACTIVATED);
        realm.memberships.expel(realm.acme, new AccountId("target"));

        assertThat(realm.member(target).deleted()).isFalse();
        assertThat(realm.roleOf(target)).isEqualTo(Role.DEACTIVATED);
    }

    @Test
    void theOwnerCannotBeLost() {
        realm.accounts.vanish("acme", "owner");
        realm.memberships.expel(realm.acme, Realm.OWNER);

        assertThat(realm.roleOf(realm.person(Realm.OWNER.value()))).isEqualTo(Role.OWNER);
        assertThat(realm.mirrored("owner")).isTrue();
        assertThat(realm.accounts.ended()).isEmpty();
    }

    @Test
    void whoIsNoMemberCanLeaveTheNativeOrganization() {
        PersonId deleted = realm.with("deleted", Role.ANNOTATOR);
        realm.delete(realm.owner(), deleted);
        long revision = realm.revision();

        assertThatCode(() -> realm.memberships.expel(realm.acme, new AccountId("deleted")))
                .doesNotThrowAnyException();
        assertThatCode(() -> realm.memberships.expel(realm.acme, new AccountId("stranger")))
                .doesNotThrowAnyException();
        assertThat(realm.revision()).isEqualTo(revision);
        assertThat(realm.store.findPerson(new AccountId("stranger"))).isEmpty();
    }
}
