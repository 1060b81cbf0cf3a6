package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links that are opened by somebody who is signed in: nobody's session ends unasked. */
@Tag("once")
final class SignedInLinkTest {

    private static final MailServer MAIL = MailServer.start();
    private static final String WORKER = "worker@globex.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner").annotator("member"))
            .organization("globex", organization -> organization.owner("owner").annotator("worker"))
            .create();
    private final TestOrganization acme = realm.organization("acme");

    SignedInLinkTest() {
        MAIL.serve(realm);
    }

    @Test
    void theLinkAsksWhetherToJoin() {
        var form = signedIn(WORKER).thenIntoTheApp(acme.link());

        assertThat(form.asksToJoin()).as(form.html()).isTrue();
        assertThat(form.html()).contains("Acme").contains(WORKER);
        assertThat(form.join().done()).isTrue();
        assertThat(acme.member(WORKER).path("role").asText()).isEqualTo("NO");
        assertThat(realm.person(WORKER).sessions()).hasSize(1);
    }

    @Test
    void aMemberGoesOn() {
        assertThat(signedIn("member@acme.example").thenIntoTheApp(acme.link()).done())
                .isTrue();
    }

    @Test
    void whoManagesPeopleIsShownTheWayToThem() {
        var form = signedIn("owner@acme.example").thenIntoTheApp(acme.link());

        assertThat(form.leadsToPeople()).as(form.html()).isTrue();
        assertThat(form.html())
                .contains("Acme", "owner@acme.example")
                .contains(realm.base().base() + "/console/acme/people");
        assertThat(form.goOn().done()).isTrue();
    }

    @Test
    void whoManagesPeopleElsewhereIsAskedAsEverybodyIs() {
        assertThat(signedIn("owner@globex.example").thenIntoTheApp(acme.link()).asksToJoin())
                .isTrue();
    }

    @Test
    void withoutTheConsoleThereIsNoWayToShow() {
        var client = realm.clientAdmin("workspaces-console");
        var off = (ObjectNode) client.get("").expect(200).json();
        client.put("", off.put("enabled", false)).expect(204);

        assertThat(signedIn("owner@acme.example").thenIntoTheApp(acme.link()).done())
                .isTrue();
    }

    @Test
    void aMailToTheirAddressAsksWhetherToJoin() {
        var form = signedIn(WORKER).thenIntoTheApp(invited(WORKER));

        assertThat(form.asksToJoin()).as(form.html()).isTrue();
        assertThat(form.join().done()).isTrue();
        assertThat(acme.member(WORKER).path("role").asText()).isEqualTo("AN");
    }

    @Test
    void aMailToSomebodyElseSaysSoAndKeepsTheSession() {
        var form = signedIn(WORKER).thenIntoTheApp(invited("else@mail.example"));

        assertThat(form.isTurnedAway("Account")).as(form.html()).isTrue();
        assertThat(form.html()).contains(WORKER).doesNotContain("else@mail.example");
        assertThat(form.skip().done()).isTrue();
        assertThat(realm.person(WORKER).sessions()).hasSize(1);
    }

    @Test
    void whoHasNoAccountYetRegistersInstead() {
        var form = signedIn(WORKER).thenIntoTheApp(invited("fresh@mail.example"));

        form.asSomebodyElse();

        assertThat(form.asksToRegister()).as(form.html()).isTrue();
        assertThat(form.html()).contains("fresh@mail.example");
        assertThat(form.register("fresh@mail.example").done()).as(form.html()).isTrue();
        assertThat(acme.member("fresh@mail.example").path("role").asText()).isEqualTo("AN");
        assertThat(realm.person(WORKER).sessions()).isEmpty();
    }

    @Test
    void whoHasAnotherAccountSignsInInstead() {
        var form = signedIn(WORKER).thenIntoTheApp(acme.link()).asSomebodyElse();

        assertThat(form.signIn("owner@globex.example").asksToJoin())
                .as(form.html())
                .isTrue();
        assertThat(form.html()).contains("owner@globex.example");
    }

    @Test
    void whoSignedInInAnotherWindowMeanwhileIsAsked() {
        var form = SignUpForm.followIntoTheApp(realm, acme.link());
        assertThat(form.signInBeside(realm).signIn(WORKER).done()).isTrue();

        form.register("never@mail.example");

        assertThat(form.asksToJoin()).as(form.html()).isTrue();
        assertThat(form.html()).contains(WORKER);
        assertThat(realm.hasAccount("never@mail.example")).isFalse();
        assertThat(form.join().done()).isTrue();
        assertThat(realm.person(WORKER).sessions()).hasSize(1);
    }

    @Test
    void aFormThatIsOpenedAgainAsksAsWell() {
        var form = SignUpForm.followIntoTheApp(realm, acme.link());
        form.signInBeside(realm).signIn(WORKER);

        assertThat(form.reload().asksToJoin()).as(form.html()).isTrue();
    }

    private SignUpForm signedIn(String email) {
        var form = SignUpForm.signInPage(realm).signIn(email);
        assertThat(form.done()).isTrue();
        return form;
    }

    private String invited(String email) {
        new Inviter(acme.owner()).invite(email, "AN");
        return MAIL.lastTo(email).link();
    }
}
