package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Device;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.Tabs;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tokens must not tell: of an organization that is switched off, of another one, or to somebody who lost the role. */
@Tag("once")
final class ClaimAttackTest {

    private static final String BOTH = "worker@both.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole().annotator(BOTH))
            .organization("globex", globex -> globex.owner("owner").reviewer(BOTH))
            .person("stranger@acme.example")
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Person annotator = acme.person("annotator");
    private final Person both = realm.person(BOTH);

    /** Attack 11. */
    @Test
    void aDisabledOrganizationIsToldOfNoMore() {
        Tokens bound = annotator.signIn("organization:acme");
        Tokens plain = annotator.signIn();

        acme.disable();

        assertThat(alias(annotator.refreshed(plain))).isEmpty();
        assertThat(aliasIfAny(annotator.refresh(bound.refresh()))).isEmpty();
        assertToldNowhere(annotator, plain);
        annotator.directGrant(TestRealm.APP, "openid organization:acme").expect(400);
        assertThat(alias(annotator.signIn())).isEmpty();
    }

    /** Attack 11. */
    @Test
    void aRealmThatSwitchesOrganizationsOffTellsOfNoneAnyMore() {
        Tokens plain = annotator.signIn();

        realm.change("organizationsEnabled", false);

        assertThat(alias(annotator.refreshed(plain))).isEmpty();
        assertToldNowhere(annotator, plain);
        assertThat(alias(annotator.signIn("organization:acme"))).isEmpty();
    }

    /** Attack 12. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAddressOfTheOrganizationsDomainMakesNobodyAMember(boolean mirrored) {
        realm.mirror(mirrored);
        acme.ownDomain("acme.example");
        Person stranger = realm.person("stranger@acme.example");

        assertThat(alias(stranger.signIn("organization:acme"))).isEmpty();
        assertThat(alias(stranger.signIn())).isEmpty();
        assertThat(alias(Tabs.of(realm, stranger).open("organization:acme"))).isEmpty();
    }

    /** Attack 12. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTabKeepsItsOrganizationWhateverAnotherTabAsksFor(boolean mirrored) {
        leaveLists(mirrored);
        Tabs tabs = Tabs.of(realm, both);
        Tokens first = tabs.open("organization:acme");
        Tokens second = tabs.open("organization:globex");
        Tokens third = tabs.open("");

        assertThat(alias(first)).isEqualTo("acme");
        assertThat(alias(second)).isEqualTo("globex");
        Tokens again = both.refreshed(first);
        assertThat(alias(again)).isEqualTo("acme");
        assertThat(alias(both.refreshed(again))).isEqualTo("acme");
        assertThat(alias(both.refreshed(second))).isEqualTo("globex");
        assertThat(alias(both.refreshed(third))).isEqualTo("acme");
    }

    /** Attack 12: what the session remembers is the other tab's by the time the first one gets its tokens. */
    @ParameterizedTest
    @CsvSource({"true, organization:globex", "false, organization:globex", "false, ''"})
    void aCodeIsNotRedeemedForTheOrganizationOfAnotherTab(boolean mirrored, String other) {
        leaveLists(mirrored);
        Tabs tabs = Tabs.of(realm, both);
        String first = tabs.code("organization:acme");
        tabs.code(other);

        Response answer = tabs.tryToRedeem(first);

        assertThat(answer.status()).as("%s", answer).isIn(200, 400);
        if (answer.status() == 200) {
            assertThat(Tokens.payload(answer.json().path("access_token").asText())
                            .at("/workspaces/organization/alias")
                            .asText())
                    .isEqualTo("acme");
        }
    }

    /** Attack 12: the person still works elsewhere, but that is not what the tokens were asked for. */
    @ParameterizedTest
    @CsvSource({"true, DI", "false, DI", "true, NO", "false, NO", "true, delete", "false, delete"})
    void whoLosesAnOrganizationIsNotToldOfAnotherInstead(boolean mirrored, String loss) {
        leaveLists(mirrored);
        Tokens bound = both.signIn("organization:acme");
        Tokens plain = both.signIn();
        assertThat(alias(bound)).isEqualTo("acme");

        lose(loss);

        assertThat(aliasIfAny(both.refresh(bound.refresh()))).isEmpty();
        assertThat(both.introspect(bound.access()).body()).doesNotContain("globex");
        assertThat(both.userinfo(bound.access()).body()).doesNotContain("globex");
        assertToldNowhere(both, plain);
        assertThat(alias(both.refreshed(plain))).isEqualTo("globex");
    }

    /**
     * Keycloak refuses to look at a token whose own claim names one organization that doesn't list the person any more;
     * without the mirror its tokens have no such claim. Neither tells of the organization.
     */
    @ParameterizedTest
    @CsvSource({
        "true, DI, 400",
        "true, delete, 400",
        "true, disable, 400",
        "false, DI, 200",
        "false, delete, 200",
        "false, disable, 200"
    })
    void whatATokenAnswersThatHasLostItsOrganization(boolean mirrored, String loss, int status) {
        leaveLists(mirrored);
        Tokens bound = both.signIn("organization:acme");

        lose(loss);

        for (Response answer : List.of(both.userinfo(bound.access()), both.introspect(bound.access()))) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(status);
            assertThat(answer.json().has("workspaces")).as("%s", answer).isFalse();
        }
    }

    /** A token that names none is looked at whatever happens. */
    @ParameterizedTest
    @CsvSource({"true, DI", "false, DI", "true, delete", "false, delete", "true, disable", "false, disable"})
    void aTokenWithoutAnOrganizationOfItsOwnIsLookedAtStill(boolean mirrored, String loss) {
        leaveLists(mirrored);
        Tokens plain = both.signIn();

        lose(loss);

        assertToldNowhere(both, plain);
    }

    /** Attack 12: as above, with a token that was exchanged. */
    @Test
    void anExchangedTokenIsAboutTheOrganizationOfTheFirst() {
        both.signIn("organization:globex");
        assertThat(exchanged(both).at("/workspaces/organization/alias").asText())
                .isEqualTo("globex");

        both.signIn();
        acme.give(BOTH, "DI");
        assertThat(exchanged(both).at("/workspaces/organization/alias").asText())
                .isEmpty();
    }

    /** Attack 27. */
    @ParameterizedTest
    @ValueSource(strings = {"NO", "DI", "delete"})
    void whoLostTheRoleExchangesNoToken(String loss) {
        annotator.signIn();
        if (loss.equals("delete")) {
            acme.delete(acme.owner(), "annotator").expect(204);
        } else {
            acme.give("annotator", loss);
        }

        annotator.exchange().expect(400);
    }

    /** Attack 27. */
    @ParameterizedTest
    @ValueSource(strings = {"NO", "DI"})
    void whoLostTheRoleGetsNothingByADeviceThatWasApprovedBefore(String role) {
        Device device = Device.ask(realm, "").approve(annotator);

        acme.give("annotator", role);

        assertThat(device.poll().status()).isEqualTo(400);
    }

    /** Attack 27. */
    @ParameterizedTest
    @ValueSource(strings = {"pending", "former"})
    void whoHasNoRoleApprovesNoDevice(String person) {
        Device device = Device.ask(realm, "").approve(acme.person(person));

        assertThat(device.html()).contains("kw-waiting");
        assertThat(device.poll().status()).isEqualTo(400);
    }

    /** Attack 27: a device that was asked for one organization isn't about another. */
    @Test
    void aDeviceKeepsItsOrganization() {
        Device device = Device.ask(realm, "organization:acme").approve(both);
        acme.give(BOTH, "DI");

        Tokens tokens = Tokens.of(device.poll());

        assertThat(alias(tokens)).isEmpty();
        assertThat(alias(both.refreshed(tokens))).isEmpty();
    }

    /** Attack 12: somebody who never was a member asks again and again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void askingForAForeignOrganizationTellsOfNone(boolean mirrored) {
        leaveLists(mirrored);

        Tokens tokens = annotator.signIn("organization:globex");

        assertThat(alias(tokens)).isEmpty();
        Tokens refreshed = annotator.refreshed(tokens);
        assertThat(alias(refreshed)).isEmpty();
        assertToldNowhere(annotator, refreshed);
    }

    private void leaveLists(boolean mirrored) {
        if (!mirrored) {
            realm.mirror(false);
            realm.bringInStep();
        }
    }

    private void lose(String loss) {
        switch (loss) {
            case "delete" -> acme.delete(acme.owner(), BOTH).expect(204);
            case "disable" -> acme.disable();
            default -> acme.give(BOTH, loss);
        }
    }

    private static JsonNode exchanged(Person person) {
        return Tokens.payload(
                person.exchange().expect(200).json().path("access_token").asText());
    }

    private static void assertToldNowhere(Person person, Tokens tokens) {
        assertThat(person.introspect(tokens.access()).expect(200).json().path("workspaces"))
                .isEmpty();
        assertThat(person.userinfo(tokens.access()).expect(200).json().path("workspaces"))
                .isEmpty();
    }

    /** Keycloak refuses what names an organization that it doesn't list the person in; that is as good. */
    private static String aliasIfAny(Response refreshed) {
        assertThat(refreshed.status()).as("%s", refreshed).isIn(200, 400);
        return refreshed.status() == 200 ? alias(Tokens.of(refreshed)) : "";
    }

    private static String alias(Tokens tokens) {
        String told = tokens.claim().at("/organization/alias").asText();
        assertThat(Tokens.payload(tokens.id())
                        .at("/workspaces/organization/alias")
                        .asText())
                .isEqualTo(told);
        return told;
    }
}
