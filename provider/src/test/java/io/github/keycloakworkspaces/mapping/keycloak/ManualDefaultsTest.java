package io.github.keycloakworkspaces.mapping.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.mapping.ManualManagement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManualDefaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "False", " no ", "OFF"})
    void whatSaysNoLeavesItToGroups(String no) {
        assertThat(ManualDefaults.of(no, null, null)).isEqualTo(new ManualManagement(false, true, true));
        assertThat(ManualDefaults.of(null, no, null)).isEqualTo(new ManualManagement(true, false, true));
        assertThat(ManualDefaults.of(null, null, no)).isEqualTo(new ManualManagement(true, true, false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "true", "yes", "anything"})
    void everythingElseDoesNot(String yes) {
        assertThat(ManualDefaults.of(yes, yes, yes)).isEqualTo(ManualManagement.ON);
    }

    @Test
    void aServerThatSaysNothingLeavesEverythingToPeople() {
        assertThat(ManualDefaults.of(null, null, null)).isEqualTo(ManualManagement.ON);
    }
}
