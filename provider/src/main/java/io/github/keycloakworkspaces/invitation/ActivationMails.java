package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Welcome;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tells people by e-mail that they wait no more. The mail leaves a moment later: who takes the role back at once has sent
 * none. It counts as invitations do, and beyond their limits none is sent; the activation holds all the same.
 */
public final class ActivationMails implements Welcome {

    private final MembershipStore members;
    private final MailAllowance allowance;
    private final MailOrders orders;
    private final Duration delay;
    private final BooleanSupplier wanted;

    /** @param wanted whether the realm sends such mails */
    public ActivationMails(
            MembershipStore members,
            MailAllowance allowance,
            MailOrders orders,
            Duration delay,
            BooleanSupplier wanted) {
        this.members = members;
        this.allowance = allowance;
        this.orders = orders;
        this.delay = delay;
        this.wanted = wanted;
    }

    @Override
    public void activated(Organization organization, PersonId person) {
        if (wanted.getAsBoolean()) {
            members.profile(organization.id(), person)
                    .flatMap(ActivationMails::address)
                    .flatMap(address -> allowance.takeUnasked(organization.id(), address))
                    .ifPresent(due -> orders.put(organization.id(), person, due.plus(delay)));
        }
    }

    /** Where somebody reads that they may work; nothing for an account that can't sign in, or that has no address. */
    public static Optional<EmailAddress> address(MemberProfile profile) {
        return Optional.ofNullable(profile.email())
                .filter(email -> profile.accountEnabled())
                .flatMap(EmailAddress::read);
    }
}
