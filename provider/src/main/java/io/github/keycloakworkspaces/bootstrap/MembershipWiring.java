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

    private final RealmContext context;
    private final KeycloakAccounts accounts;
    private final Mandate mandate;
    private final Memberships memberships;

    MembershipWiring(RealmContext context) {
        this.context = context;
        this.accounts = new KeycloakAccounts(context.session(), context.realm());
        this.mandate = new LockedPermission(context.members(), context.facts(), context.decisions());
        this.memberships = new Memberships(context.members(), accounts, mandate, context.manual());
    }

    MembershipCases cases() {
        return new MembershipCases(
                context.members(),
                memberships,
                new NativeMembershipSync(
                        context.members(),
                        memberships,
                        accounts,
                        new JpaDriftStore(context.em(), context.realmId()),
                        NativeMembership.mirrored(context.realm())),
                new Organizations(context.members(), accounts, mandate),
                new Permissions(context.decisions().matrix(), context.permissions(), context.members()),
                context.manual());
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
