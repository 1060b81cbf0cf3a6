package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions end exactly when no working membership is left, and people work where they still can. */
class SessionTest {

    private static final AccountId ANNA = new AccountId("anna");

    private final Realm realm = new Realm();
    private final OrganizationId globex = realm.create("globex", new AccountId("boss"));

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void losingTheOnlyWorkingRoleEndsSessions(Role role) {
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        realm.give(realm.owner(), anna, role);

        assertThat(realm.accounts.ended()).containsExactly(ANNA);
        assertThat(realm.store.activeOrganization(anna)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void anEnforcedLossEndsSessions(Role role) {
        realm.with("anna", Role.ANNOTATOR);
        realm.with("anna", role);

        assertThat(realm.accounts.ended()).containsExactly(ANNA);
    }

    @Test
    void deletingTheOnlyMembershipEndsSessions() {
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        realm.memberships.delete(realm.owner(), realm.acme, anna);

        assertThat(realm.accounts.ended()).containsExactly(ANNA);
        assertThat(realm.store.activeOrganization(anna)).isEmpty();
    }

    @Test
    void leavingTheNativeOrganizationEndsSessions() {
        realm.with("anna", Role.ANNOTATOR);
        realm.memberships.expel(realm.acme, ANNA);

        assertThat(realm.accounts.ended()).containsExactly(ANNA);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void aMembershipThatDoesNotWorkKeepsNoSession(Role role) {
        realm.in(globex, "anna", role);
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        int before = realm.accounts.ended().size();
        realm.give(realm.owner(), anna, Role.DEACTIVATED);

        assertThat(realm.accounts.ended()).hasSize(before + 1).endsWith(ANNA);
    }

    @Test
    void deactivatingSomebodyWhoWaitsEndsSessions() {
        PersonId anna = realm.with("anna", Role.NOT_ACTIVATED);
        realm.give(realm.owner(), anna, Role.DEACTIVATED);

        assertThat(realm.accounts.ended()).containsExactly(ANNA);
    }

    /** Any organization can do that to any account. */
    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED", "ANNOTATOR"})
    void whoeverWasNeverAskedStaysSignedIn(Role role) {
        realm.memberships.impose(realm.store.lock(realm.acme).orElseThrow(), ANNA, role, Source.SCIM);
        PersonId anna = realm.person("anna");
        realm.store.setImposed(realm.acme, anna, true);
        realm.with("anna", Role.ANNOTATOR);
        realm.give(realm.owner(), anna, Role.DEACTIVATED);
        realm.memberships.delete(realm.owner(), realm.acme, anna);

        assertThat(realm.accounts.ended()).isEmpty();
    }

    @Test
    void theOwnerOfADissolvedOrganizationWorksOnElsewhere() {
        PersonId owner = realm.person("owner");
        realm.in(globex, "owner", Role.ANNOTATOR);
        realm.memberships.dissolve("acme");

        assertThat(realm.store.activeOrganization(owner)).contains(globex);
        assertThat(realm.accounts.ended()).isEmpty();
    }

    @Test
    void theOwnerOfADissolvedOrganizationWithoutAnyOtherHasNoSession() {
        realm.memberships.dissolve("acme");

        assertThat(realm.accounts.ended()).containsExactly(Realm.OWNER);
        assertThat(realm.store.activeOrganization(realm.person("owner"))).isEmpty();
    }

    @Test
    void everybodyOfADissolvedOrganizationWorksOnElsewhereOrNowhere() {
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        PersonId bert = realm.with("bert", Role.MANAGER);
        realm.in(globex, "bert", Role.REVIEWER);
        realm.memberships.dissolve("acme");

        assertThat(realm.store.activeOrganization(anna)).isEmpty();
        assertThat(realm.store.activeOrganization(bert)).contains(globex);
        assertThat(realm.accounts.ended()).containsExactlyInAnyOrder(ANNA, Realm.OWNER);
    }

    @Test
    void whoLosesAnOrganizationWorksInOneThatIsEnabled() {
        OrganizationId initech = realm.create("initech", new AccountId("chief"));
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        realm.in(globex, "anna", Role.REVIEWER);
        realm.in(initech, "anna", Role.REVIEWER);
        realm.store.setEnabled(globex, false);
        realm.give(realm.owner(), anna, Role.DEACTIVATED);

        assertThat(realm.store.activeOrganization(anna)).contains(initech);
    }

    @Test
    void whoWorksElsewhereKeepsTheSessionAndWorksThere() {
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        realm.in(globex, "anna", Role.REVIEWER);
        realm.give(realm.owner(), anna, Role.DEACTIVATED);

        assertThat(realm.accounts.ended()).isEmpty();
        assertThat(realm.store.activeOrganization(anna)).contains(globex);
    }

    @Test
    void whoIsDeletedAndWorksElsewhereKeepsTheSession() {
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        realm.in(globex, "anna", Role.REVIEWER);
        realm.memberships.delete(realm.owner(), realm.acme, anna);

        assertThat(realm.accounts.ended()).isEmpty();
        assertThat(realm.store.activeOrganization(anna)).contains(globex);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void anotherWorkingRoleKeepsTheSession(Role role) {
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        realm.give(realm.owner(), anna, role);

        assertThat(realm.accounts.ended()).isEmpty();
        assertThat(realm.store.activeOrganization(anna)).contains(realm.acme);
    }

    @Test
    void activationEndsNoSession() {
        PersonId anna = realm.with("anna", Role.NOT_ACTIVATED);
        realm.give(realm.owner(), anna, Role.ANNOTATOR);

        assertThat(realm.accounts.ended()).isEmpty();
    }

    @Test
    void nobodyElsesSessionIsEnded() {
        realm.with("bert", Role.ANNOTATOR);
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        realm.memberships.delete(realm.owner(), realm.acme, anna);

        assertThat(realm.accounts.ended()).doesNotContain(new AccountId("bert"), Realm.OWNER);
    }

    @Test
    void pendingPeopleWorkNowhere() {
        realm.memberships.admit(realm.acme, ANNA, Source.INVITATION);

        assertThat(realm.store.activeOrganization(realm.person("anna"))).isEmpty();
    }

    @Test
    void theFirstOrganizationThatActivatesIsTheOneToWorkIn() {
        PersonId anna = realm.with("anna", Role.NOT_ACTIVATED);
        realm.in(globex, "anna", Role.NOT_ACTIVATED);
        realm.in(globex, "anna", Role.ANNOTATOR);
        realm.give(realm.owner(), anna, Role.ANNOTATOR);

        assertThat(realm.store.activeOrganization(anna)).contains(globex);
    }

    @Test
    void anotherMembershipChangesNothingAboutWhereSomebodyWorks() {
        PersonId anna = realm.in(globex, "anna", Role.ANNOTATOR);
        realm.with("anna", Role.ADMINISTRATOR);
        realm.create("initech", ANNA);

        assertThat(realm.store.activeOrganization(anna)).contains(globex);
    }

    @Test
    void losingAnotherOrganizationChangesNothingAboutWhereSomebodyWorks() {
        PersonId anna = realm.in(globex, "anna", Role.ANNOTATOR);
        realm.with("anna", Role.ANNOTATOR);
        realm.give(realm.owner(), anna, Role.DEACTIVATED);

        assertThat(realm.store.activeOrganization(anna)).contains(globex);
    }

    @Test
    void ownersWorkInTheirOrganization() {
        assertThat(realm.store.activeOrganization(realm.person(Realm.OWNER.value())))
                .contains(realm.acme);
    }
}
