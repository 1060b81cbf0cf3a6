package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.LockedPermission;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.invitation.ActivationMails;
import io.github.keycloakworkspaces.invitation.MailAllowance;
import io.github.keycloakworkspaces.invitation.jpa.JpaMailLedger;
import io.github.keycloakworkspaces.invitation.jpa.JpaMailOrders;
import io.github.keycloakworkspaces.invitation.keycloak.ActivationMail;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.NativeMembershipSync;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Organizations;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.membership.Permissions;
import io.github.keycloakworkspaces.membership.jpa.JpaDriftStore;
import io.github.keycloakworkspaces.membership.keycloak.KeycloakAccounts;
import io.github.keycloakworkspaces.membership.keycloak.NativeMembership;
import io.github.keycloakworkspaces.shared.PersonId;

/** Organizations and their members. */
final class MembershipWiring {

    private final RealmContext context;
    private final KeycloakAccounts accounts;
    private final PermissionRecheck recheck;
    private final Memberships memberships;

    MembershipWiring(RealmContext context) {
        this.context = context;
        this.accounts = new KeycloakAccounts(context.session(), context.realm());
        this.recheck = new LockedPermission(context.members(), context.facts(), context.decisions());
        this.memberships = new Memberships(context.members(), accounts, recheck, context.manual(), this::welcome);
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
                new Organizations(context.members(), accounts, recheck),
                new Permissions(context.decisions().matrix(), context.permissions(), context.members()),
                context.manual());
    }

    /** Made when somebody is activated, which is rare: most requests open no database for it. */
    private void welcome(Organization organization, PersonId person) {
        var allowance = new MailAllowance(
                context.node().mails().limits(), new JpaMailLedger(context.em(), context.realmId()), context.clock());
        var orders = new JpaMailOrders(
                context.em(), () -> Addresses.server(context.session()).toString());
        new ActivationMails(
                        context.members(),
                        allowance,
                        orders,
                        context.node().mails().activationDelay(),
                        () -> ActivationMail.wanted(context.realm()))
                .activated(organization, person);
    }

    KeycloakAccounts accounts() {
        return accounts;
    }

    PermissionRecheck recheck() {
        return recheck;
    }

    Memberships memberships() {
        return memberships;
    }
}
