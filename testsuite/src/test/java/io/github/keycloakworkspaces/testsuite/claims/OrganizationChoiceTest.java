package io.github.keycloakworkspaces.testsuite.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Tabs;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which organization tokens are about for somebody who works in several. */
@Tag("once")
final class OrganizationChoiceTest {

    private static final String WORKER = "worker@both.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.owner("owner").annotator(WORKER))
            .organization("globex", globex -> globex.owner("owner").reviewer(WORKER))
            .organization("initech", initech -> initech.owner("owner").manager(WORKER))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final Person worker = realm.person(WORKER);

    @ParameterizedTest
    @CsvSource({"true, globex", "false, globex", "true, acme", "false, acme"})
    void aScopeChoosesForEverythingThatComesOfIt(boolean mirrored, String alias) {
        realm.mirror(mirrored);
        realm.bringInStep();

        Tokens tokens = worker.signIn("organization:" + alias);

        assertThat(aliases(tokens))
                .allSatisfy((where, told) -> assertThat(told).as(where).isEqualTo(alias));
        assertThat(aliases(worker.refreshed(tokens)))
                .allSatisfy((where, told) -> assertThat(told).as(where).isEqualTo(alias));
        String exchanged =
                worker.exchange().expect(200).json().path("access_token").asText();
        assertThat(alias(Tokens.payload(exchanged))).isEqualTo(alias);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "organization", "organization:*", "organization:globex organization:initech"})
    void scopesThatNameNoneOrSeveralLeaveItToThePerson(String scope) {
        assertThat(aliases(worker.signIn(scope)))
                .allSatisfy((where, told) -> assertThat(told).as(where).isEqualTo("acme"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, organization:*, globex",
        "false, organization:*, globex",
        "true, organization:*, initech",
        "true, organization:acme organization:globex, globex",
        "false, organization:acme organization:globex, globex",
        "false, '', globex"
    })
    void aTokenThatIsRefreshedForOneOrganizationIsAboutThatOne(boolean mirrored, String scope, String alias) {
        realm.mirror(mirrored);
        realm.bringInStep();
        Tokens whole = worker.signIn(scope);

        Tokens narrowed = worker.narrowed(whole, "openid organization:" + alias);

        assertThat(aliases(narrowed))
                .allSatisfy((where, told) -> assertThat(told).as(where).isEqualTo(alias));
        assertThat(nativeAlias(narrowed)).isIn(alias, "");
        assertThat(alias(Tokens.payload(worker.refreshed(narrowed).access()))).isEqualTo("acme");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTokenForOneOrganizationIsRefreshedForNoOther(boolean mirrored) {
        realm.mirror(mirrored);
        realm.bringInStep();
        Tokens bound = worker.signIn("organization:initech");

        Tokens refreshed = worker.narrowed(bound, "openid organization:globex");

        assertThat(alias(Tokens.payload(refreshed.access()))).isEqualTo("initech");
        assertThat(nativeAlias(refreshed)).isIn("initech", "");
    }

    @ParameterizedTest
    @CsvSource({"true, DI", "false, DI", "true, NO", "false, NO"})
    void ofTwoThatAreAskedForTheOnlyOneThatSomebodyWorksInIsMeant(boolean mirrored, String role) {
        realm.mirror(mirrored);
        realm.organization("initech").give(WORKER, role);
        realm.bringInStep();

        Tokens tokens = Tabs.of(realm, worker).open("organization:initech organization:globex");

        assertThat(alias(Tokens.payload(tokens.access()))).isEqualTo("globex");
        assertThat(nativeAlias(tokens)).isIn("globex", "");
        assertThat(alias(Tokens.payload(worker.refreshed(tokens).access()))).isEqualTo("globex");
        assertThat(alias(Tokens.payload(worker.signIn("organization:initech organization:globex")
                        .access())))
                .isEqualTo("globex");
    }

    /** Tokens that are out keep the organization that they tell of; refreshed ones tell of the new one. */
    @Test
    void theChoiceOfThePersonHoldsForTokensFromThenOn() {
        Tokens plain = worker.signIn();
        Tokens bound = worker.signIn("organization:initech");

        work(globex);

        assertThat(alias(introspected(plain))).isEqualTo("acme");
        assertThat(alias(Tokens.payload(worker.refreshed(plain).access()))).isEqualTo("globex");
        assertThat(alias(Tokens.payload(worker.refreshed(bound).access()))).isEqualTo("initech");
        assertThat(alias(Tokens.payload(worker.signIn().access()))).isEqualTo("globex");
    }

    @Test
    void whoseOrganizationIsDisabledWorksInTheNextOne() {
        work(globex);
        globex.disable();

        assertThat(alias(Tokens.payload(worker.signIn().access()))).isEqualTo("acme");
        assertThat(whoami().path("active_organization").asLong()).isEqualTo(acme.id());
        acme.disable();
        assertThat(alias(Tokens.payload(worker.signIn().access()))).isEqualTo("initech");

        globex.enable();
        assertThat(alias(Tokens.payload(worker.signIn().access()))).isEqualTo("globex");
        assertThat(whoami().path("active_organization").asLong()).isEqualTo(globex.id());
    }

    @Test
    void whoseOrganizationIsDisabledMayChooseAnother() {
        work(globex);
        globex.disable();
        worker.signIn();

        work(realm.organization("initech"));

        globex.enable();
        assertThat(alias(Tokens.payload(worker.signIn().access()))).isEqualTo("initech");
    }

    @Test
    void introspectionTellsTheStateOfNow() {
        Tokens plain = worker.signIn();

        acme.give(WORKER, "MA");
        assertThat(introspected(plain).at("/workspaces/organization/role").asText())
                .isEqualTo("MA");
        assertThat(plain.claim().at("/organization/role").asText()).isEqualTo("AN");

        acme.give(WORKER, "DI");
        assertThat(introspected(plain).path("active").asBoolean()).isTrue();
        assertThat(introspected(plain).has("workspaces")).isFalse();
        assertThat(worker.userinfo(plain.access()).expect(200).json().has("workspaces"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLightweightTokenTellsWhenItIsIntrospected(boolean mirrored) {
        realm.mirror(mirrored);
        realm.bringInStep();
        realm.lightweightTokens(TestRealm.APP);

        Tokens tokens = worker.signIn("organization:globex");

        assertThat(tokens.claim().isMissingNode()).isTrue();
        assertThat(alias(Tokens.payload(tokens.id()))).isEqualTo("globex");
        assertThat(alias(introspected(tokens))).isEqualTo("globex");
        assertThat(alias(introspected(worker.refreshed(tokens)))).isEqualTo("globex");
    }

    private void work(TestOrganization organization) {
        worker.api()
                .patch("/users/" + whoami().path("id").asLong() + "/", Map.of("active_organization", organization.id()))
                .expect(200);
    }

    private JsonNode whoami() {
        return worker.api().get("/current-user/whoami").expect(200).json();
    }

    private JsonNode introspected(Tokens tokens) {
        return worker.introspect(tokens.access()).expect(200).json();
    }

    private Map<String, String> aliases(Tokens tokens) {
        return Map.of(
                "access token", alias(Tokens.payload(tokens.access())),
                "ID token", alias(Tokens.payload(tokens.id())),
                "userinfo", alias(worker.userinfo(tokens.access()).expect(200).json()),
                "introspection", alias(introspected(tokens)));
    }

    /** What Keycloak's own claim names, if it names one. */
    private static String nativeAlias(Tokens tokens) {
        return Tokens.payload(tokens.access()).at("/organization/0").asText();
    }

    private static String alias(JsonNode claims) {
        return claims.at("/workspaces/organization/alias").asText();
    }
}
