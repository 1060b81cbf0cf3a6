package io.github.keycloakworkspaces.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OncePerSecondTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final OncePerSecond each = new OncePerSecond(now::get);

    @Test
    void theFirstPassesAndTheOthersOfThatSecondDoNot() {
        assertThat(each.passes()).isTrue();
        now.addAndGet(999_999_999);
        assertThat(each.passes()).isFalse();
    }

    @Test
    void oneOfTheNextSecondPasses() {
        each.passes();
        now.addAndGet(1_000_000_000);

        assertThat(each.passes()).isTrue();
        assertThat(each.passes()).isFalse();
    }
}
