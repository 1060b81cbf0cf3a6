package io.github.keycloakworkspaces.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The realm's word first, then its memory, then the server's word; silence closes. */
class SignUpRuleTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // attribute, was closed, server, needs a link
                "true, false, -, true",
                "true, false, false, true",
                "yes please, false, false, true",
                "false, true, true, false",
                "off, false, -, false",
                "' NO ', true, -, false",
                "0, false, true, false",
                "-, false, -, true",
                "-, false, '', true",
                "-, false, true, true",
                "-, false, whatever, true",
                "-, false, false, false",
                "-, false, ' Off', false",
                "' ', false, no, false",
                "-, true, false, true",
                "'', true, 0, true",
                "-, true, -, true"
            })
    void decides(@Nullable String attribute, boolean wasClosed, @Nullable String server, boolean needsLink) {
        assertThat(new SignUpRule(server).needsLink(attribute, wasClosed)).isEqualTo(needsLink);
    }
}
