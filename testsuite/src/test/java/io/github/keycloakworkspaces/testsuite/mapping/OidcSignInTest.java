package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.PartnerRealm;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.Tabs;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** From the page of an identity provider to the tokens of an application: whose groups count, and what they give. */
@DisabledIfSystemProperty(
        named = "workspaces.server",
        matches = "container",
        disabledReason = "a server in a container does not reach itself at the address that browsers use")
@Tag("browser")
final class OidcSignInTest {

    private static final String GUEST = PartnerRealm.addressOf("guest");
    private static final MailServer MAIL = MailServer.start();
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    draft -> draft.everyRole()
                            .workspace("Radiology", workspace -> workspace.project("scans", project -> {})))
            .organization("globex", draft -> draft.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final PartnerRealm partner = PartnerRealm.of(acme, "guest");
    private final MappedGroups mapped = new MappedGroups(acme, "oidc");

    OidcSignInTest() {
        MAIL.serve(realm);
    }

    @Test
    void whatGroupsGiveIsInTheTokenOfWhoComesByABrowser() {
        read();
        mapped.role("readers", "RE");
        mapped.workspace("readers", acme.workspace("Radiology"));
        says("readers");

        JsonNode claim = redeem(comeByBrowser());

        assertThat(claim.path("organization").path("role").asText()).isEqualTo("RE");
        assertThat(claim.path("workspaces").findValuesAsText("title")).contains("Radiology");
        assertThat(acme.member(GUEST).path("role").asText()).isEqualTo("RE");
    }

    /** Attack 6: somebody begins to sign in by the provider, and goes on as somebody else. */
    @Test
    void groupsAreThoseOfTheAccountThatTheProviderSpokeAbout() {
        read();
        mapped.role("a", "AD");
        realm.addAccount("guest-here", GUEST, true);
        says("a");
        Visitor visitor = comeFromProvider();
        assertThat(visitor.html()).contains("submitAction");

        visitor.open(SignUpForm.signInAddress(realm));
        String annotator = acme.person("annotator").email();
        visitor.submit(Map.of("username", annotator));
        visitor.submit(Map.of("username", annotator, "password", TestRealm.PASSWORD));

        assertThat(visitor.left()).isPresent();
        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("AN");
        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(GUEST);
    }

    /** Attack 6: a provider that isn't trusted with addresses says the one that was invited elsewhere. */
    @Test
    void anAddressThatTheProviderIsNotTrustedWithAcceptsNoInvitation() {
        partner.change("trustEmail", false);
        read();
        mapped.role("a", "AN");
        says("a");
        var inviter = new Inviter(globex.owner());
        String link =
                MAIL.lastTo(inviter.invite(GUEST, "AD").path("email").asText()).link();
        Visitor visitor = partner.signIn("guest");
        assertThat(visitor.left()).isPresent();

        var form = SignUpForm.by(visitor).thenIntoTheApp(link);

        assertThat(form.isTurnedAway("Unverified")).isTrue();
        assertThat(form.join().isTurnedAway()).isTrue();
        assertThat(inviter.latest(GUEST).path("state").asText()).isEqualTo("open");
        assertThat(globex.members()).extracting(TestOrganization::emailOf).doesNotContain(GUEST);
    }

    /** Attack 12: an address of the provider's domain makes nobody a member whom the provider has said nothing about. */
    @Test
    void whoOnlyHasAnAddressOfTheProvidersDomainHoldsNothing() {
        read();
        mapped.role("a", "MA");
        realm.addAccount("namesake", PartnerRealm.addressOf("namesake"), true);
        says("a");
        partner.signIn("guest");

        JsonNode claim =
                realm.person(PartnerRealm.addressOf("namesake")).signIn().claim();

        assertThat(claim.isMissingNode()).isTrue();
        assertThat(acme.members()).extracting(TestOrganization::emailOf).contains(GUEST);
        assertThat(acme.members())
                .extracting(TestOrganization::emailOf)
                .doesNotContain(PartnerRealm.addressOf("namesake"));
    }

    /** Of what is asked there nothing is answered yet. */
    private Visitor comeFromProvider() {
        var visitor = new Visitor(realm.server());
        visitor.open(SignUpForm.signInAddress(realm) + "&kc_idp_hint=" + PartnerRealm.ALIAS);
        return visitor.submit(Map.of("username", GUEST, "password", TestRealm.PASSWORD));
    }

    /** Where the client gets the visitor back. */
    private String comeByBrowser() {
        try (var browser = Browser.wide()) {
            browser.open(SignUpForm.signInAddress(realm))
                    .fill("username", GUEST)
                    .submit();
            return browser.await(partner.realm().name()).enter(GUEST).submitAndReturn();
        }
    }

    private JsonNode redeem(String address) {
        return Tabs.of(realm, realm.person(GUEST)).redeem(found(CODE, address)).claim();
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private void read() {
        partner.map("workspaces-oidc-groups", Map.of("syncMode", "INHERIT"));
    }

    private void says(String... groups) {
        partner.says(Map.of("groups", List.of(groups)));
    }
}
