package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.membership.http.UserView.LseFields;
import io.github.keycloakworkspaces.membership.http.UserView.MembershipView;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Somebody who was invited, in the form of a person: nothing is known but the address, and they have no number yet. */
final class InvitedUser {

    private static final long NO_NUMBER = 0;

    private InvitedUser() {}

    static UserView of(EmailInvitation invitation) {
        String address = invitation.email().value();
        var membership = new MembershipView(
                invitation.organization().value(), invitation.role().code(), false, "standard", null);
        return new UserView(
                NO_NUMBER,
                address,
                address,
                "",
                "",
                address.substring(0, 1).toUpperCase(Locale.ROOT),
                null,
                "",
                invitation.createdAt(),
                invitation.createdAt(),
                null,
                Map.of(),
                membership,
                List.of(membership),
                new LseFields(
                        false,
                        invitation.createdAt(),
                        invitation.invitedBy().value(),
                        false,
                        invitation.expiresAt(),
                        Map.of()),
                null,
                null,
                null);
    }
}
