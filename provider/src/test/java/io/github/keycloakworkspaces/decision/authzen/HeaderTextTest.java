package io.github.keycloakworkspaces.decision.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {

    @ParameterizedTest
    @CsvSource({
        "owner@acme.example, owner@acme.example",
        "Some Body, Some%20Body",
        "100%, 100%25",
        "Jürgen, J%C3%BCrgen",
        "'a\r\nX-Workspaces-Role: OW', a%0D%0AX-Workspaces-Role:%20OW"
    })
    void hasVisibleAsciiOnly(String text, String expected) {
        assertThat(HeaderText.of(text)).isEqualTo(expected);
    }
}
