package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Mail;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who waits reads in a mail that they wait no more. */
final class ActivationMailTest {

    private static final MailServer MAIL = MailServer.start();
    private static final String PENDING = "pending@acme.example";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    ActivationMailTest() {
        MAIL.serve(realm);
    }

    @Test
    void whoeverIsActivatedReadsWhereAsWhatAndWhereToGo() {
        int before = MAIL.to(PENDING).size();
        acme.give("pending", "RE");
        sent();

        assertThat(MAIL.to(PENDING)).hasSize(before + 1);
        Mail mail = MAIL.lastTo(PENDING);
        assertThat(mail.subject()).isEqualTo("You have been activated");
        String console = realm.base().base() + "/console/acme/";
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part).contains("Acme", "Reviewer", PENDING, console);
        }
        assertThat(mail.html()).contains("<html lang=\"en\"", "href=\"" + console + "\"", "#edf3f1");
        assertThat(mail.text()).doesNotContain("<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Sie sind freigeschaltet | hat Ihnen eine Rolle gegeben | Rolle: Annotation",
                "es | Su acceso está activado | le ha dado un rol | Rol: Anotador",
                "fr | Votre accès est activé | vous a donné un rôle | Rôle: Annotateur",
                "ar | تم تفعيل وصولك | منحك أحد المسؤولين دورًا | الدور: مصنِّف"
            })
    void itSpeaksTheLanguageOfThePersonsRealm(String language, String subject, String text, String role) {
        realm.admin()
                .put(
                        "",
                        Map.of(
                                "internationalizationEnabled",
                                true,
                                "supportedLocales",
                                List.of(language, "en"),
                                "defaultLocale",
                                language))
                .expect(204);

        acme.give("pending", "AN");
        sent();

        assertThat(MAIL.lastTo(PENDING).subject()).isEqualTo(subject);
        assertThat(MAIL.lastTo(PENDING).text()).contains(text, role);
    }

    @Test
    void whoeverWorkedOrWasDeactivatedGetsNone() {
        acme.give("annotator", "RE");
        acme.give("former", "AN");
        acme.give("pending", "DI");

        assertThat(waiting()).isEmpty();
        assertThat(MAIL.to("annotator@acme.example")).isEmpty();
        assertThat(MAIL.to("former@acme.example")).isEmpty();
    }

    @Test
    void aRoleThatIsTakenBackBeforeTheMailIsSentSendsNone() {
        MailServer.cutOff(realm);
        acme.give("pending", "AN");

        acme.give("pending", "NO");
        MAIL.serve(realm);
        sent();

        assertThat(MAIL.to(PENDING))
                .noneMatch(mail -> mail.text().contains(realm.http().base()));
    }

    @Test
    void aRealmSwitchesItOff() {
        realm.attribute("workspaces.activationMail", "off");

        acme.give("pending", "AN");

        assertThat(waiting()).isEmpty();
    }

    @Test
    void withoutAMailServerPeopleAreActivatedAllTheSame() {
        realm.change("smtpServer", Map.of());

        acme.give("pending", "AN");

        assertThat(waiting()).isEmpty();
        assertThat(acme.member("pending").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void itCountsAmongTheMailsOfTheOrganization() {
        acme.give("pending", "AN");
        acme.give("pending", "NO");
        acme.give("pending", "AN");

        assertThat(realm.server().database().query("SELECT ID FROM KW_MAIL_ENTRY WHERE ORGANIZATION_ID = ?", acme.id()))
                .hasSize(2);
    }

    private void sent() {
        Patience.until("no mail waits", () -> waiting().isEmpty());
    }

    private List<Map<String, @Nullable Object>> waiting() {
        return realm.server().database().query("SELECT ID FROM KW_MAIL WHERE ORGANIZATION_ID = ?", acme.id());
    }
}
