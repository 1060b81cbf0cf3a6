package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ScimTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void isNeverTheSame() {
        var random = new SecureRandom();

        ScimToken one = ScimToken.fresh(random);
        ScimToken another = ScimToken.fresh(random);

        assertThat(one.text()).matches("scim-[A-Za-z0-9_-]{43}").isNotEqualTo(another.text());
    }

    @Test
    void isKnownByItsHashAndNeverWritten() {
        ScimToken token = ScimToken.fresh(new SecureRandom());

        assertThat(token.hash())
                .matches("[0-9a-f]{64}")
                .isEqualTo(ScimToken.shown(token.text()).hash());
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void endsAtItsEnd() {
        assertThat(state(null, null).valid(NOW)).isTrue();
        assertThat(state(NOW.plusMillis(1), null).valid(NOW)).isTrue();
        assertThat(state(NOW, null).valid(NOW)).isFalse();
    }

    @Test
    void wasUsedSinceAMomentOrNot() {
        Instant minute = NOW.minus(Duration.ofMinutes(1));

        assertThat(state(null, null).usedSince(minute)).isFalse();
        assertThat(state(null, minute).usedSince(minute)).isTrue();
        assertThat(state(null, minute.minusMillis(1)).usedSince(minute)).isFalse();
    }

    private static ScimTokenState state(@Nullable Instant end, @Nullable Instant used) {
        return new ScimTokenState(new OrganizationId(1), null, NOW.minus(Duration.ofDays(1)), end, used);
    }
}
