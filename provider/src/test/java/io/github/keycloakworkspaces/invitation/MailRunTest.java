package io.github.keycloakworkspaces.invitation;

import static io.github.keycloakworkspaces.invitation.InMemoryOutbox.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import io.github.keycloakworkspaces.invitation.MailRun.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailRunTest {

    private static final MailSchedule SCHEDULE = new MailSchedule(3, Duration.ofSeconds(10));

    private final World.MovingClock clock = new World.MovingClock();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final List<Integer> attempts = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private MailAttempt answer = MailAttempt.sent();
    private final MailRun run = new MailRun(
            outbox,
            letter -> {
                attempts.add(letter.attempt());
                return answer;
            },
            SCHEDULE,
            new Silence(),
            clock);

    @Test
    void whatTheMailServerTakesIsSentOnce() {
        outbox.add(1, 0);

        assertThat(send(1)).isEqualTo(Outcome.ANSWERED);
        assertThat(send(1)).isEqualTo(Outcome.NOTHING);

        assertThat(outbox.reported).containsExactly("1 sent");
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        outbox.add(1, 0);
        answer = MailAttempt.never(Failure.REFUSED);

        assertThat(send(1)).isEqualTo(Outcome.ANSWERED);

        assertThat(outbox.reported).containsExactly("1 refused");
    }

    @Test
    void whatIsPutOffIsTriedWithGrowingPausesAndThenHasFailed() {
        outbox.add(1, 0);
        answer = MailAttempt.later(Failure.UNREACHABLE);

        assertThat(send(1)).isEqualTo(Outcome.UNANSWERED);
        assertThat(outbox.due(1)).isEqualTo(clock.now.plusSeconds(10));
        clock.pass(Duration.ofSeconds(9));
        assertThat(send(1)).isEqualTo(Outcome.NOTHING);
        clock.pass(Duration.ofSeconds(1));
        send(1);
        assertThat(outbox.due(1)).isEqualTo(clock.now.plusSeconds(40));
        clock.pass(Duration.ofSeconds(40));
        send(1);

        assertThat(outbox.reported).containsExactly("1 again", "1 again", "1 unreachable");
        assertThat(attempts).containsExactly(1, 2, 3);
    }

    @Test
    void aMailThatNodesDieOfIsGivenUp() {
        outbox.add(1, 3);

        send(1);

        assertThat(attempts).isEmpty();
        assertThat(outbox.reported).containsExactly("1 interrupted");
    }

    @Test
    void aMailThatWasSentIsNotSentAgainBecauseTheDatabaseIsAway() {
        outbox.add(1, 0);
        outbox.outages = 3;

        send(1);

        assertThat(attempts).containsExactly(1);
        assertThat(outbox.reported).containsExactly("1 sent");
        assertThat(pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
        assertThat(run.inHand()).isEmpty();
    }

    private Outcome send(long organization) {
        return run.send(turn(organization), pauses::add);
    }

    /** Nobody looks. */
    static final class Silence implements MailWatcher {

        @Override
        public void sent() {}

        @Override
        public void postponed(Failure failure) {}

        @Override
        public void failed(Failure failure) {}

        @Override
        public void queued(long mails) {}

        @Override
        public void warn(Throwable trouble) {}
    }
}
