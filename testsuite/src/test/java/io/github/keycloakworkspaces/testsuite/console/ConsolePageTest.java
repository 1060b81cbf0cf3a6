package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that starts the console, and the client by which people sign in to it. */
@Tag("once")
final class ConsolePageTest {

    private static final String CLIENT = "workspaces-console";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .create();
    private final Http admin = realm.admin();

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/", "/console/acme/people", "/console/acme/people/7?tab=x"})
    void isTheSameAtEachAddress(String path) {
        Response page = realm.base().get(path).expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("\"base\":\"/realms/" + realm.name() + "/workspaces\"")
                .contains("script-src 'self'; style-src 'self'")
                .doesNotContain("<style", "style=");
    }

    @Test
    void aNameOfTheRealmEndsNothing() {
        admin.put("", Map.of("displayName", "</script><b>\"A&B\"")).expect(204);

        assertThat(realm.base().get("/console/").expect(200).body())
                .contains("<title>&lt;/script&gt;&lt;b&gt;&quot;A&amp;B&quot;</title>")
                .doesNotContain("</script><b>");
    }

    @Test
    void withoutItsClientThePageSaysSoAndEnableMakesIt() {
        admin.delete("/clients/" + client().path("id").asText()).expect(204);
        realm.base().get("/console/").expect(503);
        assertThat(state()).isEqualTo("missing");

        enable();

        realm.base().get("/console/").expect(200);
        assertThat(state()).isEqualTo("ok");
    }

    @Test
    void theClientIsForNothingElse() {
        JsonNode client = client();

        assertThat(client.path("publicClient").asBoolean()).isTrue();
        assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.path("alwaysDisplayInConsole").asBoolean()).isTrue();
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(client.path("redirectUris")).hasSize(1);
    }

    @Test
    void aClientThatWasChangedIsToldAndRepaired() {
        change(client -> client.put("directAccessGrantsEnabled", true));
        assertThat(state()).isEqualTo("changed");

        enable();

        assertThat(state()).isEqualTo("ok");
        assertThat(client().path("directAccessGrantsEnabled").asBoolean()).isFalse();
    }

    @Test
    void aClientThatWasSwitchedOffIsToldAndStaysSo() {
        change(client -> client.put("enabled", false));

        enable();

        assertThat(state()).isEqualTo("off");
        realm.base().get("/console/").expect(503);
    }

    private void change(Consumer<ObjectNode> change) {
        var client = (ObjectNode) client();
        change.accept(client);
        admin.put("/clients/" + client.path("id").asText(), client).expect(204);
    }

    private void enable() {
        admin.post("/workspaces/enable", Map.of()).expect(200);
    }

    private JsonNode client() {
        return admin.get("/clients?clientId=" + CLIENT).expect(200).json().path(0);
    }

    private String state() {
        for (JsonNode part : admin.get("/workspaces/readiness").expect(200).json()) {
            if (part.path("part").asText().equals("client:" + CLIENT)) {
                return part.path("state").asText();
            }
        }
        throw new AssertionError("readiness doesn't tell of the client");
    }
}
