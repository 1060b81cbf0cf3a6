package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairMailQueueTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final FairMailQueue turns = new FairMailQueue(4, 2);

    @Test
    void anOrganizationHasOneLaneHoweverOftenItAsks() {
        add("a", 1, 1, 1);

        assertThat(begun()).containsExactly("a1");
        add("a", 1);
        assertThat(begun()).isEmpty();
    }

    @Test
    void organizationsTakeTurns() {
        add("a", 1, 2, 3);
        assertThat(begun()).containsExactly("a1", "a2");

        turns.done(turn("a", 1), true);
        assertThat(begun()).containsExactly("a3");
        turns.done(turn("a", 2), true);
        assertThat(begun()).containsExactly("a1");
    }

    @Test
    void aRealmWithManyMailsLeavesLanesForOthers() {
        add("a", 1, 2, 3, 4, 5, 6);
        add("b", 7, 8);

        assertThat(begun()).containsExactly("a1", "b7", "a2", "b8");
    }

    @Test
    void neverMoreThanTheLanes() {
        add("a", 1, 2);
        add("b", 3, 4);
        add("c", 5);

        assertThat(begun()).hasSize(4);
        turns.done(turn("a", 1), false);
        assertThat(begun()).containsExactly("b4");
    }

    @Test
    void whatIsAskedForWhileOneIsSentIsNotForgotten() {
        add("a", 1);
        assertThat(begun()).containsExactly("a1");
        add("a", 1);

        turns.done(turn("a", 1), false);

        assertThat(begun()).containsExactly("a1");
    }

    @Test
    void aMailServerThatDoesNotAnswerIsLeftInPeaceLongerAndLonger() {
        add("a", 1);
        add("b", 2);
        assertThat(begun()).containsExactly("a1", "b2");

        turns.heard("a", false, NOW);
        turns.done(turn("a", 1), true);
        turns.done(turn("b", 2), true);
        assertThat(turns.next(NOW)).contains(turn("b", 2));
        assertThat(turns.next(NOW.plusMillis(999))).isEmpty();
        assertThat(turns.next(NOW.plusSeconds(1))).contains(turn("a", 1));

        Instant second = NOW.plusSeconds(1);
        turns.heard("a", false, second);
        turns.done(turn("a", 1), true);
        assertThat(turns.next(second.plusMillis(1999))).isEmpty();
        assertThat(turns.next(second.plusSeconds(2))).contains(turn("a", 1));
    }

    private void add(String realm, long... organizations) {
        for (long organization : organizations) {
            turns.add(turn(realm, organization));
        }
    }

    private List<String> begun() {
        List<String> begun = new ArrayList<>();
        for (Optional<MailTurn> next = turns.next(NOW); next.isPresent(); next = turns.next(NOW)) {
            begun.add(next.get().realm() + next.get().organization());
        }
        return begun;
    }

    private static MailTurn turn(String realm, long organization) {
        return new MailTurn(realm, new OrganizationId(organization));
    }
}
