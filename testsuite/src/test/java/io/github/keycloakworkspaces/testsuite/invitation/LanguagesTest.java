package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The themes in the languages that we have texts of, and in others: there Keycloak's texts stay, and ours are English. */
@Tag("browser")
final class LanguagesTest {

    private static final MailServer MAIL = MailServer.start();

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @ParameterizedTest
    @CsvSource({"login, keycloak.v2", "email, keycloak"})
    void noLanguageOfKeycloakIsMissing(String type, String parent) {
        JsonNode themes =
                realm.server().admin().get("/serverinfo").expect(200).json().at("/themes/" + type);

        List<String> ours = languages(themes, "workspaces");

        assertThat(ours).contains("ar", "de", "en", "fa", "fr", "ja", "zh-TW").hasSizeGreaterThan(35);
        assertThat(languages(themes, parent)).isEqualTo(ours);
    }

    @Test
    void arabicIsReadFromTheRight() {
        speak("ar");
        assertThat(SignUpForm.follow(realm, acme.link()).html())
                .containsPattern("<html[^>]* lang=\"ar\"[^>]* dir=\"rtl\"")
                .contains("كلمة المرور", "الانضمام إلى Acme");
        assertThat(SignUpForm.follow(realm, acme.link() + "x").html())
                .containsPattern("<html[^>]* dir=\"rtl\"")
                .contains("اطلب دعوة جديدة ممن أرسلها إليك.");
    }

    @Test
    void pagesThatNobodyHasTranslatedAreInEnglish() {
        speak("fa");

        assertThat(SignUpForm.follow(realm, acme.link()).html())
                .containsPattern("<html[^>]* lang=\"fa\"[^>]* dir=\"rtl\"")
                .contains("Join Acme")
                .doesNotContain("Confirm password");
        assertThat(SignUpForm.follow(realm, acme.link() + "x").html())
                .containsPattern("<html[^>]* dir=\"rtl\"")
                .contains("Ask the person who sent it for a new one.");
    }

    @ParameterizedTest
    @CsvSource({"fr, Mot de passe, Rejoindre Acme", "es, Contraseña, Unirse a Acme", "de, Passwort, Acme beitreten"})
    void pagesAreInOneLanguage(String language, String password, String title) {
        speak(language);

        assertThat(SignUpForm.follow(realm, acme.link()).html())
                .containsPattern("<html[^>]* lang=\"" + language + "\"[^>]* dir=\"ltr\"")
                .contains(password, title);
    }

    @Test
    void mailsAreReadFromTheRight() {
        MAIL.serve(realm);
        speak("ar");

        new Inviter(acme.owner()).invite("arabic@mail.example", "AN");

        assertThat(MAIL.lastTo("arabic@mail.example").html())
                .contains("<html lang=\"ar\" dir=\"rtl\"")
                .contains("لديك دعوة");
    }

    @Test
    void mailsThatNobodyHasTranslatedAreInEnglish() {
        MAIL.serve(realm);
        speak("fa");

        new Inviter(acme.owner()).invite("persian@mail.example", "AN");

        assertThat(MAIL.lastTo("persian@mail.example").html())
                .contains("<html lang=\"fa\" dir=\"rtl\"")
                .contains("You are invited");
    }

    private void speak(String language) {
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
    }

    private static List<String> languages(JsonNode themes, String name) {
        JsonNode theme = StreamSupport.stream(themes.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        return StreamSupport.stream(theme.path("locales").spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }
}
