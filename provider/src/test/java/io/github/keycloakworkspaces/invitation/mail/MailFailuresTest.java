package io.github.keycloakworkspaces.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.invitation.MailAttempt;
import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;

class MailFailuresTest {

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws AddressException {
        assertThat(of(recipient(550, "550 5.1.1 Nobody"))).isEqualTo(MailAttempt.never(Failure.REFUSED));
        assertThat(of(data(554, "554 5.7.1 Spam"))).isEqualTo(MailAttempt.never(Failure.REFUSED));
        assertThat(of(new AuthenticationFailedException("535 5.7.8 Bad credentials\n")))
                .isEqualTo(MailAttempt.never(Failure.REFUSED));
    }

    @Test
    void whatTheServerPutsOffIsTriedAgain() throws AddressException {
        assertThat(of(recipient(450, "450 4.7.1 Greylisted"))).isEqualTo(MailAttempt.later(Failure.POSTPONED));
        assertThat(of(data(421, "421 Too many"))).isEqualTo(MailAttempt.later(Failure.POSTPONED));
        assertThat(of(new MessagingException("Could not connect to SMTP host: mail, port: 25, response: 421")))
                .isEqualTo(MailAttempt.later(Failure.POSTPONED));
        assertThat(of(new AuthenticationFailedException("454 4.7.0 Not now\n")))
                .isEqualTo(MailAttempt.later(Failure.POSTPONED));
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() {
        var later = MailAttempt.later(Failure.UNREACHABLE);

        assertThat(of(new MessagingException("no connection", new ConnectException("refused"))))
                .isEqualTo(later);
        assertThat(of(new MessagingException("Exception reading response", new SocketTimeoutException("slow"))))
                .isEqualTo(later);
        assertThat(of(new MessagingException("[EOF]"))).isEqualTo(later);
        assertThat(of(data(-1, "[EOF]"))).isEqualTo(later);
    }

    @Test
    void whatNobodyKnowsIsTriedAgain() {
        assertThat(of(new IllegalStateException("a template"))).isEqualTo(MailAttempt.later(Failure.ERROR));
    }

    private static MailAttempt of(Exception cause) {
        return MailFailures.of(new EmailException("Keycloak's words", cause));
    }

    private static SendFailedException recipient(int code, String answer) throws AddressException {
        var address = new InternetAddress("a@mail.example");
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(address, "RCPT TO", code, answer),
                new Address[0],
                new Address[0],
                new Address[] {address});
    }

    private static SMTPSendFailedException data(int code, String answer) {
        return new SMTPSendFailedException(
                "DATA", code, answer, new MessagingException("inner"), new Address[0], new Address[0], new Address[0]);
    }
}
