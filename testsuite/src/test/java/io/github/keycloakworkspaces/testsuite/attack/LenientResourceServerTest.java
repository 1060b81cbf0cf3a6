package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.decision.ResourceServer;
import io.github.keycloakworkspaces.testsuite.decision.ResourceServerDraft;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A resource server that doesn't enforce its policies grants to anybody, and no policy is asked that could object. What
 * is left to do is to tell the administrators.
 */
@Tag("once")
final class LenientResourceServerTest {

    private static final Map<String, String> ACME = Map.of("organization", "alias:acme");

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .person("stranger@mail.example")
            .create();
    private final Person stranger = realm.person("stranger");
    private final ResourceServerDraft draft = ResourceServer.in(realm)
            .resource("acme", ACME, "people.view")
            .permissions()
            .resource("forgotten", ACME, "members.invite");

    @Test
    void enforcingGrantsNothingThatNoPermissionCovers() {
        ResourceServer server = draft.create();

        assertThat(server.permits(realm.person("owner"), "forgotten#members.invite"))
                .isFalse();
        assertThat(server.permissions(stranger)).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void permissiveGrantsWhatNoPermissionCoversAndIsReported() {
        ResourceServer server = draft.mode("PERMISSIVE").create();

        assertThat(server.permits(stranger, "acme#people.view")).isFalse();
        assertThat(server.permits(stranger, "forgotten#members.invite")).isTrue();
        assertThat(warnings()).containsExactly("not-enforcing:" + ResourceServer.ID);
    }

    @Test
    void disabledGrantsEverythingAndIsReported() {
        ResourceServer server = draft.mode("DISABLED").create();

        assertThat(server.permits(stranger, "acme#people.view")).isTrue();
        assertThat(warnings()).containsExactly("not-enforcing:" + ResourceServer.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERMISSIVE", "DISABLED"})
    void oneThatWasMadeLenientLaterIsReported(String mode) {
        ResourceServer server = draft.create();

        server.settings()
                .put("", Map.of("policyEnforcementMode", mode, "decisionStrategy", "UNANIMOUS"))
                .expect(204);

        assertThat(warnings()).containsExactly("not-enforcing:" + ResourceServer.ID);
    }

    /** Those about resource servers. */
    private List<String> warnings() {
        return Json.texts(realm.admin()
                        .send("POST", "/workspaces/enable")
                        .expect(200)
                        .json()
                        .path("warnings"))
                .stream()
                .filter(warning -> warning.startsWith("not-enforcing:"))
                .toList();
    }
}
