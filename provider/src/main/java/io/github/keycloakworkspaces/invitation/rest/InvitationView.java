package io.github.keycloakworkspaces.invitation.rest;

import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationDelivery.Invited;
import io.github.keycloakworkspaces.invitation.MailReport;
import io.github.keycloakworkspaces.invitation.VoidReason;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as people see it who may invite; its token is seen by nobody but the addressee.
 *
 * @param mailReason what {@code mailError} means, in a sentence for people
 * @param state of the invitation, or {@code already_member} for somebody who needs none
 * @param invitedByUser who sent it; only in the list, and for people who may see people
 * @param mayResend whether the caller may send it again, if nothing else is in the way such as a lack of seats
 * @param mayRevoke whether the caller may take it back
 * @param voidReason what who sent it has lost, where that makes it void
 */
record InvitationView(
        @Nullable Long id,
        String email,
        @Nullable String role,
        String state,
        @Nullable String voidReason,
        MailReport.@Nullable Status mailState,
        @Nullable String mailError,
        @Nullable String mailReason,
        @Nullable Instant sentAt,
        @Nullable Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable Long invitedBy,
        @Nullable UserView invitedByUser,
        boolean mayResend,
        boolean mayRevoke,
        List<Long> workspaces,
        List<Long> projects) {

    static InvitationView of(EmailInvitation invitation, Instant now, Actor viewer, @Nullable MemberProfile inviter) {
        boolean changeable = invitation.unsettled() && Authority.mayGive(viewer, invitation.role());
        MailReport mail = invitation.mail();
        VoidReason reason = invitation.state(now) == EmailInvitation.State.VOID ? invitation.voidReason() : null;
        return new InvitationView(
                invitation.id().value(),
                invitation.email().value(),
                invitation.role().code(),
                invitation.state(now).code(),
                reason == null ? null : reason.code(),
                mail.status(),
                mail.error(),
                reason(mail.error()),
                mail.sentAt(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.usedAt(),
                invitation.revokedAt(),
                invitation.invitedBy().value(),
                inviter == null ? null : UserView.of(inviter),
                changeable,
                changeable,
                invitation.places().workspaces().stream()
                        .map(WorkspaceId::value)
                        .sorted()
                        .toList(),
                invitation.places().projects().stream()
                        .map(ProjectId::value)
                        .sorted()
                        .toList());
    }

    private static @Nullable String reason(@Nullable String error) {
        return error == null
                ? null
                : MailReport.Failure.ofCode(error)
                        .orElse(MailReport.Failure.ERROR)
                        .reason();
    }

    static InvitationView of(Invited invited, Instant now, Actor viewer) {
        EmailInvitation invitation = invited.invitation();
        return invitation == null ? alreadyMember(invited.email().value()) : of(invitation, now, viewer, null);
    }

    private static InvitationView alreadyMember(String email) {
        return new InvitationView(
                null,
                email,
                null,
                "already_member",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                List.of());
    }
}
