package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A seat is taken by everybody with a working role, the Owner included. */
class SeatTest {

    private final Realm realm = new Realm();

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void activationNeedsAFreeSeat(Role before) {
        PersonId target = realm.with("target", before);
        seats(1);

        assertThat(Realm.refusal(() -> realm.give(realm.owner(), target, Role.ANNOTATOR)))
                .isEqualTo("409 seats.exhausted");
        assertThat(realm.roleOf(target)).isEqualTo(before);
    }

    @Test
    void theLastSeatCanBeTaken() {
        PersonId target = realm.with("target", Role.NOT_ACTIVATED);
        seats(2);

        assertThat(realm.give(realm.owner(), target, Role.ANNOTATOR).active()).isTrue();
    }

    @Test
    void whoHasASeatMayGetAnotherRole() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        seats(1);

        assertThat(realm.give(realm.owner(), target, Role.MANAGER).role()).isEqualTo(Role.MANAGER);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void aRoleWithoutWorkNeedsNoSeat(Role role) {
        PersonId target = realm.with("target", Role.NOT_ACTIVATED);
        seats(0);

        assertThat(realm.give(realm.owner(), target, role).role()).isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void pendingAndDeactivatedPeopleTakeNoSeat(Role role) {
        realm.with("other", role);
        PersonId target = realm.with("target", Role.NOT_ACTIVATED);
        seats(2);

        assertThat(realm.give(realm.owner(), target, Role.ANNOTATOR).active()).isTrue();
    }

    @Test
    void deactivationAndDeletionFreeASeat() {
        PersonId deactivated = realm.with("deactivated", Role.ANNOTATOR);
        PersonId deleted = realm.with("deleted", Role.ANNOTATOR);
        seats(2);
        realm.give(realm.owner(), deactivated, Role.DEACTIVATED);
        realm.memberships.delete(realm.owner(), realm.acme, deleted);

        assertThat(realm.give(realm.owner(), realm.with("new", Role.NOT_ACTIVATED), Role.ANNOTATOR)
                        .active())
                .isTrue();
    }

    @Test
    void withoutAFreeSeatTheDefaultRoleHasToWait() {
        realm.store.setDefaultRole(realm.acme, Role.ANNOTATOR);
        seats(2);

        assertThat(admit("first").role()).isEqualTo(Role.ANNOTATOR);
        assertThat(admit("second").role()).isEqualTo(Role.NOT_ACTIVATED);
    }

    @Test
    void aDefaultRoleWithoutWorkNeedsNoSeat() {
        realm.store.setDefaultRole(realm.acme, Role.DEACTIVATED);
        seats(1);

        assertThat(admit("first").role()).isEqualTo(Role.DEACTIVATED);
    }

    @Test
    void otherOrganizationsHaveTheirOwnSeats() {
        var globex = realm.create("globex", new AccountId("boss"));
        realm.in(globex, "other", Role.ANNOTATOR);
        PersonId target = realm.with("target", Role.NOT_ACTIVATED);
        seats(2);

        assertThat(realm.give(realm.owner(), target, Role.ANNOTATOR).active()).isTrue();
    }

    @Test
    void aLimitBelowWhatIsTakenTakesNothingAway() {
        PersonId target = realm.with("target", Role.ANNOTATOR);
        seats(0);

        assertThat(realm.member(target).active()).isTrue();
        assertThat(Realm.refusal(
                        () -> realm.give(realm.owner(), realm.with("new", Role.NOT_ACTIVATED), Role.ANNOTATOR)))
                .isEqualTo("409 seats.exhausted");
    }

    private Member admit(String account) {
        return realm.memberships.admit(realm.acme, new AccountId(account), Source.INVITATION);
    }

    private void seats(int limit) {
        realm.store.setSeatLimit(realm.acme, limit);
    }
}
