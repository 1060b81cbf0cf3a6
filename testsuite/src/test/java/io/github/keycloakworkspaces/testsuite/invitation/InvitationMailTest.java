package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.Mail;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the mail says, and what becomes of those that fail. */
@Tag("once")
final class InvitationMailTest {

    private static final String HOSTILE =
            "<script>alert(1)</script> & {0} ${msg('doLogIn')} <#list 1..9 as x> 'x' \r\nBcc: all@mail.example\r\n\r\nx";

    private static final MailServer MAIL = MailServer.start();

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Inviter owner = new Inviter(acme.owner());

    InvitationMailTest() {
        MAIL.serve(realm);
    }

    @Test
    void saysWhoInvitesToWhatAndUntilWhen() {
        JsonNode sent = owner.invite("english@mail.example", "RE");

        Mail mail = MAIL.lastTo("english@mail.example");
        String end = dateOf(sent, Locale.ENGLISH);
        assertThat(mail.subject()).isEqualTo("Invitation to an organization");
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("Acme", "Owner Example", "Reviewer", "english@mail.example", end, "UTC");
            assertThat(part).contains(mail.link());
        }
        assertThat(mail.html()).contains("<html lang=\"en\"", "#edf3f1").contains("href=\"" + mail.link() + "\"");
        assertThat(mail.text()).doesNotContain("<");
    }

    /** The zone is named, and stands beside the time. */
    private static String dateOf(JsonNode invitation, Locale language) {
        return Instant.parse(invitation.path("expires_at").asText())
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    @Test
    void speaksTheLanguageOfTheRealm() {
        realm.admin()
                .put(
                        "",
                        Map.of(
                                "internationalizationEnabled",
                                true,
                                "supportedLocales",
                                List.of("de", "en"),
                                "defaultLocale",
                                "de"))
                .expect(204);

        owner.person()
                .api()
                .with("Accept-Language", "en")
                .post("/invite/send-email", Map.of("emails", List.of("deutsch@mail.example"), "role", "RE"))
                .expect(200);
        JsonNode sent = owner.settled(new String[] {"deutsch@mail.example"}).get(0);

        Mail mail = MAIL.lastTo("deutsch@mail.example");
        assertThat(mail.subject()).isEqualTo("Einladung in eine Organisation");
        assertThat(mail.text()).contains("Sie sind eingeladen", "Prüfung", dateOf(sent, Locale.GERMAN));
        assertThat(mail.html()).contains("<html lang=\"de\"", "Einladung annehmen");
    }

    @Test
    void worksWithEveryTheme() {
        realm.change("emailTheme", "base");

        owner.invite("plain@mail.example", "AN");

        Mail mail = MAIL.lastTo("plain@mail.example");
        assertThat(mail.html()).contains("Acme", mail.link()).doesNotContain("#edf3f1");
        assertThat(mail.text()).contains("Acme");
    }

    @Test
    void printsHostileWordsAsTheyAre() {
        rename(HOSTILE);
        realm.server()
                .database()
                .update(
                        "UPDATE USER_ENTITY SET FIRST_NAME = ?, LAST_NAME = ? WHERE ID = ?",
                        "${realmName}",
                        "{0} ''",
                        acme.owner().accountId());

        owner.invite("victim@mail.example", "AN");

        Mail mail = MAIL.lastTo("victim@mail.example");
        assertThat(mail.html())
                .doesNotContain("<script>", "<#list")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {0} ${msg(&#39;doLogIn&#39;)} &lt;#list 1..9 as x&gt;");
        assertThat(mail.html()).contains("${realmName} {0} &#39;&#39;");
        assertThat(mail.text()).contains("<script>alert(1)</script> & {0} ${msg('doLogIn')} <#list 1..9 as x> 'x'");
    }

    @Test
    void aTitleIsNeitherTheSubjectNorAHeader() {
        rename(HOSTILE);

        owner.invite("header@mail.example", "AN");

        Mail mail = MAIL.lastTo("header@mail.example");
        assertThat(mail.headers()).noneMatch(header -> header.startsWith("Bcc"));
        assertThat(mail.subject()).isEqualTo("Invitation to an organization");
        assertThat(MAIL.to("all@mail.example")).isEmpty();
    }

    @Test
    void namesThatLookLikeAddressesAreNoLinks() {
        rename("Your password expires today: sign in at https://evil.example/login");
        realm.server()
                .database()
                .update(
                        "UPDATE USER_ENTITY SET FIRST_NAME = ?, LAST_NAME = ? WHERE ID = ?",
                        "www.evil.example",
                        "help@evil.example",
                        acme.owner().accountId());

        owner.invite("phished@mail.example", "AN");

        Mail mail = MAIL.lastTo("phished@mail.example");
        assertThat(mail.subject()).isEqualTo("Invitation to an organization");
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("sign in at https[:]//evil[.]example/login", "www[.]evil[.]example");
            assertThat(part).doesNotContain("evil.example", "help@");
        }
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingSent() {
        String refused = MailServer.REFUSED + "person@mail.example";

        JsonNode answer = owner.send("AN", "one@mail.example", refused, "two@mail.example")
                .expect(200)
                .json()
                .path("invitations");

        assertThat(answer)
                .extracting(invitation -> invitation.path("mail_state").asText())
                .containsOnly("queued");
        var settled = owner.settled("one@mail.example", refused, "two@mail.example");
        assertThat(settled)
                .extracting(invitation -> invitation.path("mail_state").asText())
                .containsExactly("sent", "failed", "sent");
        assertThat(settled.get(1).path("mail_error").asText()).isEqualTo("refused");
        assertThat(settled.get(1).path("mail_reason").asText())
                .isEqualTo("The realm's mail server does not take this mail.");
        assertThat(owner.latest("two@mail.example").path("sent_at").isNull()).isFalse();
        assertThat(MAIL.to("two@mail.example")).hasSize(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsAStateAndResendMakesItGood() {
        MailServer.cutOff(realm);
        JsonNode failed = owner.invite("cut.off@mail.example", "AN");
        assertThat(failed.path("mail_error").asText()).isEqualTo("unreachable");
        assertThat(failed.path("state").asText()).isEqualTo("open");

        MAIL.serve(realm);
        owner.resent("cut.off@mail.example");

        assertThat(owner.latest("cut.off@mail.example").path("mail_state").asText())
                .isEqualTo("sent");
        assertThat(owner.latest("cut.off@mail.example").path("mail_error").isNull())
                .isTrue();
        assertThat(MAIL.to("cut.off@mail.example")).hasSize(1);
    }

    @Test
    void aRealmWithoutAMailServerSaysSo() {
        realm.change("smtpServer", Map.of());

        assertThat(owner.invite("no.server@mail.example", "AN")
                        .path("mail_error")
                        .asText())
                .isEqualTo("not_configured");
    }

    @Test
    void whatTheMailServerPutsOffOrHangsUpOnIsSentLater() {
        MAIL.postpone("greylisted@mail.example");
        MAIL.hangUp("hung.up@mail.example");

        owner.send("AN", "greylisted@mail.example", "hung.up@mail.example").expect(200);

        assertThat(owner.settled("greylisted@mail.example", "hung.up@mail.example"))
                .extracting(invitation -> invitation.path("mail_state").asText())
                .containsOnly("sent");
        assertThat(MAIL.to("greylisted@mail.example")).hasSize(1);
        assertThat(MAIL.to("hung.up@mail.example")).hasSize(1);
    }

    @Test
    void nothingOfAMailIsLeftOnceItIsSent() {
        owner.invite("through@mail.example", "AN");

        assertThat(realm.server().database().query("SELECT ID FROM KW_MAIL WHERE ORGANIZATION_ID = ?", acme.id()))
                .isEmpty();
    }

    /** Keycloak's own administration takes every name. */
    private void rename(String title) {
        acme.rename(title);
    }
}
