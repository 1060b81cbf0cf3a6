package io.github.keycloakworkspaces.testsuite.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.KeycloakServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.UninstalledServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What realms are like whose server lost our JARs after {@code disable}. */
@Tag("once")
final class UninstallTest {

    private static final UninstalledServer UNINSTALLED = new UninstalledServer();
    private static final String CLOSED = disabled(false);
    private static final String OPEN = disabled(true);
    private static final KeycloakServer PLAIN = UNINSTALLED.takeJarsAway();

    private final TestRealm closed = TestRealm.existing(PLAIN, CLOSED);
    private final TestRealm open = TestRealm.existing(PLAIN, OPEN);

    @AfterAll
    static void stop() {
        UNINSTALLED.close();
    }

    @Test
    void nobodyRegistersWhoNeededALink() {
        assertThat(SignUpForm.signInPage(closed).offersToRegister()).isFalse();
        assertThat(SignUpForm.withoutLink(closed).asksToRegister()).isFalse();
    }

    @Test
    void registrationThatWasOpenWorks() {
        assertThat(SignUpForm.signInPage(open).offersToRegister()).isTrue();
        assertThat(SignUpForm.withoutLink(open).register("new@mail.example").done())
                .isTrue();
    }

    @Test
    void peopleSignInWithoutOurClaim() {
        assertThat(closed.person("worker@acme.example").signIn().claim().isMissingNode())
                .isTrue();
        assertThat(SignUpForm.signInPage(closed).signIn("worker@acme.example").done())
                .isTrue();
    }

    @Test
    void ourRowsAreStillThere() {
        assertThat(PLAIN.database().query("SELECT * FROM KW_MEMBER")).hasSize(4);
    }

    private static String disabled(boolean open) {
        var draft = TestRealm.with(UNINSTALLED.server()).plain();
        if (open) {
            draft.openToEverybody();
        }
        draft.organization("acme", acme -> acme.owner("owner").annotator("worker"));
        TestRealm realm = draft.create();
        realm.admin().post("/workspaces/enable", draft.enabling()).expect(200);
        realm.person("worker").signIn();
        realm.admin().post("/workspaces/disable", Map.of()).expect(200);
        return realm.name();
    }
}
