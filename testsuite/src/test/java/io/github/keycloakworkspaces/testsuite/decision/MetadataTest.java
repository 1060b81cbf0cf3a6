package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the decision point says that it is. */
@Tag("once")
final class MetadataTest {

    private static final TestRealm REALM = TestRealm.acme();
    private static final String PATH = "/.well-known/authzen-configuration";
    private static final String AT_THE_ROOT = PATH + "/realms/" + REALM.name() + "/workspaces";

    @Test
    void namesItselfAndItsEndpoints() {
        String base = REALM.base().base();
        Response answer = REALM.base().get(PATH).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json())
                .isEqualTo(Json.read(Json.write(Map.of(
                        "policy_decision_point", base,
                        "access_evaluation_endpoint", base + "/access/v1/evaluation",
                        "access_evaluations_endpoint", base + "/access/v1/evaluations",
                        "search_subject_endpoint", base + "/access/v1/search/subject",
                        "search_resource_endpoint", base + "/access/v1/search/resource",
                        "search_action_endpoint", base + "/access/v1/search/action"))));
    }

    /** RFC 8615: the well-known path stands between the host and the path of the identifier. */
    @Test
    void isWhereTheSpecificationWantsIt() {
        Response answer = REALM.server().http().get(AT_THE_ROOT).expect(200);

        assertThat(answer.json()).isEqualTo(REALM.base().get(PATH).expect(200).json());
        assertThat(answer.json().path("policy_decision_point").asText())
                .endsWith("/realms/" + REALM.name() + "/workspaces");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void everyEndpointAnswers() {
        String base = REALM.base().base();
        Http service = REALM.service("decide");
        JsonNode metadata = REALM.base().get(PATH).expect(200).json();

        metadata.properties().forEach(endpoint -> {
            if (endpoint.getKey().endsWith("_endpoint")) {
                service.post(endpoint.getValue().asText().substring(base.length()), Map.of())
                        .expect(400);
            }
        });
    }

    @Test
    void aRealmThatIsNotThereHasNone() {
        REALM.server().http().get(PATH + "/realms/nothing/workspaces").expect(404);
        REALM.server().http().get(PATH + "/realms/" + REALM.name() + "/others").expect(404);
    }

    @Test
    void keycloaksOwnMetadataIsAsBefore() {
        for (String metadata : List.of("oauth-authorization-server", "openid-credential-issuer")) {
            assertThat(REALM.server()
                            .http()
                            .get("/.well-known/" + metadata + "/realms/" + REALM.name())
                            .status())
                    .as(metadata)
                    .isNotEqualTo(500);
        }
        REALM.server()
                .http()
                .get("/.well-known/oauth-authorization-server/realms/" + REALM.name())
                .expect(200);
        REALM.http().get("/.well-known/openid-configuration").expect(200);
    }
}
