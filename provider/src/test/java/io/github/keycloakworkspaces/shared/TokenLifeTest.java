package io.github.keycloakworkspaces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TokenLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void endsAtItsEnd() {
        assertThat(life(null, null).good(NOW)).isTrue();
        assertThat(life(NOW.plusMillis(1), null).good(NOW)).isTrue();
        assertThat(life(NOW, null).good(NOW)).isFalse();
    }

    @Test
    void isAsLongAsItWasMade() {
        assertThat(TokenLife.beginning(NOW, Duration.ofDays(2)).expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(TokenLife.beginning(NOW, null).expiresAt()).isNull();
    }

    @Test
    void itsUseIsNewsOnceAMinute() {
        Instant minute = NOW.minus(Duration.ofMinutes(1));

        assertThat(life(null, null).newsThatUsed(NOW)).isTrue();
        assertThat(life(null, minute).newsThatUsed(NOW)).isFalse();
        assertThat(life(null, minute.minusMillis(1)).newsThatUsed(NOW)).isTrue();
    }

    private static TokenLife life(@Nullable Instant end, @Nullable Instant used) {
        return new TokenLife(NOW.minus(Duration.ofDays(1)), end, used);
    }
}
