package io.github.keycloakworkspaces.testsuite.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script that holds a refresh or offline token as its API key. */
@Tag("once")
final class TokenRefreshTest {

    private static final TestRealm REALM = TestRealm.acme();

    private final TestOrganization acme = REALM.organization("acme");

    @Test
    void aRefreshTokenGivesAnAccessTokenForUs() {
        String access = access(acme.person("manager").tokens().refresh());

        assertThat(Tokens.payload(access).at("/workspaces/organization/role").asText())
                .isEqualTo("MA");
        REALM.base().bearer(access).get("/api/current-user/whoami").expect(200);
    }

    @Test
    void anOfflineTokenDoesAsWell() {
        access(acme.person("annotator").offlineToken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "Token ", "token "})
    void bothSchemesCarryTheAccessToken(String scheme) {
        Http script = REALM.base()
                .with("Authorization", scheme + access(acme.owner().tokens().refresh()));

        script.get("/api/organizations/").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Token", "Token x", "Basic eA==", "Digest x", "Token  "})
    void otherHeadersAreNobody(String header) {
        REALM.base().with("Authorization", header).get("/api/organizations/").expect(401, "caller.unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJhenAiOiJ0ZXN0LWFwcCJ9."})
    void anythingElseIsRefused(String token) {
        refresh(token).expect(401, "token.refused");
    }

    @Test
    void anAccessTokenIsNoRefreshToken() {
        refresh(acme.owner().token()).expect(401, "token.refused");
    }

    @Test
    void aTokenWhosePayloadWasChangedIsRefused() {
        String[] parts = acme.person("reviewer").tokens().refresh().split("\\.", -1);
        String[] others = acme.owner().tokens().refresh().split("\\.", -1);

        refresh(parts[0] + "." + others[1] + "." + parts[2]).expect(401, "token.refused");
    }

    /** Attack 27: somebody who lost the membership doesn't come back by a token that is kept somewhere. */
    @Test
    void aDeactivatedMembersKeyIsWorthless() {
        String key = acme.person("manager").offlineToken();
        access(key);

        acme.give("manager", "DI");

        refresh(key).expect(401, "token.refused");
        acme.give("manager", "MA");
    }

    @Test
    void theBodyIsChecked() {
        Http api = REALM.base().below("/api");
        api.post("/token/refresh/", Map.of()).expect(400, "request.malformed");
        api.post("/token/refresh/", Map.of("refresh", 1)).expect(400, "request.malformed");
        api.post("/token/refresh/", Map.of("refresh", "x", "client_id", "y")).expect(400, "request.unknown_field");
        api.form("/token/refresh/", Map.of("refresh", acme.owner().tokens().refresh()))
                .expect(200);
    }

    private static String access(String refreshToken) {
        return refresh(refreshToken).expect(200).json().path("access").asText();
    }

    private static Response refresh(String token) {
        return REALM.base().post("/api/token/refresh/", Map.of("refresh", token));
    }
}
