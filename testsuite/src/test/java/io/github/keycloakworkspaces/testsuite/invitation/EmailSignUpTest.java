package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the mail to the first token. */
@Tag("once")
final class EmailSignUpTest {

    private static final MailServer MAIL = MailServer.start();
    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace("Radiology", workspace -> workspace.project("chest-xray", project -> {})))
            .organization("globex", organization -> organization.owner("owner").annotator("worker"))
            .person("lonely@mail.example")
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final Inviter owner = new Inviter(acme.owner());

    EmailSignUpTest() {
        MAIL.serve(REALM);
    }

    @Test
    void theFormNamesTheOrganizationAndTheAddress() {
        var form = SignUpForm.follow(REALM, invited("form@mail.example", "AN"));

        assertThat(form.asksToRegister()).isTrue();
        assertThat(form.html())
                .contains("Join Acme", "sign-in=Have+an+account%3F+Sign+in+to+join")
                .contains("value=\"form@mail.example\"")
                .contains("js/workspaces-invited.js")
                .doesNotContain("Until that is done, you wait.");
    }

    @Test
    void whoSignsUpWorksAtOnce() {
        String link = invited("worker@mail.example", "RE");

        assertThat(intoTheApp(link).register("worker@mail.example").done()).isTrue();

        JsonNode claim = REALM.person("worker@mail.example").signIn().claim();
        assertThat(claim.path("organization").path("role").asText()).isEqualTo("RE");
        assertThat(acme.member("worker@mail.example").path("grant_source").asText())
                .isEqualTo("invitation");
        assertThat(account("worker@mail.example").path("emailVerified").asBoolean())
                .isTrue();
        assertThat(owner.latest("worker@mail.example").path("state").asText()).isEqualTo("used");
    }

    @Test
    void theMembersListFindsThemAndTellsWhoInvitedThem() {
        intoTheApp(invited("guest@mail.example", "AN")).register("guest@mail.example");
        JsonNode invitation = owner.latest("guest@mail.example");

        JsonNode found =
                acme.results(acme.list(acme.owner(), "?search=GUEST@mail")).get(0);

        JsonNode fields = found.path("user").path("lse_fields");
        assertThat(fields.path("invite_activated").asBoolean()).isTrue();
        assertThat(fields.path("invited_by").asLong()).isEqualTo(acme.number("owner"));
        assertThat(fields.path("invited_at")).isEqualTo(invitation.path("created_at"));
        assertThat(fields.path("invite_expired").isBoolean()).isTrue();
        assertThat(fields.path("invite_expired").booleanValue()).isFalse();
        assertThat(fields.path("invite_expired_at")).isEqualTo(invitation.path("expires_at"));
        assertThat(acme.member("annotator")
                        .path("user")
                        .path("lse_fields")
                        .path("invited_at")
                        .isNull())
                .isTrue();
    }

    @Test
    void whateverIsSubmittedTheAccountGetsTheInvitedAddress() {
        String link = invited("invited@mail.example", "AN");

        assertThat(intoTheApp(link).register("attacker@mail.example").done()).isTrue();

        assertThat(REALM.hasAccount("attacker@mail.example")).isFalse();
        assertThat(account("invited@mail.example").path("emailVerified").asBoolean())
                .isTrue();
        assertThat(acme.member("invited@mail.example").path("role").asText()).isEqualTo("AN");
    }

    /** The link has verified the address; whoever left before a page for the password could never come back. */
    @Test
    void whereTheRealmVerifiesAddressesTheFormAsksForThePasswordAtOnce() {
        TestRealm strict = TestRealm.acme();
        MAIL.serve(strict);
        strict.change("verifyEmail", true);
        new Inviter(strict.organization("acme").owner()).invite("whole@mail.example", "AN");
        var form = SignUpForm.followIntoTheApp(
                strict, MAIL.lastTo("whole@mail.example").link());
        assertThat(form.html()).contains("name=\"password\"", "name=\"password-confirm\"");

        assertThat(form.register("whole@mail.example").done()).isTrue();

        assertThat(SignUpForm.signInPage(strict).signIn("whole@mail.example").done())
                .isTrue();
        assertThat(strict.organization("acme")
                        .member("whole@mail.example")
                        .path("role")
                        .asText())
                .isEqualTo("AN");
    }

    @Test
    void aPasswordThatThePolicyRefusesUsesNothingUp() {
        TestRealm strict = TestRealm.acme();
        MAIL.serve(strict);
        strict.change("verifyEmail", true);
        strict.change("passwordPolicy", "length(64)");
        var inviter = new Inviter(strict.organization("acme").owner());
        inviter.invite("short@mail.example", "AN");
        var form = SignUpForm.followIntoTheApp(
                strict, MAIL.lastTo("short@mail.example").link());

        assertThat(form.register("short@mail.example").asksToRegister()).isTrue();

        assertThat(strict.hasAccount("short@mail.example")).isFalse();
        assertThat(inviter.latest("short@mail.example").path("state").asText()).isEqualTo("open");
    }

    @Test
    void theInvitedPersonIsInTheWorkspacesAndProjects() {
        long radiology = acme.workspace("Radiology");
        long xray = acme.project("chest-xray");
        owner.invite("placed@mail.example", "AN", List.of(radiology), List.of(xray));

        intoTheApp(MAIL.lastTo("placed@mail.example").link()).register("placed@mail.example");

        JsonNode claim = REALM.person("placed@mail.example").signIn().claim();
        assertThat(claim.path("workspaces").get(0).path("id").asLong()).isEqualTo(radiology);
        assertThat(sources("KW_WORKSPACE_MEMBER", "placed@mail.example")).isEqualTo("invitation");
        assertThat(sources("KW_PROJECT_MEMBER", "placed@mail.example")).isEqualTo("invitation");
    }

    @Test
    void aLinkWorksOnce() {
        String link = invited("once@mail.example", "AN");
        intoTheApp(link).register("once@mail.example");

        assertThat(SignUpForm.follow(REALM, link).isTurnedAway("Link")).isTrue();
        assertThat(SignUpForm.smuggle(REALM, acme.link(), SignUpForm.tokenOf(link))
                        .isTurnedAway("Link"))
                .isTrue();
    }

    @Test
    void whatIsNoTokenAnyMoreIsAnsweredAsWhatNeverWasOne() {
        String revoked = invited("dead1@mail.example", "AN");
        owner.revoke("dead1@mail.example").expect(200);
        String expired = invited("dead2@mail.example", "AN");
        expire("dead2@mail.example");
        String unknown = revoked.substring(0, revoked.length() - 1) + (revoked.endsWith("A") ? "B" : "A");
        var foreign = TestRealm.acme();
        MAIL.serve(foreign);
        new Inviter(foreign.organization("acme").owner()).invite("dead3@mail.example", "AN");
        String elsewhere = MAIL.lastTo("dead3@mail.example").link().replace(foreign.name(), REALM.name());

        String page = page(unknown);
        assertThat(List.of(page(revoked), page(expired), page(elsewhere))).containsOnly(page);
    }

    @Test
    void anInvitationThatWasRevokedMeanwhileLetsNobodyIn() {
        var form = SignUpForm.follow(REALM, invited("late@mail.example", "AN"));
        owner.revoke("late@mail.example").expect(200);

        form.register("late@mail.example");

        assertThat(form.isTurnedAway("Link")).isTrue();
        assertThat(REALM.hasAccount("late@mail.example")).isFalse();
    }

    @Test
    void anInvitationThatHasExpiredMeanwhileLetsNobodyIn() {
        var form = SignUpForm.follow(REALM, invited("slow@mail.example", "AN"));
        expire("slow@mail.example");

        form.register("slow@mail.example");

        assertThat(form.isTurnedAway("Link")).isTrue();
        assertThat(REALM.hasAccount("slow@mail.example")).isFalse();
    }

    @Test
    void anExpiredInvitationIsResent() {
        invited("again@mail.example", "AN");
        expire("again@mail.example");
        assertThat(owner.latest("again@mail.example").path("state").asText()).isEqualTo("expired");

        owner.resent("again@mail.example");

        assertThat(SignUpForm.follow(REALM, MAIL.lastTo("again@mail.example").link())
                        .asksToRegister())
                .isTrue();
    }

    @Test
    void theFormOfAResentInvitationOpensNothing() {
        var form = SignUpForm.follow(REALM, invited("resent@mail.example", "AN"));
        owner.resend("resent@mail.example").expect(200);

        form.register("resent@mail.example");

        assertThat(form.isTurnedAway("Link")).isTrue();
    }

    @Test
    void whoHasAnAccountIsLedToSignInAndJoins() {
        String link = invited("lonely@mail.example", "MA");
        var form = intoTheApp(link);

        assertThat(form.asksToRegister()).isFalse();
        assertThat(form.html()).contains("value=\"lonely@mail.example\"");
        assertThat(form.signIn("lonely@mail.example").asksToJoin()).isTrue();
        assertThat(form.html()).contains("Acme").contains("Manager");
        assertThat(form.join().done()).isTrue();

        assertThat(acme.member("lonely@mail.example").path("role").asText()).isEqualTo("MA");
    }

    /** Attack 6: whoever else opens the mail. */
    @Test
    void anotherAccountIsTurnedAwayAndMayGoOn() {
        String link = invited("somebody@mail.example", "AN");
        var form = intoTheApp(link).toSignIn().signIn("worker@globex.example");

        assertThat(form.isTurnedAway("Account")).isTrue();
        assertThat(form.join().isTurnedAway("Account")).isTrue();
        assertThat(form.skip().done()).isTrue();
        assertThat(owner.latest("somebody@mail.example").path("state").asText()).isEqualTo("open");
        assertThat(acme.list(acme.owner(), "?search=worker@globex")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void theRightAccountMaySignInInsteadOfTheWrongOne() {
        REALM.addAccount("right@mail.example", "right@mail.example", true);
        var form = SignUpForm.signInPage(REALM).signIn("worker@globex.example");
        form.thenIntoTheApp(invited("right@mail.example", "AN"));
        assertThat(form.isTurnedAway("Account")).isTrue();

        form.asSomebodyElse().signIn("right@mail.example");

        assertThat(form.asksToJoin()).isTrue();
        assertThat(form.join().done()).isTrue();
    }

    /** Attack 6: an account says an address that it was never asked to prove. */
    @Test
    void anUnverifiedAddressIsNotEnough() {
        REALM.addAccount("unverified@mail.example", "unverified@mail.example", false);
        var form = intoTheApp(invited("unverified@mail.example", "AN")).signIn("unverified@mail.example");

        assertThat(form.isTurnedAway("Unverified")).isTrue();
        assertThat(form.join().isTurnedAway()).isTrue();
        assertThat(owner.latest("unverified@mail.example").path("state").asText())
                .isEqualTo("open");
    }

    /** Attack 6: an address is one, however it is written. */
    @Test
    void theCaseOfAnAddressDoesNotMatter() {
        REALM.addAccount("shouting", "SHOUTING@Mail.Example", true);

        var form = intoTheApp(invited("Shouting@MAIL.example", "AN")).signIn("shouting");

        assertThat(form.join().done()).isTrue();
        assertThat(acme.member("shouting@mail.example").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void aPendingMemberIsActivated() {
        assertThat(intoTheApp(invited("pending@acme.example", "RE"))
                        .signIn("pending@acme.example")
                        .join()
                        .done())
                .isTrue();

        assertThat(acme.member("pending").path("role").asText()).isEqualTo("RE");
        acme.give("pending", "NO");
    }

    @Test
    void aMemberLosesNothingByAccepting() {
        REALM.addAccount("promoted@mail.example", "promoted@mail.example", true);
        String link = invited("promoted@mail.example", "AN");
        SignUpForm.follow(REALM, acme.link())
                .toSignIn()
                .signIn("promoted@mail.example")
                .join();
        acme.give("promoted@mail.example", "AD");

        assertThat(intoTheApp(link).signIn("promoted@mail.example").join().done())
                .isTrue();

        assertThat(acme.member("promoted@mail.example").path("role").asText()).isEqualTo("AD");
    }

    @Test
    void anOldMailBringsNobodyBackWhoWasDeletedSince() {
        REALM.addAccount("gone@mail.example", "gone@mail.example", true);
        String old = invited("gone@mail.example", "AN");
        SignUpForm.follow(REALM, acme.link())
                .toSignIn()
                .signIn("gone@mail.example")
                .join();
        acme.delete(acme.owner(), "gone@mail.example").expect(204);
        var form = intoTheApp(old).signIn("gone@mail.example").join();
        assertThat(form.isTurnedAway("Link")).isTrue();

        owner.resent("gone@mail.example");

        assertThat(intoTheApp(MAIL.lastTo("gone@mail.example").link())
                        .signIn("gone@mail.example")
                        .join()
                        .done())
                .isTrue();
        assertThat(acme.member("gone@mail.example").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void aNewMailBringsADeletedMemberBackWithTheSameNumber() {
        REALM.addAccount("back@mail.example", "back@mail.example", true);
        intoTheApp(invited("back@mail.example", "AN"))
                .signIn("back@mail.example")
                .join();
        long number = acme.number("back@mail.example");
        acme.delete(acme.owner(), number).expect(204);

        intoTheApp(invited("back@mail.example", "RE"))
                .signIn("back@mail.example")
                .join();

        assertThat(acme.number("back@mail.example")).isEqualTo(number);
        assertThat(acme.member("back@mail.example").path("role").asText()).isEqualTo("RE");
    }

    @Test
    void aDeactivatedMemberIsNotReactivatedByAnOldMail() {
        REALM.addAccount("out@mail.example", "out@mail.example", true);
        String old = invited("out@mail.example", "AN");
        SignUpForm.follow(REALM, acme.link())
                .toSignIn()
                .signIn("out@mail.example")
                .join();
        acme.give("out@mail.example", "DI");

        assertThat(intoTheApp(old).signIn("out@mail.example").join().isTurnedAway("Deactivated"))
                .isTrue();

        assertThat(acme.member("out@mail.example").path("role").asText()).isEqualTo("DI");
    }

    private static void expire(String email) {
        assertThat(REALM.server()
                        .database()
                        .update(
                                "UPDATE KW_INVITATION SET CREATED_AT = 1, EXPIRES_AT = 2"
                                        + " WHERE EMAIL = ? AND ORGANIZATION_ID = ?",
                                email,
                                REALM.organization("acme").id()))
                .isEqualTo(1);
    }

    private String invited(String email, String role) {
        return MAIL.lastTo(owner.invite(email, role).path("email").asText()).link();
    }

    private static SignUpForm intoTheApp(String link) {
        return SignUpForm.followIntoTheApp(REALM, link);
    }

    private static JsonNode account(String email) {
        return REALM.admin()
                .get("/users?exact=true&email=" + Http.encode(email))
                .expect(200)
                .json()
                .path(0);
    }

    private static String sources(String table, String email) {
        var rows = REALM.server()
                .database()
                .query(
                        "SELECT g.SOURCE FROM " + table + " g JOIN KW_PERSON p ON p.ID = g.PERSON_ID"
                                + " JOIN USER_ENTITY u ON u.ID = p.USER_ID WHERE u.REALM_ID = p.REALM_ID AND u.EMAIL = ?",
                        email);
        return rows.size() == 1 ? String.valueOf(rows.get(0).get("source")) : rows.toString();
    }

    /** The page without what differs from visit to visit. */
    private static String page(String link) {
        var answer = Http.at(link).get("").expect(403);
        return answer.body().replaceAll("[A-Za-z0-9_-]{43}", "");
    }
}
