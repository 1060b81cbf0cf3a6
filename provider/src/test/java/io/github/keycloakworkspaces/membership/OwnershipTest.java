package io.github.keycloakworkspaces.membership;

import static io.github.keycloakworkspaces.membership.Realm.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnershipTest {

    private final Realm realm = new Realm();

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void theOwnerPassesOwnershipOnToWhoeverWorks(Role role) {
        PersonId former = realm.person("owner");
        PersonId heir = realm.with("anna", role);

        Organization passed = realm.organizations.transfer(realm.owner(), realm.acme, heir);

        assertThat(passed.owner()).isEqualTo(heir);
        assertThat(realm.roleOf(heir)).isEqualTo(Role.OWNER);
        assertThat(realm.roleOf(former)).isEqualTo(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void whoDoesNotWorkIsNoHeir(Role role) {
        PersonId heir = realm.with("anna", role);

        assertThat(refusal(() -> realm.organizations.transfer(realm.owner(), realm.acme, heir)))
                .isEqualTo("409 owner.needs_active_member");
    }

    @Test
    void aStrangerOrADeletedMemberIsNoHeir() {
        PersonId heir = realm.with("anna", Role.ANNOTATOR);
        realm.delete(realm.owner(), heir);

        assertThat(refusal(() -> realm.organizations.transfer(realm.owner(), realm.acme, heir)))
                .isEqualTo("404 member.not_found");
        assertThat(refusal(() -> realm.organizations.transfer(realm.owner(), realm.acme, new PersonId(99))))
                .isEqualTo("404 member.not_found");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void nobodyButTheOwnerPassesOwnershipOn(Role role) {
        PersonId anna = realm.with("anna", role);

        assertThat(refusal(() -> realm.organizations.transfer(realm.acting(anna, role), realm.acme, anna)))
                .isEqualTo("403 owner.only");
    }

    @Test
    void theFormerOwnerPassesNothingOnAnyMore() {
        PersonId heir = realm.with("anna", Role.ADMINISTRATOR);
        Actor former = realm.owner();
        realm.organizations.transfer(former, realm.acme, heir);

        assertThat(refusal(() -> realm.organizations.transfer(former, realm.acme, realm.person("owner"))))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void anOwnerWhoseAccountIsGoneTakesNoSeatAndIsNoAdministratorAfterwards() {
        PersonId former = realm.person("owner");
        PersonId heir = realm.with("anna", Role.ANNOTATOR);
        realm.memberships.forget(new AccountId("owner"));
        assertThat(realm.roleOf(former)).isEqualTo(Role.OWNER);
        assertThat(realm.store.activeMembers(realm.acme)).isEqualTo(1);

        realm.organizations.transfer(new Actor.RealmManager(null), realm.acme, heir);

        assertThat(realm.roleOf(heir)).isEqualTo(Role.OWNER);
        assertThat(realm.member(former).deleted()).isTrue();
    }

    @Test
    void whoManagesTheRealmPassesOwnershipOn() {
        PersonId heir = realm.with("anna", Role.ANNOTATOR);

        realm.organizations.transfer(new Actor.RealmManager(null), realm.acme, heir);

        assertThat(realm.roleOf(heir)).isEqualTo(Role.OWNER);
    }

    @Test
    void passingOwnershipToTheOwnerChangesNothing() {
        long before = realm.revision();

        realm.organizations.transfer(realm.owner(), realm.acme, realm.person("owner"));

        assertThat(realm.revision()).isEqualTo(before);
        assertThat(realm.roleOf(realm.person("owner"))).isEqualTo(Role.OWNER);
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void everyRoleButTheOwnersMayBeTheDefault(Role role) {
        realm.organizations.setDefaultRole(realm.owner(), realm.acme, role);

        assertThat(realm.store.organization(realm.acme).orElseThrow().defaultRole())
                .isEqualTo(role);
    }

    @Test
    void theDefaultIsNeitherTheOwnersRoleNorAboveOnesOwn() {
        PersonId manager = realm.with("anna", Role.MANAGER);
        Actor acting = realm.acting(manager, Role.MANAGER);

        assertThat(refusal(() -> realm.organizations.setDefaultRole(realm.owner(), realm.acme, Role.OWNER)))
                .isEqualTo("400 role.not_assignable");
        assertThat(refusal(() -> realm.organizations.setDefaultRole(acting, realm.acme, Role.ADMINISTRATOR)))
                .isEqualTo("403 role.higher");
    }

    @Test
    void anUnknownOrganizationIsNotFound() {
        OrganizationId unknown = new OrganizationId(77);

        assertThat(refusal(() -> realm.organizations.rename(realm.owner(), unknown, "New")))
                .isEqualTo("404 organization.not_found");
    }
}
