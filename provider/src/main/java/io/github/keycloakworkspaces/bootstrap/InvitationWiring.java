package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.invitation.EmailAcceptance;
import io.github.keycloakworkspaces.invitation.EmailInvitations;
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

    private final RealmContext ground;
    private final MembershipWiring membership;
    private final WorkspaceWiring workspaces;
    private final ProjectWiring projects;
    private final TokenTerms terms;

    InvitationWiring(
            RealmContext ground, MembershipWiring membership, WorkspaceWiring workspaces, ProjectWiring projects) {
        this.ground = ground;
        this.membership = membership;
        this.workspaces = workspaces;
        this.projects = projects;
        this.terms = new TokenTerms(ground.random(), ground.clock(), InvitationLifetime.of(ground.realm()));
    }

    InvitationCases cases() {
        var store = new JpaInvitationStore(ground.em(), ground.realmId());
        var places = new PlaceRules(store, ground.members(), ground.facts(), ground.decisions());
        var sessions = new InvitationSessions(ground.session(), ground.realm());
        var links = new OrganizationLinks(
                ground.realmId(), ground.members(), membership.memberships(), membership.mandate(), signer());
        return new InvitationCases(
                links,
                new Invitations(links, acceptance(store, places, sessions)),
                new EmailInvitations(
                        ground.members(),
                        membership.memberships(),
                        store,
                        places,
                        membership.mandate(),
                        terms,
                        mailing()),
                new InvitationDelivery(
                        sessions,
                        organization -> ground.node().mails().offer(new MailTurn(ground.realmId(), organization))));
    }

    private EmailAcceptance acceptance(InvitationStore store, PlaceRules places, VoidNotes notes) {
        return new EmailAcceptance(
                ground.members(),
                membership.memberships(),
                PlaceGrants.by(workspaces.store(), projects.store()),
                store,
                new InviterRules(
                        ground.members(),
                        ground.facts(),
                        ground.decisions(),
                        places,
                        membership.accounts()::manages,
                        notes),
                ground.clock());
    }

    private Mailing mailing() {
        return new Mailing(
                new VerifiedInviters(
                        ground.session(),
                        ground.realm(),
                        ground.members(),
                        () -> SignUpRule.ofServer().opens(ground.realm())),
                new MailAllowance(
                        ground.node().mails().limits(),
                        new JpaMailLedger(ground.em(), ground.realmId()),
                        ground.clock()),
                new MailTokens(signer()),
                new JpaMailOrders(
                        ground.em(), () -> Addresses.server(ground.session()).toString()));
    }

    private RealmLinkSigner signer() {
        return new RealmLinkSigner(ground.session(), ground.realm());
    }

    TokenTerms terms() {
        return terms;
    }
}
