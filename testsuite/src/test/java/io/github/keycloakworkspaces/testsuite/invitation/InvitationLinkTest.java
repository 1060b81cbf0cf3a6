package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvitationLinkTest {

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void ownerAndAdministratorsReadTheLink(String person) {
        JsonNode invite = acme.person(person).api().get("/invite").expect(200).json();

        assertThat(invite.path("token").asText()).isNotBlank();
        assertThat(invite.path("invite_url").asText())
                .endsWith("/realms/" + realm.name() + "/workspaces/signup?token="
                        + invite.path("token").asText());
    }

    @Test
    void theLinkStaysUntilItIsReset() {
        assertThat(acme.link()).isEqualTo(acme.link());
    }

    @Test
    void aResetGivesAnotherLink() {
        JsonNode before = acme.owner().api().get("/invite").expect(200).json();

        JsonNode reset = acme.owner()
                .api()
                .post("/invite/reset-token", Map.of())
                .expect(201)
                .json();

        assertThat(reset.path("token").asText())
                .isNotBlank()
                .isNotEqualTo(before.path("token").asText());
        assertThat(acme.owner().api().get("/invite").expect(200).json()).isEqualTo(reset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void theOthersGetNoLink(String person) {
        var api = acme.person(person).api();
        String before = acme.link();

        api.get("/invite").expect(403, "permission.denied");
        api.post("/invite/reset-token", Map.of()).expect(403, "permission.denied");

        assertThat(acme.link()).isEqualTo(before);
    }

    @Test
    void needsAToken() {
        realm.base().get("/api/invite").expect(401, "caller.unauthenticated");
        realm.base().post("/api/invite/reset-token", Map.of()).expect(401, "caller.unauthenticated");
    }

    @Test
    void noTokenIsStored() {
        String token = SignUpForm.tokenOf(acme.link());
        String code = token.substring(token.indexOf('.') + 1);

        assertThat(realm.server()
                        .database()
                        .query("SELECT * FROM KW_ORGANIZATION")
                        .toString())
                .doesNotContain(code);
        assertThat(realm.server()
                        .database()
                        .query("SELECT VALUE FROM REALM_ATTRIBUTE")
                        .toString())
                .doesNotContain(code);
    }
}
