package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.keycloakworkspaces.invitation.InvitationDelivery.Invited;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Stored, then sent, then written down: in this order, and each by itself. */
class InvitationDeliveryTest {

    private final World world = new World();
    private final List<String> happened = new ArrayList<>();
    private Duration each = Duration.ZERO;

    private final InvitationDelivery delivery = new InvitationDelivery(
            new InvitationTransactions() {
                @Override
                public <T> T commit(Function<EmailInvitations, T> work) {
                    T result = work.apply(world.invitations);
                    happened.add("commit");
                    return result;
                }
            },
            this::send,
            world.clock);

    private MailReport send(Organization organization, Issued issued) {
        String email = issued.invitation().email().value();
        happened.add(email);
        world.clock.pass(each);
        return email.startsWith("bad") ? MailReport.failed(Failure.REFUSED) : MailReport.sent(world.clock.now);
    }

    @Test
    void everythingIsStoredBeforeTheFirstMail() {
        invite("a@x", "b@x");

        assertThat(happened).containsExactly("commit", "a@x", "commit", "b@x", "commit");
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingSent() {
        var invited = invite("a@x", "bad@x", "c@x");

        assertThat(invited).extracting(InvitationDeliveryTest::mail).containsExactly("sent", "failed refused", "sent");
        assertThat(world.store.all())
                .extracting(invitation -> invitation.mail().status().code())
                .containsExactly("sent", "failed", "sent");
    }

    @Test
    void membersGetNoMail() {
        world.acting("member", Role.ANNOTATOR);
        world.guest("member", "member@x");

        assertThat(invite("member@x").get(0).invitation()).isNull();
        assertThat(happened).containsExactly("commit");
    }

    @Test
    void aMailServerThatHangsDoesNotHoldUpTheRequestForEver() {
        each = Duration.ofSeconds(25);

        var invited = invite("a@x", "b@x", "c@x", "d@x", "e@x");

        assertThat(invited)
                .extracting(InvitationDeliveryTest::mail)
                .containsExactly("sent", "sent", "sent", "failed not_tried", "failed not_tried");
    }

    @Test
    void whatIsRefusedIsNotSent() {
        assertThat(catchThrowable(() -> invite("a@x", "no address"))).isNotNull();
        assertThat(happened).isEmpty();
    }

    @Test
    void aReportAboutAnOlderMailChangesNothing() {
        Issued old = world.invite("a@x", Role.ANNOTATOR);
        world.invitations.resend(world.owner(), world.acme, "a@x");

        world.invitations.report(old, MailReport.failed(Failure.ERROR));

        assertThat(world.store.all().get(0).mail()).isEqualTo(MailReport.queued());
    }

    private List<Invited> invite(String... emails) {
        return delivery.invite(
                world.owner(), world.acme, new InvitationRequest(List.of(emails), Role.ANNOTATOR, InvitedPlaces.NONE));
    }

    private static String mail(Invited invited) {
        EmailInvitation invitation = invited.invitation();
        if (invitation == null) {
            return "none";
        }
        String error = invitation.mail().error();
        return invitation.mail().status().code() + (error == null ? "" : " " + error);
    }
}
