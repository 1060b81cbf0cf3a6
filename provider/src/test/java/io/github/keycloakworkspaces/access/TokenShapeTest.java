package io.github.keycloakworkspaces.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenShapeTest {

    @Test
    void givesThePayloadOfAToken() {
        assertThat(TokenShape.payload("eyJhbGciOiJSUzI1NiJ9.eyJhenAiOiJhcHAifQ.AA"))
                .hasToString("{\"azp\":\"app\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "a.b.c",
                "e30.e30.AA",
                "bnVsbA.e30.AA",
                "W10.e30.AA",
                "eyJhbGciOm51bGx9.e30.AA",
                "eyJhbGciOiJYIn0.e30.AA",
                "eyJhbGciOiJSUzI1NiJ9.bnVsbA.AA",
                "eyJhbGciOiJSUzI1NiJ9.W10.AA",
                "eyJhbGciOiJSUzI1NiJ9..AA",
                "eyJhbGciOiJSUzI1NiJ9.e30",
                "eyJhbGciOiJSUzI1NiJ9.e30.AA.AA"
            })
    void anythingElseHasNone(String text) {
        assertThat(TokenShape.payload(text)).isNull();
    }
}
