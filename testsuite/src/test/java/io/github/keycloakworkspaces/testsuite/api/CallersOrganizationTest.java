package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.activity.Log;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The organization that a call is about: of the parameter, or else of the token, or else the one that was chosen. */
@Tag("once")
final class CallersOrganizationTest {

    private static final String BOTH = "boss@both.example";
    private static final String INVITE = "/invite";

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .administrator(BOTH)
                            .annotator("annotator")
                            .workspace("Images", images -> images.project("scans", scans -> {})))
            .organization(
                    "globex",
                    globex -> globex.owner("owner")
                            .administrator(BOTH)
                            .workspace("Texts", texts -> texts.project("scans", scans -> {})))
            .organization("initech", initech -> initech.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final Person both = realm.person(BOTH);

    @ParameterizedTest
    @CsvSource({"acme, true", "acme, false", "globex, true", "globex, false"})
    void everyCallWithoutANumberIsAboutTheTokensOrganization(String alias, boolean mirrored) {
        realm.mirror(mirrored);
        realm.bringInStep();
        choose(alias.equals("acme") ? globex : acme);

        Http api = api(both.signIn("organization:" + alias));

        TestOrganization named = realm.organization(alias);
        assertThat(api.get("/organizations/0").expect(200).json().path("id").asLong())
                .isEqualTo(named.id());
        assertThat(api.get("/organizations/0/memberships")
                        .expect(200)
                        .json()
                        .at("/results/0/organization")
                        .asLong())
                .isEqualTo(named.id());
        assertThat(whoami(api).path("active_organization").asLong()).isEqualTo(named.id());
        assertThat(titles(api.get("/workspaces/").expect(200).json()))
                .containsExactly(alias.equals("acme") ? "Images" : "Texts");
        assertThat(api.get("/projects/").expect(200).json().at("/results/0/id").asLong())
                .isEqualTo(named.project("scans"));
        assertThat(api.get("/users/").expect(200).json().toString()).contains("owner@" + alias);
        assertThat(api.get(INVITE).expect(200).json().path("token").asText())
                .isEqualTo(named.owner()
                        .api()
                        .get(INVITE)
                        .expect(200)
                        .json()
                        .path("token")
                        .asText());
        assertThat(explained(api, "organization").expect(200).json().toString())
                .contains("\"organization\":" + named.id());
    }

    @Test
    void aChoiceInAnotherTabMovesNoCallOfABoundToken() {
        String before = token(globex.owner().api(), INVITE);
        Http bound = api(both.signIn("organization:acme"));
        choose(globex);

        bound.post("/invite/reset-token", Map.of()).expect(201);

        assertThat(token(globex.owner().api(), INVITE)).isEqualTo(before);
        bound.get("/workspaces/" + acme.workspace("Images") + "/").expect(200);
        bound.get("/workspaces/" + globex.workspace("Texts") + "/").expect(404, "workspace.not_found");
        bound.get("/projects/" + globex.project("scans") + "/").expect(404, "project.not_found");
    }

    @Test
    void aTokenThatNamesNoOrganizationFollowsTheChoice() {
        Http plain = api(both.signIn());
        choose(globex);
        assertThat(whoami(plain).path("active_organization").asLong()).isEqualTo(globex.id());

        choose(acme);
        assertThat(whoami(plain).path("active_organization").asLong()).isEqualTo(acme.id());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aParameterComesFirst(boolean byAlias) {
        Http bound = api(both.signIn("organization:acme"));
        String parameter = "?organization=" + (byAlias ? "globex" : String.valueOf(globex.id()));

        assertThat(token(bound, INVITE + parameter))
                .isEqualTo(token(globex.owner().api(), INVITE));
        assertThat(bound.get("/organizations/0" + parameter)
                        .expect(200)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(globex.id());
        bound.get("/projects/" + globex.project("scans") + "/" + parameter).expect(200);
        bound.get("/projects/" + acme.project("scans") + "/" + parameter).expect(404, "project.not_found");
        assertThat(titles(bound.get("/workspaces/" + parameter).expect(200).json()))
                .containsExactly("Texts");
        assertThat(whoami(bound, parameter).path("active_organization").asLong())
                .isEqualTo(globex.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"initech", "nothing", "999999999", "Acme", "acme%20", "-1", "a%0Ab", "01"})
    void aParameterThatNamesNothingOfTheCallersIsRefused(String name) {
        Http api = both.api();

        for (String path : List.of(INVITE, "/workspaces/", "/projects/", "/current-user/whoami", "/activity-logs/")) {
            api.get(path + "?organization=" + name).expect(404, "organization.not_found");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void aParameterThatSaysNothingLeavesItToTheToken(String name) {
        Http bound = api(both.signIn("organization:globex"));

        assertThat(whoami(bound, "?organization=" + name)
                        .path("active_organization")
                        .asLong())
                .isEqualTo(globex.id());
    }

    /** The number in the path is what the caller wrote for this very call; the token was got for many. */
    @Test
    void aNumberInThePathWinsOverTheToken() {
        Http bound = api(both.signIn("organization:acme"));

        assertThat(bound.get("/organizations/" + globex.id())
                        .expect(200)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(globex.id());
    }

    @Test
    void twoNamesInOneRequestContradict() {
        Http api = both.api();

        api.get("/organizations/" + acme.id() + "?organization=acme").expect(200);
        api.get("/organizations/" + acme.id() + "?organization=globex").expect(400, "organization.contradicting");
        api.get("/organizations/" + acme.id() + "/permissions/options?organization=" + globex.id())
                .expect(400, "organization.contradicting");
        for (String others : List.of("initech", "nothing", "999999999")) {
            api.get("/organizations/" + acme.id() + "?organization=" + others)
                    .expect(400, "organization.contradicting");
        }
        api.get(INVITE + "?organization=acme&organization=globex").expect(400, "organization.contradicting");
    }

    @Test
    void whoLostTheTokensOrganizationIsLetIntoNoOtherByIt() {
        Http deactivated = api(both.signIn("organization:acme"));
        acme.give(BOTH, "DI");
        deactivated.get(INVITE).expect(403, "member.not_active");
        deactivated.get("/organizations/0").expect(403, "member.not_active");
        deactivated.get(INVITE + "?organization=globex").expect(200);

        acme.delete(acme.owner(), BOTH).expect(204);
        deactivated.get(INVITE).expect(404, "organization.not_found");
    }

    @Test
    void aDisabledOrganizationOfATokenIsLeftForNoOther() {
        Http bound = api(both.signIn("organization:globex"));

        globex.disable();

        bound.get("/current-user/whoami").expect(403, "member.not_active");
    }

    @Test
    void whoManagesTheRealmHoldsNothingByAParameter() {
        Http manager = realm.service("manage").below("/api");

        manager.get(INVITE + "?organization=acme").expect(404, "organization.not_found");
        manager.get("/projects/" + acme.project("scans") + "/?organization=acme")
                .expect(200);
        manager.get("/projects/" + acme.project("scans") + "/?organization=globex")
                .expect(404, "project.not_found");
        explained(manager, "organization", "&organization=acme").expect(200);
        explained(manager, "organization", "&organization=" + acme.id()).expect(200);
    }

    @Test
    void aRequestStandsInTheLogOfTheOrganizationThatItIsAbout() {
        choose(acme);
        Tokens bound = both.signIn("organization:globex");

        api(bound).get("/workspaces/?t=bound").expect(200);
        api(bound).get("/workspaces/?t=named&organization=acme").expect(200);
        api(bound).get("/organizations/999999999?t=unknown").expect(404);
        Question.may("nobody", "project.view")
                .on("project", "1")
                .ask(realm.base().bearer(bound.access()));

        assertThat(new Log(globex).about("t=bound")).hasSize(1);
        assertThat(new Log(globex).about("t=unknown")).hasSize(1);
        assertThat(new Log(globex).about("/access/v1/evaluation")).hasSize(1);
        assertThat(new Log(globex).about("t=named")).isEmpty();
        assertThat(new Log(acme).about("t=named")).hasSize(1);
        assertThat(new Log(acme).about("t=bound")).isEmpty();
        assertThat(new Log(globex).about("/login")).isNotEmpty();
    }

    @Test
    void aReportWithoutAnOrganizationIsForTheOneThatTheCallIsAbout() {
        realm.give(both.accountId(), "record-activity");
        choose(acme);
        Http bound = api(both.signIn("organization:globex"));

        bound.post("/activity-logs/", Map.of("user_id", globex.number(BOTH), "action", "label.globex"))
                .expect(201);
        bound.post("/activity-logs/?organization=acme", Map.of("user_id", acme.number(BOTH), "action", "label.acme"))
                .expect(201);

        assertThat(new Log(globex).about("label.globex")).hasSize(1);
        assertThat(new Log(acme).about("label.acme")).hasSize(1);
    }

    @Test
    void anApplicationsNameOfAProjectIsLookedForInTheTokensOrganization() {
        choose(acme);
        Question question = Question.may("email:" + BOTH, "project.view").on("project", "external:scans");
        globex.owner()
                .api()
                .post(
                        "/organizations/0/permissions",
                        Map.of("permission", "project.view", "roles", List.of("MA", "OW")))
                .expect(200);

        assertThat(question.answer(
                        realm.base().bearer(both.signIn("organization:acme").access())))
                .isTrue();
        assertThat(question.answer(
                        realm.base().bearer(both.signIn("organization:globex").access())))
                .isFalse();
        assertThat(question.answer(
                        realm.base().bearer(both.signIn("organization:initech").access())))
                .isFalse();
        assertThat(question.answer(realm.base().bearer(both.signIn().access()))).isTrue();
    }

    @Test
    void theDescriptionNamesTheParameter() {
        var description = new ApiDescription(realm.base());

        assertThat(description.operations())
                .filteredOn(operation -> !operation.queryParameters().contains("organization"))
                .extracting(ApiDescription.Operation::path)
                .allMatch(path -> path.startsWith("/access/v1/")
                        || path.startsWith("/.well-known/")
                        || path.equals("/api/token/refresh")
                        || path.equals("/api/activity-logs/expire"));
        assertThat(description.operations())
                .allSatisfy(operation -> assertThat(operation.queryParameters()).doesNotHaveDuplicates());
    }

    private void choose(TestOrganization organization) {
        Http api = api(both.signIn());
        api.patch("/users/" + whoami(api).path("id").asLong() + "/", Map.of("active_organization", organization.id()))
                .expect(200);
    }

    private Http api(Tokens tokens) {
        return realm.base().bearer(tokens.access()).below("/api");
    }

    private static JsonNode whoami(Http api) {
        return whoami(api, "");
    }

    private static JsonNode whoami(Http api, String query) {
        return api.get("/current-user/whoami" + query).expect(200).json();
    }

    private static String token(Http api, String path) {
        return api.get(path).expect(200).json().path("token").asText();
    }

    private static List<String> titles(JsonNode list) {
        return list.findValuesAsText("title");
    }

    private Response explained(Http api, String type) {
        return explained(api, type, "");
    }

    private Response explained(Http api, String type, String more) {
        return api.get("/decisions/explain?subject=" + Http.encode("email:" + BOTH)
                + "&action=people.view&resource_type=" + type + "&resource_id=0" + more);
    }
}
