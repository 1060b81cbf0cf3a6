package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The refusals of this domain, by outcome. */
public final class InvitationProblems {

    private static final int LONGEST_QUOTE = 80;

    private InvitationProblems() {}

    /** The same whatever is wrong with a link. */
    static ProblemException refused() {
        return Problem.forbidden("invitation.refused", "This invitation link doesn't work.");
    }

    static ProblemException voided() {
        return Problem.forbidden(
                "invitation.void", "Whoever sent this invitation may not let you in any more. Ask for a new one.");
    }

    static ProblemException otherAddress() {
        return Problem.forbidden("invitation.other_address", "This invitation is for another e-mail address.");
    }

    static ProblemException unverified() {
        return Problem.forbidden("invitation.unverified", "The account's e-mail address has to be verified first.");
    }

    static ProblemException deactivated() {
        return Problem.forbidden(
                "invitation.deactivated", "The account's access to the organization was deactivated meanwhile.");
    }

    static ProblemException notFound() {
        return Problem.notFound("invitation.not_found", "There is no open invitation for this address.");
    }

    static ProblemException badAddresses(List<String> addresses) {
        return Problem.malformed(
                "email.malformed",
                addresses.stream()
                        .map(InvitationProblems::quote)
                        .collect(Collectors.joining(", ", "Not an e-mail address: ", ".")));
    }

    static ProblemException noAddress() {
        return Problem.malformed("request.malformed", "emails must name at least one address.");
    }

    static ProblemException tooMany(String what, int most) {
        return Problem.malformed("request.too_many", "At most " + most + " " + what + " at a time.");
    }

    static ProblemException notAssignable(Role role) {
        return Problem.malformed("role.not_assignable", "Nobody is invited with the role " + role.code() + ".");
    }

    public static ProblemException roleNeeded() {
        return Problem.malformed(
                "role.needed",
                "Nobody is invited without a working role: name one, or give the organization such a default role.");
    }

    public static ProblemException alreadyMember() {
        return Problem.conflict("member.exists", "Somebody with this address is a member of the organization already.");
    }

    public static ProblemException ownPassword() {
        return Problem.malformed(
                "account.password", "Nobody says another one's password: people choose it when they sign up.");
    }

    public static ProblemException workspaceNotFound() {
        return Problem.notFound("workspace.not_found", "There is no such workspace that you can see.");
    }

    public static ProblemException projectNotFound() {
        return Problem.notFound("project.not_found", "There is no such project that you can see.");
    }

    public static ProblemException userTypeNotSupported() {
        return Problem.malformed("user_type.not_supported", "Only standard is supported as a user_type.");
    }

    static ProblemException personalWorkspace() {
        return Problem.conflict("workspace.personal", "Nobody is invited to a personal workspace.");
    }

    static ProblemException denied(Action action) {
        return Problem.forbidden(
                "permission.denied", "Your role does not have the permission " + action.code() + " there.");
    }

    static ProblemException inviterUnverified() {
        return Problem.forbidden(
                "invitation.inviter_unverified",
                "Only somebody whose own e-mail address is verified invites people by e-mail here.");
    }

    static ProblemException sentRecently(EmailAddress address, Duration wait) {
        return Problem.limited(
                "invitation.sent_recently", "A mail to " + quote(address.value()) + " was asked for just now.", wait);
    }

    static ProblemException addressLimit(EmailAddress address, int most, Duration wait) {
        return Problem.limited(
                "invitation.address_limit",
                "At most " + most + " invitations an hour are sent to " + quote(address.value()) + ".",
                wait);
    }

    static ProblemException organizationLimit(int most, Duration wait) {
        return Problem.limited(
                "invitation.organization_limit",
                "An organization sends at most " + most + " invitations in 24 hours.",
                wait);
    }

    private static String quote(String address) {
        return address.length() <= LONGEST_QUOTE ? address : address.substring(0, LONGEST_QUOTE) + "…";
    }
}
