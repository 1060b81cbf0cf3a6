package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.keycloakworkspaces.invitation.InvitationDelivery.Invited;
import io.github.keycloakworkspaces.roles.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Stored and committed, then the sender hears of it; the mails themselves are nothing that a request waits for. */
class InvitationDeliveryTest {

    private final World world = new World();
    private final List<String> happened = new ArrayList<>();

    private final InvitationDelivery delivery = new InvitationDelivery(
            new InvitationTransactions() {
                @Override
                public <T> T commit(Function<EmailInvitations, T> work) {
                    T result = work.apply(world.invitations);
                    happened.add("commit");
                    return result;
                }
            },
            organization -> happened.add("sender " + organization));

    @Test
    void everythingIsStoredBeforeTheSenderHearsOfIt() {
        var invited = invite("a@x", "b@x");

        assertThat(happened).containsExactly("commit", "sender " + world.acme);
        assertThat(invited)
                .extracting(each -> Objects.requireNonNull(each.invitation()).mail())
                .containsOnly(MailReport.queued());
        assertThat(world.orders.nonces).hasSize(2);
    }

    @Test
    void resendingIsQueuedAgainWithAnotherLink() {
        invite("a@x");
        var before = List.copyOf(world.orders.nonces.values());

        delivery.resend(world.owner(), world.acme, "a@x");

        assertThat(world.orders.nonces.values()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void membersGetNoMail() {
        world.acting("member", Role.ANNOTATOR);
        world.invitee("member", "member@x");

        assertThat(invite("member@x").get(0).invitation()).isNull();
        assertThat(world.orders.nonces).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotSent() {
        assertThat(catchThrowable(() -> invite("a@x", "no address"))).isNotNull();
        assertThat(happened).isEmpty();
    }

    @Test
    void whatWasRevokedIsNotSent() {
        invite("a@x");

        world.invitations.revoke(world.owner(), world.acme, "a@x");

        assertThat(world.orders.nonces).isEmpty();
    }

    @Test
    void whoseAddressIsNotVerifiedInvitesNobodyWhereThatMatters() {
        invite("a@x");
        world.verified = false;

        assertThat(World.refusal(() -> invite("b@x"))).isEqualTo("403 invitation.inviter_unverified");
        assertThat(World.refusal(() -> delivery.resend(world.owner(), world.acme, "a@x")))
                .isEqualTo("403 invitation.inviter_unverified");
    }

    /** A server that starts again makes it from what the database has. */
    @Test
    void theLinkOfAMailIsMadeAgainFromItsNonceAndTheRealmsKey() {
        var issued = world.invite("a@x", Role.ANNOTATOR);
        String nonce = Objects.requireNonNull(
                world.orders.nonces.get(issued.invitation().id()));
        EmailAddress email = issued.invitation().email();
        String hash = issued.token().hash();

        assertThat(new MailTokens(new HmacSigner("key")).again(world.acme, email, nonce, hash))
                .hasValueSatisfying(token ->
                        assertThat(token.text()).isEqualTo(issued.token().text()));
        assertThat(new MailTokens(new HmacSigner("lost")).again(world.acme, email, nonce, hash))
                .isEmpty();
    }

    private List<Invited> invite(String... emails) {
        return delivery.invite(
                world.owner(), world.acme, new InvitationRequest(List.of(emails), Role.ANNOTATOR, InvitedPlaces.NONE));
    }
}
