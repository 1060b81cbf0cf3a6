package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("smoke")
@Tag("once")
final class InvitationLinkTest {

    private static final TestRealm REALM = TestRealm.acme();
    private static final TestOrganization ACME = REALM.organization("acme");

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void ownerAndAdministratorsReadTheLink(String person) {
        JsonNode invite = ACME.person(person).api().get("/invite").expect(200).json();

        assertThat(invite.path("token").asText()).isNotBlank();
        assertThat(invite.path("invite_url").asText())
                .endsWith("/realms/" + REALM.name() + "/workspaces/signup?token="
                        + invite.path("token").asText());
    }

    @Test
    void theLinkStaysUntilItIsReset() {
        assertThat(ACME.link()).isEqualTo(ACME.link());
    }

    @Test
    void aResetGivesAnotherLink() {
        JsonNode before = ACME.owner().api().get("/invite").expect(200).json();

        JsonNode reset = ACME.owner()
                .api()
                .post("/invite/reset-token", Map.of())
                .expect(201)
                .json();

        assertThat(reset.path("token").asText())
                .isNotBlank()
                .isNotEqualTo(before.path("token").asText());
        assertThat(ACME.owner().api().get("/invite").expect(200).json()).isEqualTo(reset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void theOthersGetNoLink(String person) {
        var api = ACME.person(person).api();
        String before = ACME.link();

        api.get("/invite").expect(403, "permission.denied");
        api.post("/invite/reset-token", Map.of()).expect(403, "permission.denied");

        assertThat(ACME.link()).isEqualTo(before);
    }

    @Test
    void needsAToken() {
        REALM.base().get("/api/invite").expect(401, "caller.unauthenticated");
        REALM.base().post("/api/invite/reset-token", Map.of()).expect(401, "caller.unauthenticated");
    }

    @Test
    void noTokenIsStored() {
        String token = SignUpForm.tokenOf(ACME.link());
        String code = token.substring(token.indexOf('.') + 1);

        assertThat(REALM.server()
                        .database()
                        .query("SELECT * FROM KW_ORGANIZATION")
                        .toString())
                .doesNotContain(code);
        assertThat(REALM.server()
                        .database()
                        .query("SELECT VALUE FROM REALM_ATTRIBUTE")
                        .toString())
                .doesNotContain(code);
    }
}
