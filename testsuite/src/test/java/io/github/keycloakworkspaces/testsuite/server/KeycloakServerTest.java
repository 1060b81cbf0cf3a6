package io.github.keycloakworkspaces.testsuite.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class KeycloakServerTest {

    private final KeycloakServer server = Servers.shared();

    @Test
    void isHealthy() {
        assertThat(server.management()
                        .get("/health")
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("UP");
    }

    @Test
    void createsARealm() {
        var realm = TestRealm.with(server).plain().create();

        assertThat(realm.http().get("").expect(200).json().path("realm").asText())
                .isEqualTo(realm.name());
    }

    @Test
    void letsTestsReadItsDatabase() {
        var realm = TestRealm.with(server).plain().create();

        assertThat(server.database().query("SELECT ENABLED FROM REALM WHERE NAME = ?", realm.name()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("enabled", true));
    }

    @Test
    void letsPeopleSignIn() {
        var somebody = TestRealm.with(server)
                .plain()
                .person("somebody@acme.example")
                .create()
                .person("somebody");

        assertThat(somebody.userinfo().expect(200).json().path("email").asText())
                .isEqualTo("somebody@acme.example");
        assertThat(somebody.introspect().expect(200).json().path("active").asBoolean())
                .isTrue();
        assertThat(somebody.sessions()).hasSize(1);
    }

    @Test
    void letsAVisitorRegister() {
        var realm = TestRealm.with(server).plain().openToEverybody().create();

        assertThat(SignUpForm.withoutLink(realm).register("new@acme.example").done())
                .isTrue();
        assertThat(realm.hasAccount("new@acme.example")).isTrue();
    }

    @Test
    void letsAVisitorSignInOnOnePage() {
        var realm =
                TestRealm.with(server).plain().person("somebody@acme.example").create();

        assertThat(SignUpForm.signInPage(realm).signIn("somebody@acme.example").done())
                .isTrue();
    }

    @Test
    void letsAVisitorSignInOnTwoPages() {
        var realm =
                TestRealm.with(server).plain().person("somebody@acme.example").create();
        realm.admin()
                .post("/organizations", Map.of("name", "acme", "alias", "acme"))
                .expect(201);

        assertThat(SignUpForm.signInPage(realm).signIn("somebody@acme.example").done())
                .isTrue();
    }

    @Test
    @Tag("browser")
    void showsTheSignInPage() {
        var realm = TestRealm.with(server).plain().create();

        try (var browser = Browser.wide()) {
            browser.open(SignUpForm.signInAddress(realm)).screenshot("sign-in");

            assertThat(browser.has("username")).isTrue();
        }
    }

    @Test
    @Tag("browser")
    void letsPeopleSignInWithABrowser() {
        var realm =
                TestRealm.with(server).plain().person("somebody@acme.example").create();

        try (var browser = Browser.narrow()) {
            browser.open(SignUpForm.signInAddress(realm))
                    .fill("username", "somebody@acme.example")
                    .fill("password", TestRealm.PASSWORD);

            assertThat(browser.submitAndReturn()).contains("code=");
        }
    }
}
