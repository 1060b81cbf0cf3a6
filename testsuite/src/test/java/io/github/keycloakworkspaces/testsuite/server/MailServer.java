package io.github.keycloakworkspaces.testsuite.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A mail server in this process, which keeps what it gets and refuses some addresses. */
public final class MailServer {

    /** Mail for addresses that begin so is refused. */
    public static final String REFUSED = "refused.";

    private final GreenMail mail;
    private final RefusingRelay relay;

    private MailServer(GreenMail mail, RefusingRelay relay) {
        this.mail = mail;
        this.relay = relay;
    }

    public static MailServer start() {
        var mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return new MailServer(mail, RefusingRelay.before(mail.getSmtp().getPort(), REFUSED));
    }

    /** From now on that realm sends its mail here. */
    public MailServer serve(TestRealm realm) {
        configure(realm, relay.port());
        return this;
    }

    /** From now on that realm sends its mail to a port where nobody listens. */
    public static void cutOff(TestRealm realm) {
        configure(realm, 1);
    }

    private static void configure(TestRealm realm, int port) {
        realm.change(
                "smtpServer",
                Map.of(
                        "host",
                        Servers.inContainer() ? ContainerServer.HERE : "localhost",
                        "port",
                        String.valueOf(port),
                        "from",
                        "keycloak@realm.example",
                        "connectionTimeout",
                        "2000"));
    }

    /** Does that, once, when the first mail for that address is about to be taken. */
    public void before(String address, Runnable surprise) {
        relay.surprise(address, surprise);
    }

    /** Puts the first mail for that address off. */
    public void postpone(String address) {
        relay.answer(address, "450 4.7.1 Come again");
    }

    /** Hangs up when the first mail for that address comes. */
    public void hangUp(String address) {
        relay.answer(address, "");
    }

    /** What came for that address, in the order in which it came. */
    public List<Mail> to(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .map(MailServer::read)
                .filter(found -> found.to().equals(address))
                .toList();
    }

    /** The last mail for that address. */
    public Mail lastTo(String address) {
        List<Mail> found = to(address);
        if (found.isEmpty()) {
            throw new AssertionError("No mail for " + address);
        }
        return found.get(found.size() - 1);
    }

    private static Mail read(MimeMessage message) {
        try {
            return Mail.of(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
