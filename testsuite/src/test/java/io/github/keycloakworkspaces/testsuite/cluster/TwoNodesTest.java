package io.github.keycloakworkspaces.testsuite.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Cluster;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Each request goes to the other one of two nodes than the request before, and nobody notices. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
class TwoNodesTest {

    private static final Cluster CLUSTER = Cluster.shared();
    private static final MailServer MAIL = MailServer.start();

    private final TestRealm realm = TestRealm.with(CLUSTER.server())
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .pending("second")
                            .workspace("Radiology", workspace -> workspace.project("chest-xray", project -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @AfterAll
    static void bothNodesTookPart() {
        assertThat(CLUSTER.bothServed()).isTrue();
    }

    @Test
    void somebodySignsUpByLinkWaitsAndIsActivated() {
        var form = SignUpForm.followIntoTheApp(realm, acme.link()).register("new@mail.example");
        assertThat(form.waits()).isTrue();
        assertThat(realm.person("new@mail.example").directGrant().status()).isEqualTo(400);

        acme.give("new@mail.example", "AN");

        assertThat(SignUpForm.signInPage(realm).signIn("new@mail.example").done())
                .isTrue();
        assertThat(role(realm.person("new@mail.example").signIn().claim())).isEqualTo("AN");
    }

    @Test
    void aLinkThatWasResetAtOneNodeIsWorthlessAtTheOther() {
        String old = acme.link();
        var opened = SignUpForm.follow(realm, old);

        acme.resetLink();

        assertThat(SignUpForm.follow(realm, old).isTurnedAway()).isTrue();
        assertThat(opened.register("late@mail.example").isTurnedAway()).isTrue();
        assertThat(realm.hasAccount("late@mail.example")).isFalse();
    }

    @Test
    void somebodyInvitedByMailWorksWhereTheInvitationSays() {
        MAIL.serve(realm);
        new Inviter(acme.owner()).invite("invited@mail.example", "RE", List.of(acme.workspace("Radiology")), List.of());

        String link = MAIL.lastTo("invited@mail.example").link();
        assertThat(SignUpForm.followIntoTheApp(realm, link)
                        .register("invited@mail.example")
                        .done())
                .isTrue();

        JsonNode claim = realm.person("invited@mail.example").signIn().claim();
        assertThat(role(claim)).isEqualTo("RE");
        assertThat(claim.path("workspaces").get(0).path("title").asText()).isEqualTo("Radiology");
    }

    @Test
    void bothNodesCountTheSameMails() {
        MAIL.serve(realm);
        var body = Map.of("emails", List.of("counted@mail.example"), "role", "AN");
        CLUSTER.node(1)
                .here(acme.owner().api())
                .post("/invite/send-email", body)
                .expect(200);
        Http other = CLUSTER.node(2).here(acme.owner().api());

        Response again = other.post("/invite/resend", Map.of("email", "counted@mail.example"));
        again.expect(429, "invitation.sent_recently");

        assertThat(Integer.parseInt(again.header("Retry-After"))).isBetween(1, 60);
        other.post("/invite/send-email", body).expect(429, "invitation.sent_recently");
    }

    @Test
    void twoNodesSendEachMailOnce() {
        MAIL.serve(realm);
        String[] all = IntStream.range(0, 40)
                .mapToObj(i -> "both" + i + "@mail.example")
                .toArray(String[]::new);
        List<Response> answers = Together.all(IntStream.of(0, 1)
                .<Callable<Response>>mapToObj(i -> {
                    List<String> half = List.of(all).subList(20 * i, 20 * i + 20);
                    Http api = CLUSTER.node(i + 1).here(acme.owner().api());
                    return () -> api.post("/invite/send-email", Map.of("emails", half, "role", "AN"));
                })
                .toList());
        assertThat(answers).extracting(Response::status).containsOnly(200);

        new Inviter(acme.owner()).settled(all);

        assertThat(all).allSatisfy(email -> assertThat(MAIL.to(email)).hasSize(1));
    }

    @Test
    void workspacesAndProjectsAreTheSameEverywhere() {
        long workspace = acme.createWorkspace(acme.person("manager"), "Pathology");
        long project = made(
                acme.person("manager").api().post("/projects/", Map.of("title", "Slides", "workspace", workspace)));
        acme.join(workspace, "annotator");
        acme.person("manager")
                .api()
                .patch("/projects/" + project + "/", Map.of("is_published", true))
                .expect(200);

        for (int number : List.of(1, 2, 1, 2)) {
            Http api = CLUSTER.node(number).here(acme.person("annotator").api());
            assertThat(api.get("/projects/" + project + "/")
                            .expect(200)
                            .json()
                            .path("title")
                            .asText())
                    .isEqualTo("Slides");
        }
        assertThat(Question.may(acme.person("annotator").email(), "labeling.access")
                        .on("project", String.valueOf(project))
                        .answer(acme.person("annotator").base()))
                .isTrue();
    }

    @Test
    void whoIsDeactivatedAtOneNodeIsOutAtTheOtherAtOnce() {
        var person = acme.person("reviewer");
        person.signIn();

        changeRole(CLUSTER.node(1).here(acme.owner().api()), acme.number("reviewer"), "DI");

        CLUSTER.node(2).here(person.api()).get("/projects/").expect(401, "caller.unauthenticated");
        assertThat(person.sessions()).isEmpty();
        assertThat(person.refresh().status()).isEqualTo(400);
    }

    @Test
    void theLastSeatIsGivenOnceThoughBothNodesAreAsked() {
        acme.seats(6);
        List<Long> numbers = List.of(acme.number("pending"), acme.number("second"));

        List<Response> answers = Together.all(IntStream.of(0, 1)
                .<Callable<Response>>mapToObj(i -> {
                    Http api = CLUSTER.node(i + 1).here(acme.owner().api());
                    return () -> api.patch(acme.memberships(), Map.of("user_id", numbers.get(i), "role", "AN"));
                })
                .toList());

        assertThat(answers.stream().map(Response::status)).containsExactlyInAnyOrder(200, 409);
    }

    /** Keycloak's own caches: what a token needs was made at one node and is asked for at the other. */
    @Test
    void tokensOfOneNodeAreGoodAtTheOther() {
        var answers = new ArrayList<Integer>();
        for (int round = 0; round < 4; round++) {
            acme.owner().signIn();
            answers.add(CLUSTER.node(1)
                    .here(acme.owner().api())
                    .get("/organizations/")
                    .status());
            answers.add(CLUSTER.node(2)
                    .here(acme.owner().api())
                    .get("/organizations/")
                    .status());
        }

        assertThat(answers).containsOnly(200);
    }

    private void changeRole(Http api, long person, String role) {
        api.patch(acme.memberships(), Map.of("user_id", person, "role", role)).expect(200);
    }

    private static long made(Response response) {
        return response.expect(201).json().path("id").asLong();
    }

    private static String role(JsonNode claim) {
        return claim.path("organization").path("role").asText();
    }
}
