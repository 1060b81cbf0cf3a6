package io.github.keycloakworkspaces.testsuite.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak skips an action that somebody asks for by name where it says that it can't be asked for. */
@Tag("once")
final class NamedActionTest {

    private static final String ACTION = "&kc_action=workspaces-activation";
    private static final String STRANGER = "stranger@nowhere.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", OrganizationDraft::everyRole)
            .person(STRANGER)
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @ParameterizedTest
    @CsvSource({
        "pending, &kc_action=workspaces-activation",
        "former, &kc_action=workspaces-activation",
        "pending, &kc_action=UPDATE_PASSWORD",
        "pending, &kc_action=workspaces-activation&prompt=login",
        "former, &kc_action=workspaces-activation&max_age=0",
        "pending, &kc_action=workspaces-activation&acr_values=2",
    })
    void whoWaitsDoesNotNameThePageAway(String person, String wish) {
        Visitor visitor = signIn(acme.person(person), wish);

        assertThat(visitor.html()).contains("kw-waiting");
        assertThat(visitor.left()).isEmpty();
    }

    /** The page has no button for it, but a form may be sent without one. */
    @Test
    void whoWaitsDoesNotCancelThePage() {
        Visitor visitor = signIn(acme.person("pending"), ACTION);

        visitor.submit(Map.of("cancel-aia", "true"));

        assertThat(visitor.html()).contains("kw-waiting");
        assertThat(visitor.left()).isEmpty();
    }

    @Test
    void whoWaitsApprovesNoDeviceByNamingThePage() {
        Visitor visitor = new Visitor(realm.server());
        visitor.open(realm.http()
                        .form(
                                "/protocol/openid-connect/auth/device",
                                Map.of("client_id", TestRealm.APP, "scope", "openid"))
                        .expect(200)
                        .json()
                        .path("verification_uri_complete")
                        .asText()
                + ACTION);
        enter(visitor, acme.person("pending"));

        assertThat(visitor.html()).contains("kw-waiting");
    }

    /** Somebody was signed in before there was anything to wait for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ACTION,
                ACTION + "&prompt=login",
                ACTION + "&max_age=0",
                ACTION + "&acr_values=2",
                "&kc_action=UPDATE_PASSWORD"
            })
    void whoHasASessionAndWaitsByNowIsAskedAnew(String wish) {
        Person stranger = realm.person(STRANGER);
        Visitor visitor = signIn(stranger, "");
        assertThat(visitor.left())
                .hasValueSatisfying(address -> assertThat(address).contains("code="));
        acme.addNatively(STRANGER).expect(201);

        enter(visitor.open(SignUpForm.signInAddress(realm) + wish), stranger);

        assertThat(visitor.html()).contains("kw-waiting");
        assertThat(visitor.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ACTION})
    void whoMayNotBeAskedGetsNoCode(String wish) {
        Visitor visitor = signIn(realm.person(STRANGER), "");
        acme.addNatively(STRANGER).expect(201);

        visitor.open(SignUpForm.signInAddress(realm) + wish + "&prompt=none");

        assertThat(visitor.left())
                .hasValueSatisfying(
                        address -> assertThat(address).contains("error=").doesNotContain("code="));
    }

    @Test
    void whoCameWithALinkIsAskedWhetherToJoin() {
        String token = SignUpForm.tokenOf(acme.link());

        Visitor visitor = signIn(realm.person(STRANGER), "&invitation=" + Http.encode(token) + ACTION);

        assertThat(visitor.html()).contains("name=\"decision\"");
        assertThat(visitor.left()).isEmpty();
    }

    @Test
    void whoWorksGoesThrough() {
        assertThat(signIn(acme.person("annotator"), ACTION).left())
                .hasValueSatisfying(
                        address -> assertThat(address).contains("code=").contains("kc_action_status=success"));
    }

    private Visitor signIn(Person person, String wish) {
        Visitor visitor = new Visitor(realm.server());
        enter(visitor.open(SignUpForm.signInAddress(realm) + wish), person);
        return visitor;
    }

    private static void enter(Visitor visitor, Person person) {
        if (visitor.left().isEmpty() && visitor.hasField("username") && !visitor.hasField("password")) {
            visitor.submit(Map.of("username", person.email()));
        }
        if (visitor.left().isEmpty() && visitor.hasField("password")) {
            visitor.submit(Map.of("username", person.email(), "password", TestRealm.PASSWORD));
        }
    }
}
