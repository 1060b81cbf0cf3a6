package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail invitations where the realm's user profile keeps people from writing or seeing their address. */
@Tag("once")
final class HiddenAddressTest {

    private static final MailServer MAIL = MailServer.start();
    private static final String READ_ONLY = "[\"admin\",\"user\"]";
    private static final String HIDDEN = "[\"admin\"]";
    private static final String NEW = "new.person@mail.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");

    HiddenAddressTest() {
        MAIL.serve(realm);
    }

    @ParameterizedTest
    @ValueSource(strings = {READ_ONLY, HIDDEN})
    void whoIsInvitedGetsTheInvitedAddress(String viewers) {
        addressIsSeenBy(viewers);
        var form = SignUpForm.followIntoTheApp(realm, invited());

        assertThat(form.register("newcomer", "attacker@mail.example").done())
                .as(form.html())
                .isTrue();

        assertThat(acme.member(NEW).path("role").asText()).isEqualTo("AN");
        JsonNode account = realm.admin()
                .get("/users?exact=true&email=" + Http.encode(NEW))
                .expect(200)
                .json()
                .path(0);
        assertThat(account.path("username").asText()).isEqualTo("newcomer");
        assertThat(account.path("emailVerified").asBoolean()).isTrue();
        assertThat(realm.hasAccount("attacker@mail.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {READ_ONLY, HIDDEN})
    void anAddressThatSomebodyHasMeanwhileIsNamedAsTheCause(String viewers) {
        addressIsSeenBy(viewers);
        var form = SignUpForm.followIntoTheApp(realm, invited());
        realm.addAccount("faster", NEW, true);

        form.registerWithoutAddress("slower");

        assertThat(form.isTurnedAway("Exists")).isTrue();
        assertThat(realm.admin().get("/users?exact=true&username=slower").json())
                .isEmpty();
    }

    private void addressIsSeenBy(String viewers) {
        var profile =
                (ObjectNode) realm.admin().get("/users/profile").expect(200).json();
        profile.path("attributes").forEach(attribute -> restrict((ObjectNode) attribute, viewers));
        realm.admin().put("/users/profile", profile).expect(200);
    }

    private static void restrict(ObjectNode attribute, String viewers) {
        if (attribute.path("name").asText().equals("email")) {
            attribute.putPOJO("permissions", Map.of("view", Json.read(viewers), "edit", List.of("admin")));
        }
    }

    private String invited() {
        new Inviter(acme.owner()).invite(NEW, "AN");
        return MAIL.lastTo(NEW).link();
    }
}
