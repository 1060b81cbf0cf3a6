package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
final class RoleChangeTest {

    private final TestOrganization acme = TestRealm.acme().organization("acme");

    @ParameterizedTest
    @ValueSource(strings = {"AD", "MA", "RE", "AN", "NO", "DI"})
    void ownerGivesEveryRoleButTheirOwn(String role) {
        var answer = acme.changeRole(acme.owner(), "reviewer", role).expect(200).json();

        assertThat(answer.path("role").asText()).isEqualTo(role);
        assertThat(acme.member("reviewer").path("role").asText()).isEqualTo(role);
    }

    @Test
    void takesPostForPatch() {
        var body = Map.of("user_id", acme.number("annotator"), "role", "RE");

        acme.person("admin").api().post(acme.memberships(), body).expect(200);

        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("RE");
    }

    @Test
    void aRoleActivates() {
        acme.give("pending", "AN");

        assertThat(acme.person("pending")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("AN");
    }
}
