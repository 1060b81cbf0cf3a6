package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mail server that takes mails and says nothing for as long as a test wants. */
@Tag("once")
final class SlowMailServerTest {

    private static final int MANY = 60;
    private static final MailServer SLOW = MailServer.start();
    private static final MailServer MAIL = MailServer.start();
    private static final CountDownLatch END = new CountDownLatch(1);

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .organization("globex", organization -> organization.owner("owner"))
            .create();
    private final Inviter acme = new Inviter(realm.organization("acme").owner());
    private final Inviter globex = new Inviter(realm.organization("globex").owner());

    @AfterAll
    static void end() {
        END.countDown();
    }

    @Test
    void keepsNobodyFromInvitingAndNoOtherRealmFromSending() {
        SLOW.serve(realm);
        String[] all = IntStream.range(0, MANY)
                .mapToObj(i -> "slow" + i + "@mail.example")
                .toArray(String[]::new);
        List.of(all).forEach(email -> SLOW.before(email, SlowMailServerTest::hang));

        List<Response> answers = Together.all(List.of(all).stream()
                .<Callable<Response>>map(email -> () -> acme.send("AN", email))
                .toList());

        assertThat(answers).extracting(Response::status).containsOnly(200);
        assertThat(answers).allMatch(answer -> answer.body().contains("\"mail_state\":\"queued\""));
        assertThat(acme.list("?page_size=100")).hasSize(MANY);
        TestRealm other = TestRealm.acme();
        MAIL.serve(other);
        new Inviter(other.organization("acme").owner()).invite("other@mail.example", "AN");
        assertThat(MAIL.to("other@mail.example")).hasSize(1);
    }

    @Test
    void oneOrganizationKeepsNoOtherOneWaiting() {
        MAIL.serve(realm);
        CountDownLatch other = new CountDownLatch(1);
        MAIL.before("busy0@mail.example", () -> await(other));

        acme.send(
                        "AN",
                        IntStream.range(0, MANY)
                                .mapToObj(i -> "busy" + i + "@mail.example")
                                .toArray(String[]::new))
                .expect(200);
        globex.invite("quick@mail.example", "AN");

        assertThat(MAIL.to("quick@mail.example")).hasSize(1);
        other.countDown();
        assertThat(acme.settled("busy0@mail.example", "busy" + (MANY - 1) + "@mail.example"))
                .allMatch(found -> found.path("mail_state").asText().equals("sent"));
    }

    private static void hang() {
        await(END);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
