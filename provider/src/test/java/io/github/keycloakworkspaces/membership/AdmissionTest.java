package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTest {

    private static final AccountId ANNA = new AccountId("anna");

    private final Realm realm = new Realm();

    @Test
    void newMembersWaitForActivation() {
        Member member = realm.memberships.admit(realm.acme, ANNA, Source.INVITATION);

        assertThat(member.role()).isEqualTo(Role.NOT_ACTIVATED);
        assertThat(member.source()).isEqualTo(Source.INVITATION);
        assertThat(realm.mirrored("anna")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void newMembersHaveTheDefaultRole(Role role) {
        realm.store.setDefaultRole(realm.acme, role);

        assertThat(realm.memberships.admit(realm.acme, ANNA, Source.OIDC).role())
                .isEqualTo(role);
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyBecomesAnAdministratorByALink(Role role) {
        realm.store.setDefaultRole(realm.acme, role);

        assertThat(realm.memberships.admit(realm.acme, ANNA, Source.INVITATION).role())
                .isEqualTo(role == Role.ADMINISTRATOR ? Role.NOT_ACTIVATED : role);
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void membersStayWhatTheyAre(Role role) {
        PersonId anna = realm.with("anna", role);
        Member before = realm.member(anna);
        long revision = realm.revision();

        assertThat(realm.memberships.admit(realm.acme, ANNA, Source.INVITATION)).isEqualTo(before);
        assertThat(realm.member(anna)).isEqualTo(before);
        assertThat(realm.revision()).isEqualTo(revision);
    }

    @Test
    void whoIsDeactivatedDoesNotStayOnTheNativeList() {
        realm.with("anna", Role.DEACTIVATED);
        realm.accounts.appear("acme", "anna");
        realm.memberships.admit(realm.acme, ANNA, Source.MANUAL);

        assertThat(realm.mirrored("anna")).isFalse();
        assertThat(realm.roleOf(realm.person("anna"))).isEqualTo(Role.DEACTIVATED);
    }

    /** Who is deactivated could leave, and would work again by the organization's identity provider. */
    @Test
    void whoWasAMemberAndComesBackBySigningInWaits() {
        realm.store.setDefaultRole(realm.acme, Role.ANNOTATOR);
        PersonId anna = realm.with("anna", Role.DEACTIVATED);
        realm.memberships.leave(realm.acme, anna);

        assertThat(realm.memberships.arrive(realm.acme, ANNA).role()).isEqualTo(Role.NOT_ACTIVATED);
    }

    @Test
    void whoComesBySigningInForTheFirstTimeHasTheDefaultRole() {
        realm.store.setDefaultRole(realm.acme, Role.ANNOTATOR);

        assertThat(realm.memberships.arrive(realm.acme, ANNA).role()).isEqualTo(Role.ANNOTATOR);
    }

    @Test
    void whomTheRealmsAdministrationAddsAgainHasTheDefaultRole() {
        realm.store.setDefaultRole(realm.acme, Role.ANNOTATOR);
        realm.memberships.leave(realm.acme, realm.with("anna", Role.DEACTIVATED));

        assertThat(realm.memberships.admit(realm.acme, ANNA, Source.MANUAL).role())
                .isEqualTo(Role.ANNOTATOR);
    }

    @Test
    void theOwnerIsAMemberAlready() {
        assertThat(realm.memberships
                        .admit(realm.acme, Realm.OWNER, Source.INVITATION)
                        .role())
                .isEqualTo(Role.OWNER);
    }

    @Test
    void nobodyIsAdmittedToAnUnknownOrganization() {
        var unknown = new OrganizationId(999);

        assertThat(Realm.refusal(() -> realm.memberships.admit(unknown, ANNA, Source.INVITATION)))
                .isEqualTo("404 organization.not_found");
        assertThat(Realm.refusal(() -> realm.memberships.enforce(unknown, ANNA, Role.MANAGER, Source.IMPORT)))
                .isEqualTo("404 organization.not_found");
        assertThat(Realm.refusal(() -> realm.memberships.expel(unknown, ANNA))).isEqualTo("404 organization.not_found");
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void anEnforcedRoleHoldsForMembersAndOthers(Role role) {
        realm.with("anna", Role.ADMINISTRATOR);

        assertThat(realm.memberships.enforce(realm.acme, ANNA, role, Source.LDAP))
                .matches(member -> member.role() == role && member.source() == Source.LDAP);
        assertThat(realm.roleOf(realm.with("new", role))).isEqualTo(role);
        assertThat(realm.mirrored("new")).isEqualTo(role != Role.DEACTIVATED);
    }

    @Test
    void anEnforcedRoleBringsADeletedMemberBack() {
        PersonId anna = realm.with("anna", Role.ANNOTATOR);
        long number = realm.member(anna).id();
        realm.memberships.delete(realm.owner(), realm.acme, anna);
        realm.with("anna", Role.MANAGER);

        assertThat(realm.member(anna).active()).isTrue();
        assertThat(realm.member(anna).id()).isEqualTo(number);
    }

    @Test
    void ownershipIsNotEnforced() {
        assertThat(Realm.refusal(() -> realm.memberships.enforce(realm.acme, ANNA, Role.OWNER, Source.IMPORT)))
                .isEqualTo("400 role.not_assignable");
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void theOwnerKeepsOwningWhateverIsEnforced(Role role) {
        assertThat(Realm.refusal(() -> realm.memberships.enforce(realm.acme, Realm.OWNER, role, Source.SAML)))
                .isEqualTo("403 owner.protected");
        assertThat(realm.roleOf(realm.person(Realm.OWNER.value()))).isEqualTo(Role.OWNER);
    }

    @Test
    void anOrganizationStartsWithItsOwnerAndWithoutADefaultRole() {
        Organization globex = realm.memberships.create("globex", ANNA);
        PersonId anna = realm.person("anna");

        assertThat(globex.owner()).isEqualTo(anna);
        assertThat(globex.defaultRole()).isEqualTo(Role.NOT_ACTIVATED);
        assertThat(realm.store.member(globex.id(), anna).orElseThrow().role()).isEqualTo(Role.OWNER);
        assertThat(realm.accounts.inNativeOrganization("globex", ANNA)).isTrue();
    }
}
