package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.LockedPermission;
import io.github.keycloakworkspaces.membership.Mandate;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.NativeMembershipSync;
import io.github.keycloakworkspaces.membership.Organizations;
import io.github.keycloakworkspaces.membership.Permissions;
import io.github.keycloakworkspaces.membership.jpa.JpaDriftStore;
import io.github.keycloakworkspaces.membership.keycloak.KeycloakAccounts;
import io.github.keycloakworkspaces.membership.keycloak.NativeMembership;

/** Organizations and their members. */
final class MembershipWiring {

    private final RealmContext ground;
    private final KeycloakAccounts accounts;
    private final Mandate mandate;
    private final Memberships memberships;

    MembershipWiring(RealmContext ground) {
        this.ground = ground;
        this.accounts = new KeycloakAccounts(ground.session(), ground.realm());
        this.mandate = new LockedPermission(ground.members(), ground.facts(), ground.decisions());
        this.memberships = new Memberships(ground.members(), accounts, mandate);
    }

    MembershipCases cases() {
        return new MembershipCases(
                ground.members(),
                memberships,
                new NativeMembershipSync(
                        ground.members(),
                        memberships,
                        accounts,
                        new JpaDriftStore(ground.em(), ground.realmId()),
                        NativeMembership.mirrored(ground.realm())),
                new Organizations(ground.members(), accounts, mandate),
                new Permissions(ground.decisions().matrix(), ground.permissions(), ground.members()));
    }

    KeycloakAccounts accounts() {
        return accounts;
    }

    Mandate mandate() {
        return mandate;
    }

    Memberships memberships() {
        return memberships;
    }
}
