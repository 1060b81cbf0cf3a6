package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your password expires today: sign in at https://evil.example",
                "evil.example",
                "EVIL.EXAMPLE/login",
                "www.evil",
                "evil\u3002example",
                "evil\uff0eexample",
                "ev\u200bil.ex\u200bample",
                "help@evil",
                "mailto:x",
                "HTTPS:evil",
                "go to 10.0.0.1 now",
                "пример.рф"
            })
    void looksLikeALink(String name) {
        assertThat(OrganizationNames.looksLikeLink(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme",
                "Acme Inc.",
                "St. Gallen Radiology",
                "A.B. & Sons",
                "Team 2.0",
                "Dr. Müller, Dr. Meier",
                "C/O Globex: Imaging",
                "Wait... what?",
                "@home"
            })
    void looksLikeAName(String name) {
        assertThat(OrganizationNames.looksLikeLink(name)).isFalse();
    }
}
