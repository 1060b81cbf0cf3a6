package io.github.keycloakworkspaces.testsuite.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts that are deleted while one of their pages is open. */
@Tag("smoke")
@Tag("once")
final class DeletedAccountTest {

    private static final String NEW = "new.person@mail.example";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void whoWaits() {
        var form = SignUpForm.follow(realm, acme.link()).register(NEW);
        delete();

        assertThat(form.checkAgain().isTurnedAway("Gone")).as(form.html()).isTrue();
    }

    @Test
    void whoIsAskedToJoin() {
        realm.addAccount("guest", NEW, true);
        var form = SignUpForm.follow(realm, acme.link()).toSignIn().signIn(NEW);
        assertThat(form.asksToJoin()).isTrue();
        delete();

        assertThat(form.join().isTurnedAway("Gone")).as(form.html()).isTrue();
    }

    @Test
    void whoOpensALinkWithTheSessionOfThen() {
        realm.addAccount("guest", NEW, true);
        var form = SignUpForm.follow(realm, acme.link()).toSignIn().signIn(NEW).skip();
        delete();

        assertThat(form.thenIntoTheApp(acme.link()).asksToRegister())
                .as(form.html())
                .isTrue();
    }

    private void delete() {
        String id = realm.admin()
                .get("/users?exact=true&email=" + Http.encode(NEW))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        realm.admin().delete("/users/" + id).expect(204);
    }
}
