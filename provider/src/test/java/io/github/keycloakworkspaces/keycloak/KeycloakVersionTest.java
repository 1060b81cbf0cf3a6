package io.github.keycloakworkspaces.keycloak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"26.6.4", "26.0", "25.0.6", "9.9.9", "26.6.0.redhat-00001"})
    void anOlderServerIsToldInOneSentence(String version) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> KeycloakVersion.requireNewEnough(version))
                .withMessageContaining("needs Keycloak 26.7 or newer, and this is " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7.0", "26.7.5", "26.10.0", "27.0", "999.0.0-SNAPSHOT", "nightly", ""})
    void everyOtherServerStarts(String version) {
        assertThatCode(() -> KeycloakVersion.requireNewEnough(version)).doesNotThrowAnyException();
    }

    @Test
    void theOneThatWeAreCompiledAgainstIsNewEnough() {
        assertThatCode(WorkspacesSpi::new).doesNotThrowAnyException();
    }
}
