package io.github.keycloakworkspaces.testsuite.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.decision.ResourceServer;
import io.github.keycloakworkspaces.testsuite.decision.Search;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has to work on each version of Keycloak that is named as one that we run on: {@code -Dworkspaces.keycloak=…}. */
@Tag("once")
@Tag("version")
final class VersionTest {

    private static final String NEW = "new.person@mail.example";

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .project("chest-xray", project -> project.member("annotator", "RE"))))
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void theServerIsOfThatVersion() {
        assertThat(realm.server()
                        .admin()
                        .get("/serverinfo")
                        .expect(200)
                        .json()
                        .at("/systemInfo/version")
                        .asText())
                .isEqualTo(System.getProperty("workspaces.version"));
    }

    @Test
    void whoSignsUpWaitsAndWorksOnceActivated() {
        assertThat(SignUpForm.follow(realm, acme.link()).register(NEW).waits()).isTrue();

        acme.give(NEW, "AN");

        assertThat(SignUpForm.signInPage(realm).signIn(NEW).done()).isTrue();
        assertThat(realm.person(NEW).signIn().claim().at("/organization/role").asText())
                .isEqualTo("AN");
    }

    @Test
    void tokensUserinfoAndIntrospectionHaveTheClaim() {
        var annotator = acme.person("annotator");

        assertThat(annotator.signIn().claim().at("/projects/0/role").asText()).isEqualTo("RE");
        assertThat(annotator
                        .userinfo()
                        .expect(200)
                        .json()
                        .at("/workspaces/organization/alias")
                        .asText())
                .isEqualTo("acme");
        assertThat(annotator
                        .introspect()
                        .expect(200)
                        .json()
                        .at("/workspaces/organization/alias")
                        .asText())
                .isEqualTo("acme");
    }

    @Test
    void decisionsAndSearchesAnswer() {
        String project = String.valueOf(acme.project("chest-xray"));
        var annotator = acme.person("annotator");

        assertThat(Question.may(annotator.email(), "review.access")
                        .on("project", project)
                        .answer(annotator.base()))
                .isTrue();
        assertThat(Search.who("review.access")
                        .on("project", project)
                        .ask(realm.service("decide"))
                        .expect(200)
                        .body())
                .contains(acme.person("manager").accountId());
    }

    @Test
    void aTicketIsGrantedByTheRoleMatrix() {
        ResourceServer resources = ResourceServer.in(realm)
                .resource(
                        "chest",
                        Map.of("organization", "alias:acme", "project", "external:chest-xray"),
                        "review.access",
                        "project.change")
                .permissions()
                .create();

        assertThat(resources.permissions(acme.person("annotator")).get("chest")).containsExactly("review.access");
    }

    @Test
    void aDocumentSaysHowAnOrganizationShallBe() {
        var documents = realm.admin().below("/workspaces/organizations");
        var document = (ObjectNode) documents.get("/acme").expect(200).json();

        documents.put("/acme", document.put("seat_limit", 50)).expect(200);

        assertThat(documents.get("/acme").expect(200).json().path("seat_limit").asInt())
                .isEqualTo(50);
    }

    @Test
    void theRealmIsReadyAndStaysSo() {
        JsonNode again =
                realm.admin().post("/workspaces/enable", Map.of()).expect(200).json();

        assertThat(again.path("created")).isEmpty();
        assertThat(again.path("warnings").toString()).isEqualTo("[\"missing:mail\"]");
    }

    @Test
    void theConsoleAndTheApiDescriptionAreThere() {
        assertThat(realm.base().get("/console/").expect(200).body()).contains("<script");
        assertThat(realm.base()
                        .get("/openapi.json")
                        .expect(200)
                        .json()
                        .path("openapi")
                        .asText())
                .startsWith("3.");
    }

    @Test
    void anIdentityProviderSpeaksScim() {
        String token = acme.owner()
                .api()
                .post("/organizations/" + acme.id() + "/scim-token", Map.of())
                .expect(201)
                .json()
                .path("token")
                .asText();

        assertThat(realm.base()
                        .below("/scim/v2")
                        .bearer(token)
                        .get("/Users")
                        .expect(200)
                        .json()
                        .path("totalResults")
                        .asInt())
                .isPositive();
    }

    @Test
    void allOfItIsTakenBack() {
        TestRealm left = TestRealm.acme();

        left.admin().post("/workspaces/disable", Map.of()).expect(200);

        assertThat(SignUpForm.withoutLink(left).asksToRegister()).isFalse();
        assertThat(left.organization("acme").person("manager").signIn().claim().isMissingNode())
                .isTrue();
    }
}
