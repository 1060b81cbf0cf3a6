package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of members that have drifted apart are brought together again, and the mirror stays off where it is off. */
class NativeMembershipSyncTest {

    private static final int MANY = 250;

    private final Realm realm = new Realm();
    private final DriftStore drifts = new InMemoryDriftStore(realm.store, realm.accounts);

    @Test
    void whatIsInStepStaysAsItIs() {
        realm.with("anna", Role.ANNOTATOR);
        realm.with("bert", Role.DEACTIVATED);
        long revision = realm.revision();

        assertThat(bringInStep(true)).isEqualTo(new NativeMembershipSync.Report(true, 1, 0, 0, 0, 0));
        assertThat(realm.revision()).isEqualTo(revision);
    }

    @Test
    void membersComeBackWhenTheMirrorIsSwitchedOn() {
        realm.accounts.mirror(false);
        IntStream.range(0, MANY).forEach(number -> realm.with("person" + number, Role.ANNOTATOR));
        realm.with("gone", Role.DEACTIVATED);
        realm.accounts.mirror(true);

        assertThat(bringInStep(true)).isEqualTo(new NativeMembershipSync.Report(true, 1, 0, MANY, 0, 0));
        assertThat(realm.accounts.list("acme")).hasSize(MANY + 1).doesNotContain(new AccountId("gone"));
        assertThat(bringInStep(true)).isEqualTo(new NativeMembershipSync.Report(true, 1, 0, 0, 0, 0));
    }

    @Test
    void nobodyIsListedWhenTheMirrorIsSwitchedOff() {
        IntStream.range(0, MANY).forEach(number -> realm.with("person" + number, Role.ANNOTATOR));

        assertThat(bringInStep(false)).isEqualTo(new NativeMembershipSync.Report(false, 1, 0, 0, MANY + 1, 0));
        assertThat(realm.accounts.list("acme")).isEmpty();
        assertThat(realm.roleOf(realm.person("person7"))).isEqualTo(Role.ANNOTATOR);
    }

    @Test
    void whoIsOnAListAndUnknownBecomesAMember() {
        realm.accounts.appear("acme", "anna");

        assertThat(bringInStep(true)).isEqualTo(new NativeMembershipSync.Report(true, 1, 1, 0, 0, 0));
        assertThat(realm.roleOf(realm.person("anna"))).isEqualTo(Role.NOT_ACTIVATED);
    }

    @Test
    void whoWasDeletedMeanwhileLeavesTheList() {
        realm.delete(realm.owner(), realm.with("anna", Role.ANNOTATOR));
        realm.accounts.appear("acme", "anna");

        assertThat(bringInStep(true)).isEqualTo(new NativeMembershipSync.Report(true, 1, 0, 0, 1, 0));
        assertThat(realm.mirrored("anna")).isFalse();
        assertThat(realm.member(realm.person("anna")).deleted()).isTrue();
    }

    /** To take them off would delete their accounts. */
    @Test
    void managedMembersStayOnTheList() {
        realm.with("anna", Role.DEACTIVATED);
        realm.accounts.appearManaged("acme", "anna");

        assertThat(bringInStep(true).left()).isZero();
        assertThat(bringInStep(false).left()).isEqualTo(1);
        assertThat(realm.accounts.list("acme")).containsExactly(new AccountId("anna"));
    }

    @Test
    void everyOrganizationIsLookedAt() {
        OrganizationId globex = realm.create("globex", new AccountId("boss"));
        realm.in(globex, "anna", Role.ANNOTATOR);
        realm.accounts.vanish("globex", "anna");

        assertThat(bringInStep(true)).isEqualTo(new NativeMembershipSync.Report(true, 2, 0, 1, 0, 0));
    }

    @Test
    void whoseAccountIsGoneIsForgotten() {
        IntStream.range(0, MANY).forEach(number -> realm.with("person" + number, Role.ANNOTATOR));
        PersonId first = realm.person("person0");
        IntStream.range(0, MANY).forEach(number -> realm.accounts.remove("person" + number));

        assertThat(bringInStep(true)).isEqualTo(new NativeMembershipSync.Report(true, 1, 0, 0, 0, MANY));
        assertThat(realm.member(first).deleted()).isTrue();
        assertThat(realm.store.account(first)).isEmpty();
        assertThat(bringInStep(true)).isEqualTo(new NativeMembershipSync.Report(true, 1, 0, 0, 0, 0));
    }

    private NativeMembershipSync.Report bringInStep(boolean mirrored) {
        realm.accounts.mirror(mirrored);
        var mirror = new NativeMembershipSync(realm.store, realm.memberships, realm.accounts, drifts, mirrored);
        return NativeMembershipSync.bringInStep(new NativeMembershipSync.Transactions() {
            @Override
            public <T> T commit(Function<NativeMembershipSync, T> piece) {
                return piece.apply(mirror);
            }
        });
    }
}
