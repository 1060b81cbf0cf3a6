package io.github.keycloakworkspaces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountIdTest {

    @ParameterizedTest
    @CsvSource({
        "0b5f6a2e-5d0c-4a53-9d1e-1c2b3a4d5e6f, false",
        "f:0b5f6a2e-5d0c-4a53-9d1e-1c2b3a4d5e6f:anna, true",
        "lightweight-0b5f6a2e-5d0c-4a53-9d1e-1c2b3a4d5e6f, true"
    })
    void tellsAccountsThatKeycloakHasNoRowOf(String id, boolean elsewhere) {
        assertThat(new AccountId(id).elsewhere()).isEqualTo(elsewhere);
    }
}
