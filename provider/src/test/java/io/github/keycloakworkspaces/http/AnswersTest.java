package io.github.keycloakworkspaces.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AnswersTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int HOUR = 3600;

    private final Answers answers = new Answers(new Answers.Limits(HOUR, 2, 3, 1));

    @AfterEach
    void close() {
        answers.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Spool.SHORT})
    void aShortAnswerNeedsNoPlace(int length) throws IOException {
        Spool spool = new Spool(() -> answers.take("ann"));
        spool.write(new byte[length]);

        assertThat(spool.bytes()).hasSize(length);
        assertThat(spool.large()).isNull();
        assertThat(answers.size()).isZero();
    }

    @Test
    void aCallerHasOnlySoMany() throws IOException {
        Answers.Place first = answers.take("ann");
        answers.take("ann");

        assertThat(refusal("ann")).isEqualTo("429 answers.too_many");
        answers.take("bob");
        first.leave();
        first.leave();
        answers.take("ann");
        assertThat(refusal("ann")).isEqualTo("429 answers.too_many");
    }

    @Test
    void aNodeHasOnlySoMany() throws IOException {
        answers.take("ann");
        answers.take("ann");
        Answers.Place third = answers.take("bob");

        assertThat(refusal("carl")).isEqualTo("503 answers.busy");
        third.leave();
        answers.take("carl");
        assertThat(answers.size()).isEqualTo(3);
    }

    @Test
    void allTogetherTakeOnlySoMuchRoom() throws IOException {
        Answers.Place first = answers.take("ann");
        Answers.Place second = answers.take("bob");
        first.grow(MEGABYTE);

        assertThat(problem(catchThrowableOfType(RefusedAnswer.class, () -> first.grow(1))))
                .isEqualTo("413 answers.too_large");
        assertThat(problem(catchThrowableOfType(RefusedAnswer.class, () -> second.grow(1))))
                .isEqualTo("503 answers.no_room");
        first.leave();
        second.grow(MEGABYTE);
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        try (Answers hurried = new Answers(new Answers.Limits(1, 1, 1, 1))) {
            var late = new CountDownLatch(1);
            Answers.Place place = hurried.take("ann");
            place.otherwise(() -> {
                place.leave();
                late.countDown();
            });
            late.await();

            assertThat(problem(catchThrowableOfType(RefusedAnswer.class, () -> place.grow(1))))
                    .isEqualTo("503 answers.too_slow");
            assertThat(hurried.size()).isZero();
            hurried.take("ann");
        }
    }

    @Test
    void aLargeAnswerIsSentAsItWasWritten() throws IOException {
        byte[] text = text();
        Ear ear = new Ear();

        large(text).send(ear);
        ear.awaitEnd();

        assertThat(ear.length()).isEqualTo(text.length);
        assertThat(ear.heard()).isEqualTo(text);
        assertThat(ear.hungUp()).isFalse();
        assertThat(answers.size()).isZero();
    }

    @Test
    void whoGoesAwayMakesRoom() throws IOException {
        Ear ear = new Ear().goingAwayAfter(2);

        large(text()).send(ear);
        ear.awaitEnd();

        assertThat(answers.size()).isZero();
    }

    @Test
    void anAnswerThatIsRefusedLeavesNothing() throws IOException {
        Spool spool = new Spool(() -> answers.take("ann"));

        assertThatThrownBy(() -> {
                    for (int i = 0; i <= MEGABYTE / 1000; i++) {
                        spool.write(new byte[1000]);
                    }
                })
                .isInstanceOf(RefusedAnswer.class);
        spool.discard();

        assertThat(answers.size()).isZero();
        answers.take("bob").grow(MEGABYTE);
    }

    private LargeAnswer large(byte[] text) throws IOException {
        Spool spool = new Spool(() -> answers.take("ann"));
        for (int i = 0; i < text.length; i += 1000) {
            spool.write(Arrays.copyOfRange(text, i, Math.min(i + 1000, text.length)));
        }
        Spool.Large large = spool.large();
        assertThat(large).isNotNull();
        return new LargeAnswer(java.util.Objects.requireNonNull(large), answers);
    }

    private static byte[] text() {
        byte[] text = new byte[5 * Spool.SHORT + 7];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (i * 31);
        }
        return text;
    }

    private String refusal(String caller) {
        return problem(catchThrowableOfType(RefusedAnswer.class, () -> answers.take(caller)));
    }

    private static String problem(RefusedAnswer refused) {
        return refused.problem().kind().status() + " " + refused.problem().code();
    }
}
