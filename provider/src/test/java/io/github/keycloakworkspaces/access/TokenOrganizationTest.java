package io.github.keycloakworkspaces.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @ParameterizedTest
    @CsvSource({
        "organization:acme organization:globex, acme",
        "organization:globex organization:initech, ",
        "organization:acme organization:umbrella, ",
        "organization:globex, globex",
        "organization:acme organization:*, ",
        "organization, ",
    })
    void ofSeveralTheOnlyOneThatSomebodyWorksInIsChosen(String scopes, @Nullable String alias) {
        assertThat(TokenOrganization.chosen(scopes, List.of("acme", "umbrella")::contains))
                .isEqualTo(alias);
    }

    @Test
    void endlessScopesAreNotLookedThrough() {
        String scopes = IntStream.range(0, 11)
                .mapToObj(number -> "organization:o" + number)
                .collect(Collectors.joining(" "));

        assertThat(TokenOrganization.chosen(scopes, alias -> {
                    throw new AssertionError(alias + " was looked for");
                }))
                .isNull();
    }

    @Test
    void noScopesChooseNothing() {
        assertThat(TokenOrganization.named(null)).isNull();
    }
}
