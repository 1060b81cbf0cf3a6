package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.invitation.EmailAcceptance;
import io.github.keycloakworkspaces.invitation.EmailInvitations;
import io.github.keycloakworkspaces.invitation.Hosts;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.InvitationDelivery;
import io.github.keycloakworkspaces.invitation.InvitationStore;
import io.github.keycloakworkspaces.invitation.Invitations;
import io.github.keycloakworkspaces.invitation.InviterRules;
import io.github.keycloakworkspaces.invitation.MailAllowance;
import io.github.keycloakworkspaces.invitation.MailTokens;
import io.github.keycloakworkspaces.invitation.MailTurn;
import io.github.keycloakworkspaces.invitation.Mailing;
import io.github.keycloakworkspaces.invitation.OrganizationLinks;
import io.github.keycloakworkspaces.invitation.PlaceGrants;
import io.github.keycloakworkspaces.invitation.PlaceRules;
import io.github.keycloakworkspaces.invitation.TokenTerms;
import io.github.keycloakworkspaces.invitation.VoidNotes;
import io.github.keycloakworkspaces.invitation.jpa.JpaInvitationStore;
import io.github.keycloakworkspaces.invitation.jpa.JpaMailLedger;
import io.github.keycloakworkspaces.invitation.jpa.JpaMailOrders;
import io.github.keycloakworkspaces.invitation.keycloak.InvitationLifetime;
import io.github.keycloakworkspaces.invitation.keycloak.InvitationSessions;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import io.github.keycloakworkspaces.invitation.keycloak.VerifiedInviters;
import io.github.keycloakworkspaces.keycloak.RealmLinkSigner;

/** Links, invitations by e-mail, and their mails. */
final class InvitationWiring {

    private final RealmContext context;
    private final MembershipWiring membership;
    private final WorkspaceWiring workspaces;
    private final ProjectWiring projects;
    private final TokenTerms terms;

    InvitationWiring(
            RealmContext context, MembershipWiring membership, WorkspaceWiring workspaces, ProjectWiring projects) {
        this.context = context;
        this.membership = membership;
        this.workspaces = workspaces;
        this.projects = projects;
        this.terms = new TokenTerms(context.random(), context.clock(), InvitationLifetime.of(context.realm()));
    }

    InvitationCases cases() {
        var store = new JpaInvitationStore(context.em(), context.realmId());
        var places = new PlaceRules(store, context.members(), context.facts(), context.decisions(), context.manual());
        var sessions = new InvitationSessions(context.session(), context.realm());
        var links = new OrganizationLinks(
                context.realmId(), context.members(), membership.memberships(), membership.recheck(), signer());
        return new InvitationCases(
                links,
                new Invitations(links, acceptance(store, places, sessions), membership.memberships()),
                new EmailInvitations(
                        context.members(),
                        membership.memberships(),
                        store,
                        places,
                        membership.recheck(),
                        terms,
                        mailing()),
                new InvitationDelivery(
                        sessions,
                        organization -> context.node().mails().offer(new MailTurn(context.realmId(), organization))),
                new Hosts(context.facts(), context.decisions()));
    }

    private EmailAcceptance acceptance(InvitationStore store, PlaceRules places, VoidNotes notes) {
        return new EmailAcceptance(
                context.members(),
                membership.memberships(),
                PlaceGrants.by(workspaces.store(), projects.store(), context.manual()),
                store,
                new InviterRules(
                        context.members(),
                        context.facts(),
                        context.decisions(),
                        places,
                        membership.accounts()::manages,
                        notes),
                context.clock());
    }

    private Mailing mailing() {
        return new Mailing(
                new VerifiedInviters(
                        context.session(),
                        context.realm(),
                        context.members(),
                        () -> SignUpRule.ofServer().opens(context.realm())),
                new MailAllowance(
                        context.node().mails().limits(),
                        new JpaMailLedger(context.em(), context.realmId()),
                        context.clock()),
                new MailTokens(signer()),
                new JpaMailOrders(
                        context.em(), () -> Addresses.server(context.session()).toString()));
    }

    private RealmLinkSigner signer() {
        return new RealmLinkSigner(context.session(), context.realm());
    }

    TokenTerms terms() {
        return terms;
    }
}
