package io.github.keycloakworkspaces.kc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenOrganizationTest {

    @ParameterizedTest
    @CsvSource({
        "openid organization:acme profile, acme",
        "organization:acme, acme",
        "organization:acme  organization:acme, acme",
        "openid profile, ",
        "organization, ",
        "organization:, ",
        "organization:*, ",
        "organization:acme organization:globex, ",
        "my-organization:acme, ",
    })
    void oneOrganizationIsChosenByTheScope(String scopes, @Nullable String alias) {
        assertThat(TokenOrganization.named(scopes)).isEqualTo(alias);
    }

    @Test
    void noScopesChooseNothing() {
        assertThat(TokenOrganization.named(null)).isNull();
    }
}
