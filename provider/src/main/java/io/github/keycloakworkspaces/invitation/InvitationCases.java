package io.github.keycloakworkspaces.invitation;

/** What can be done with links and invitations. */
public record InvitationCases(
        OrganizationLinks links,
        Invitations invitations,
        EmailInvitations emails,
        InvitationDelivery delivery,
        Hosts hosts) {}
