package io.github.keycloakworkspaces.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names groups may have. */
final class GroupNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "Staff, Radiology", "/team/sub", "\uD83D\uDE00", "\u0301"})
    void almostEverythingIsAName(String name) {
        assertThat(GroupName.fits(name)).isTrue();
        assertThat(GroupName.of(name).key()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "a\uD83D", "\uDE00a"})
    void whatCannotBeStoredIsNone(String name) {
        assertThat(GroupName.fits(name)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> GroupName.of(name));
    }

    @Test
    void theLongestNameHas255Characters() {
        assertThat(GroupName.fits("g".repeat(255))).isTrue();
        assertThat(GroupName.fits("g".repeat(256))).isFalse();
    }
}
