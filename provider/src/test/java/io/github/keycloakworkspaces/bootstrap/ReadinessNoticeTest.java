package io.github.keycloakworkspaces.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadinessNoticeTest {

    private final ReadinessNotice notice = new ReadinessNotice();

    @Test
    void aRealmIsLookedAtOnce() {
        assertThat(notice.isFirst("a")).isTrue();
        assertThat(notice.isFirst("a")).isFalse();
        assertThat(notice.isFirst("b")).isTrue();
    }

    @Test
    void moreRealmsThanAreRememberedCostNothing() {
        long first = IntStream.range(0, 20_000)
                .filter(realm -> notice.isFirst("realm-" + realm))
                .count();

        assertThat(first).isEqualTo(10_000);
    }
}
