package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the link to the first token, in a realm where nobody registers without a link. */
@Tag("once")
final class SignUpTest {

    private static final String NEW = "new.person@mail.example";
    private static final String WAITING = "After you sign up, an administrator of Acme gives you a role.";
    private static final String WAITING_WITH_ACCOUNT = "Then an administrator of the organization gives you a role.";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void theFormNamesTheOrganization() {
        var form = SignUpForm.follow(realm, acme.link());

        assertThat(form.asksToRegister()).isTrue();
        assertThat(form.html()).contains("Acme");
    }

    @Test
    void theFormSaysThatOneWaits() {
        assertThat(SignUpForm.follow(realm, acme.link()).html()).contains(WAITING);
        assertThat(asked().html()).contains(WAITING_WITH_ACCOUNT);
    }

    @Test
    void aFormThatComesBackTellsWhatIsWrong() {
        var form = SignUpForm.follow(realm, acme.link()).register(NEW, "no address");

        assertThat(form.asksToRegister()).isTrue();
        assertThat(form.html()).contains("Invalid email address.");
    }

    @Test
    void whereTheLinkGivesARoleNobodyIsToldToWait() {
        giveByTheLink("AN");

        assertThat(SignUpForm.follow(realm, acme.link()).html()).doesNotContain(WAITING);
        assertThat(asked().html()).contains("Annotator").doesNotContain(WAITING_WITH_ACCOUNT);
        assertThat(SignUpForm.followIntoTheApp(realm, acme.link())
                        .register("at.once@mail.example")
                        .done())
                .isTrue();
    }

    @Test
    void whoComesBackToAnOrganizationWhoseLinkGivesARoleIsToldToWait() {
        acme.delete(acme.owner(), acme.number("annotator")).expect(204);
        giveByTheLink("AN");

        var form = SignUpForm.follow(realm, acme.link()).toSignIn().signIn("annotator@acme.example");

        assertThat(form.html()).contains(WAITING_WITH_ACCOUNT);
        assertThat(form.join().waits()).isTrue();
    }

    @Test
    void whereNoSeatIsFreeOneIsToldToWaitWhateverTheLinkGives() {
        giveByTheLink("AN");
        acme.seats(5);
        SignUpForm asked = asked();

        assertThat(SignUpForm.follow(realm, acme.link()).html()).contains(WAITING);
        assertThat(asked.html()).contains(WAITING_WITH_ACCOUNT);
        assertThat(asked.join().waits()).isTrue();
    }

    @Test
    void whereNoSeatIsFreeAnInvitationToARoleSaysThatOneWaits() {
        MailServer mail = MailServer.start().serve(realm);
        new Inviter(acme.owner()).invite(NEW, "RE");
        acme.seats(5);

        assertThat(SignUpForm.follow(realm, mail.lastTo(NEW).link()).html()).contains(WAITING);
    }

    @Test
    void whereNoSeatIsFreeWhoWorksThereAlreadyIsNotToldToWait() {
        MailServer mail = MailServer.start().serve(realm);
        new Inviter(acme.owner()).invite(NEW, "RE");
        asked().join();
        acme.give(NEW, "AN");
        acme.seats(6);

        var form = SignUpForm.follow(realm, mail.lastTo(NEW).link()).signIn(NEW);

        assertThat(form.html()).contains("Annotator").doesNotContain(WAITING_WITH_ACCOUNT);
    }

    @Test
    void onlyWhoCameByALinkIsOfferedToRegister() {
        assertThat(SignUpForm.signInPage(realm).offersToRegister()).isFalse();
        assertThat(SignUpForm.follow(realm, acme.link()).toSignIn().offersToRegister())
                .isTrue();
        realm.attribute("disable_signup_without_link", "false");
        assertThat(SignUpForm.signInPage(realm).offersToRegister()).isTrue();
    }

    @Test
    void whoSignsUpWaits() {
        assertThat(SignUpForm.follow(realm, acme.link()).register(NEW).waits()).isTrue();
        assertThat(acme.member(NEW).path("role").asText()).isEqualTo("NO");
        assertThat(acme.member(NEW).path("grant_source").asText()).isEqualTo("invitation");
    }

    @Test
    void whoWaitsWaitsAgainAtEachSignIn() {
        SignUpForm.follow(realm, acme.link()).register(NEW);

        assertThat(SignUpForm.signInPage(realm).signIn(NEW).waits()).isTrue();
        assertThat(SignUpForm.signInPage(realm).signIn(NEW).waits()).isTrue();
        realm.person(NEW).directGrant().expect(400);
    }

    @Test
    void whoWasActivatedGoesThrough() {
        SignUpForm.follow(realm, acme.link()).register(NEW);

        acme.give(NEW, "AN");

        assertThat(SignUpForm.signInPage(realm).signIn(NEW).done()).isTrue();
        JsonNode organization = realm.person(NEW).signIn().claim().path("organization");
        assertThat(organization.path("role").asText()).isEqualTo("AN");
        assertThat(organization.path("alias").asText()).isEqualTo("acme");
    }

    @Test
    void aLinkThatWasResetShowsNoForm() {
        String old = acme.link();
        acme.resetLink();

        assertThat(SignUpForm.follow(realm, old).asksToRegister()).isFalse();
    }

    @Test
    void aLinkThatWasResetIsRefusedWhenTheFormIsSubmitted() {
        var form = SignUpForm.follow(realm, acme.link());
        acme.resetLink();

        assertRefused(form);
    }

    @Test
    void theNewLinkWorks() {
        String link = acme.resetLink();

        assertThat(SignUpForm.follow(realm, link).register(NEW).waits()).isTrue();
    }

    @Test
    void aWrongTokenShowsNoForm() {
        String link = acme.link();
        String token = SignUpForm.tokenOf(link);
        String wrong = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

        assertThat(SignUpForm.smuggle(realm, link, wrong).isTurnedAway()).isTrue();
    }

    @Test
    void aTokenOfAnotherRealmShowsNoForm() {
        String foreign = TestRealm.acme().organization("acme").link();

        assertThat(SignUpForm.smuggle(realm, acme.link(), SignUpForm.tokenOf(foreign))
                        .isTurnedAway())
                .isTrue();
    }

    @Test
    void anOrganizationThatWasDisabledMeanwhileLetsNobodyIn() {
        var form = SignUpForm.follow(realm, acme.link());
        acme.disable();

        form.register(NEW);

        assertThat(form.isTurnedAway()).isTrue();
        assertThat(realm.hasAccount(NEW)).isFalse();
    }

    @Test
    void aTokenForAnotherOrganizationsNumberShowsNoForm() {
        var two = TestRealm.draft()
                .organization("acme", organization -> organization.owner("owner"))
                .organization("globex", organization -> organization.owner("owner"))
                .create();
        String link = two.organization("acme").link();
        String number = SignUpForm.tokenOf(two.organization("globex").link()).replaceFirst("\\..*", "");
        var form = SignUpForm.smuggle(two, link, SignUpForm.tokenOf(link).replaceFirst("^[^.]*", number));

        assertThat(form.isTurnedAway()).isTrue();
    }

    @Test
    void withoutALinkThereIsNoForm() {
        assertThat(SignUpForm.withoutLink(realm).isTurnedAway()).isTrue();
    }

    @Test
    void aRealmThatWasClosedMeanwhileRefusesWhoComesWithoutALink() {
        var open = TestRealm.draft().openToEverybody().create();
        var form = SignUpForm.withoutLink(open);
        open.closeToEverybody();

        form.register(NEW);

        assertThat(form.isTurnedAway()).isTrue();
        assertThat(open.hasAccount(NEW)).isFalse();
    }

    @Test
    void whoHasAnAccountJoinsAfterSigningIn() {
        var two = TestRealm.draft()
                .organization("acme", organization -> organization.owner("owner"))
                .organization(
                        "globex", organization -> organization.owner("owner").annotator("worker"))
                .create();
        var form = SignUpForm.followIntoTheApp(two, two.organization("acme").link())
                .toSignIn();

        assertThat(form.signIn("worker@globex.example").asksToJoin()).isTrue();
        assertThat(two.organization("acme").members()).hasSize(1);
        assertThat(form.join().done()).isTrue();

        assertThat(two.organization("acme")
                        .member("worker@globex.example")
                        .path("role")
                        .asText())
                .isEqualTo("NO");
    }

    @Test
    void whoWasDeletedComesBackWithTheSameNumber() {
        long number = acme.number("annotator");
        acme.delete(acme.owner(), number).expect(204);

        var form = SignUpForm.follow(realm, acme.link()).toSignIn().signIn("annotator@acme.example");

        assertThat(form.join().waits()).isTrue();
        assertThat(acme.number("annotator")).isEqualTo(number);
        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("NO");
    }

    @Test
    void oneLinkLetsManyInAtOnce() {
        String link = acme.link();
        List<Callable<Boolean>> submissions = IntStream.range(0, 20)
                .mapToObj(number -> "new" + number + "@mail.example")
                .map(email -> submission(SignUpForm.follow(realm, link), email))
                .toList();

        assertThat(Together.all(submissions)).hasSize(20).containsOnly(true);
        assertThat(acme.results(acme.list(acme.owner(), "?role=NO&search=new&page_size=-1")))
                .hasSize(20);
    }

    @Test
    void oneAddressSignsUpOnce() {
        String link = acme.link();
        List<Callable<Boolean>> submissions = IntStream.range(0, 5)
                .mapToObj(number -> submission(SignUpForm.follow(realm, link), NEW))
                .toList();

        assertThat(Together.all(submissions)).containsOnlyOnce(true);
        assertThat(acme.results(acme.list(acme.owner(), "?search=new.person"))).hasSize(1);
    }

    @Test
    void anOpenRealmMakesAnOrganizationForWhoComesWithoutALink() {
        var open = TestRealm.draft().openToEverybody().create();

        assertThat(SignUpForm.withoutLink(open).register(NEW).done()).isTrue();

        assertThat(open.person(NEW)
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("OW");
    }

    @Test
    void ofSeveralWhoComeAtOnceWithTheSameNameEachGetsAnOrganization() {
        var open = TestRealm.draft().openToEverybody().create();
        for (int round = 0; round < 5; round++) {
            int of = round;
            List<Callable<Boolean>> submissions = IntStream.range(0, 4)
                    .mapToObj(number -> "same" + of + number + "@mail.example")
                    .map(email -> founding(SignUpForm.withoutLink(open), email, "Same" + of))
                    .toList();

            assertThat(Together.all(submissions)).containsOnly(true);
        }
        assertThat(open.admin().get("/organizations?max=100").expect(200).json().findValuesAsText("name"))
                .hasSize(20)
                .contains("Same0 Person", "Same0 Person 2", "Same4 Person 4")
                .doesNotHaveDuplicates();
    }

    @Test
    void namesThatAreTooLongForAnOrganizationAreCut() {
        var open = TestRealm.draft().openToEverybody().create();
        for (String email : List.of(NEW, "other@mail.example")) {
            var form = SignUpForm.withoutLink(open).register(email, email, "A".repeat(200), "\ud83d\ude00".repeat(100));

            assertThat(form.done()).as(form.html()).isTrue();
        }

        assertThat(open.admin().get("/organizations").expect(200).json().findValuesAsText("name"))
                .containsExactlyInAnyOrder(
                        "A".repeat(200) + " " + "\ud83d\ude00".repeat(27),
                        "A".repeat(200) + " " + "\ud83d\ude00".repeat(26) + " 2");
    }

    @Test
    void aRealmThatSwitchesOrganizationsOffLetsNobodyInByALink() {
        String link = acme.link();
        var form = SignUpForm.follow(realm, link);
        realm.change("organizationsEnabled", false);

        assertThat(SignUpForm.follow(realm, link).isTurnedAway("Unavailable")).isTrue();
        form.register(NEW);

        assertThat(form.isTurnedAway("Unavailable")).isTrue();
        assertThat(realm.hasAccount(NEW)).isFalse();
    }

    @Test
    void aRealmThatSwitchesOrganizationsOffAsksNobodyToJoin() {
        SignUpForm form = asked();
        realm.change("organizationsEnabled", false);
        form.join();
        realm.change("organizationsEnabled", true);

        assertThat(acme.members()).hasSize(7);
    }

    @Test
    void aRealmThatSwitchesOrganizationsOffFoundsNone() {
        var open = TestRealm.draft().openToEverybody().create();
        var form = SignUpForm.withoutLink(open);
        open.change("organizationsEnabled", false);

        form.register(NEW);

        assertThat(form.isTurnedAway("Unavailable")).isTrue();
        assertThat(open.hasAccount(NEW)).isFalse();
    }

    private void giveByTheLink(String role) {
        acme.owner()
                .api()
                .patch("/organizations/" + acme.id() + "/set-default-role", Map.of("default_role", role))
                .expect(200);
    }

    /** Somebody with an account, before the question whether to join. */
    private SignUpForm asked() {
        realm.addAccount("guest", NEW, true);
        var form = SignUpForm.follow(realm, acme.link()).toSignIn().signIn(NEW);
        assertThat(form.asksToJoin()).isTrue();
        return form;
    }

    @Test
    void nobodyFoundsAnOrganizationWhoseNameLooksLikeAnAddress() {
        var open = TestRealm.draft().openToEverybody().create();
        var form = SignUpForm.withoutLink(open).register(NEW, NEW, "Your password expires", "sign in at evil.example");

        assertThat(form.asksToRegister()).isTrue();
        assertThat(form.html()).contains("A name must not look like an address.");
        assertThat(open.hasAccount(NEW)).isFalse();
        assertThat(open.admin().get("/organizations").expect(200).json()).isEmpty();
    }

    @Test
    void whereAnybodyFoundsOrganizationsTheirOwnAddressHasToBeVerifiedBeforeTheySendMails() {
        var open = TestRealm.draft().openToEverybody().create();
        SignUpForm.withoutLink(open).register(NEW);
        var founder = open.person(NEW);
        founder.signIn();

        new Inviter(founder).send("AN", "stranger@mail.example").expect(403, "invitation.inviter_unverified");
        founder.api().get("/invite").expect(200);
    }

    @Test
    void anOpenRealmRefusesAWrongTokenAllTheSame() {
        var open = TestRealm.draft()
                .openToEverybody()
                .organization("acme", organization -> organization.owner("owner"))
                .create();
        var form = SignUpForm.follow(open, open.organization("acme").link());
        open.organization("acme").resetLink();

        form.register(NEW);

        assertThat(open.hasAccount(NEW)).isFalse();
    }

    private void assertRefused(SignUpForm form) {
        form.register(NEW);

        assertThat(form.isTurnedAway()).as(form.html()).isTrue();
        assertThat(realm.hasAccount(NEW)).isFalse();
        assertThat(acme.members()).hasSize(7);
    }

    private static Callable<Boolean> founding(SignUpForm form, String email, String name) {
        return () -> form.register(email, email, name, "Person").done();
    }

    private static Callable<Boolean> submission(SignUpForm form, String email) {
        return () -> form.register(email).waits();
    }
}
