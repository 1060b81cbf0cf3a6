package io.github.keycloakworkspaces.invitation;

import static io.github.keycloakworkspaces.invitation.InMemoryOutbox.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailSenderTest {

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger errors = new AtomicInteger(1);
    private final MailSender sender = new MailSender(
            outbox,
            this::send,
            new MailSchedule(3, Duration.ofSeconds(10)),
            new MailRunTest.Silence(),
            Clock.systemUTC(),
            Executors.newCachedThreadPool());
    private final Thread thread = new Thread(sender);

    private MailAttempt send(MailMessage letter) {
        long mail = letter.mail();
        if (mail == 1) {
            begun.countDown();
            await(slow);
        }
        if (mail == 2 && errors.getAndDecrement() > 0) {
            throw new StackOverflowError("once");
        }
        return MailAttempt.sent();
    }

    @AfterEach
    void end() {
        slow.countDown();
        sender.close(Duration.ofSeconds(10));
    }

    @Test
    void whatWaitsAtTheStartIsFoundAndNobodyWaitsForASlowOne() throws InterruptedException {
        outbox.add(1, 0);
        outbox.add(3, 1);
        thread.start();

        outbox.awaitReports(1);

        assertThat(outbox.reported).containsExactly("3 sent");
    }

    @Test
    void anErrorEndsNothing() throws InterruptedException {
        thread.start();
        outbox.add(2, 0);
        sender.offer(turn(2));
        outbox.add(3, 0);
        sender.offer(turn(3));

        outbox.awaitReports(1);

        assertThat(outbox.reported).containsExactly("3 sent");
    }

    @Test
    void closingWaitsForWhatIsBeingSentAndBeginsNothingMore() throws InterruptedException {
        outbox.add(1, 0);
        thread.start();
        sender.offer(turn(1));
        await(begun);
        Thread closing = new Thread(() -> sender.close(Duration.ofSeconds(30)));
        closing.start();
        thread.join();
        outbox.add(3, 0);
        sender.offer(turn(3));

        slow.countDown();
        closing.join();

        assertThat(outbox.reported).containsExactly("1 sent");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
