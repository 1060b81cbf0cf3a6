package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Obstacle;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two who come at the same moment, in a realm where several accounts may have one address. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class InvitationRaceTest {

    private static final int ROUNDS = 10;
    private static final MailServer MAIL = MailServer.start();
    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner").administrator("admin"))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final Inviter owner = new Inviter(acme.owner());

    @BeforeAll
    static void severalAccountsMayHaveOneAddress() {
        MAIL.serve(REALM);
        REALM.admin()
                .put("", Map.of("loginWithEmailAllowed", false, "duplicateEmailsAllowed", true))
                .expect(204);
    }

    @Test
    void ofTwoAccountsWithTheAddressOneJoins() {
        for (int round = 0; round < ROUNDS; round++) {
            String email = "two" + round + "@mail.example";
            REALM.addAccount("one" + round, email, true);
            REALM.addAccount("other" + round, email, true);
            String link = invite(email);
            var one = asked(link, "one" + round);
            var other = asked(link, "other" + round);

            List<Boolean> joined = Together.all(List.of(joining(one), joining(other)));

            assertThat(joined).containsExactlyInAnyOrder(true, false);
            assertThat(acme.list(acme.owner(), "?search=" + email)
                            .json()
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void ofAcceptanceAndRevocationOneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            String email = "against" + round + "@mail.example";
            REALM.addAccount("against" + round, email, true);
            var form = asked(invite(email), "against" + round);

            List<Boolean> done = Together.all(
                    List.of(joining(form), () -> owner.revoke(email).status() == 200));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(owner.latest(email).path("state").asText()).isEqualTo(done.get(0) ? "used" : "revoked");
            assertThat(acme.list(acme.owner(), "?search=" + email)
                            .json()
                            .path("count")
                            .asInt())
                    .isEqualTo(done.get(0) ? 1 : 0);
        }
    }

    @Test
    void oneFormIsSubmittedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            String email = "form" + round + "@mail.example";
            String link = invite(email);
            List<Callable<Boolean>> submissions = List.of(
                    submission(SignUpForm.followIntoTheApp(REALM, link), "first" + round),
                    submission(SignUpForm.followIntoTheApp(REALM, link), "second" + round));

            assertThat(Together.all(submissions)).containsExactlyInAnyOrder(true, false);
            assertThat(acme.list(acme.owner(), "?search=" + email)
                            .json()
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void twoWhoInviteTheSameAddressMakeOneInvitation() {
        var admin = new Inviter(acme.person("admin"));
        for (int round = 0; round < ROUNDS; round++) {
            String email = "invited" + round + "@mail.example";

            List<Response> answers =
                    Together.all(List.of(() -> owner.send("AN", email), () -> admin.send("RE", email)));

            assertThat(answers).extracting(Response::status).containsOnly(200);
            assertThat(owner.list("?search=" + email)).hasSize(1);
        }
    }

    @Test
    void ofTwoWhoComeForTheLastSeatOneWaits() {
        REALM.addAccount("seat1", "seat1@mail.example", true);
        REALM.addAccount("seat2", "seat2@mail.example", true);
        var one = asked(invite("seat1@mail.example"), "seat1");
        var two = asked(invite("seat2@mail.example"), "seat2");
        REALM.server()
                .database()
                .update(
                        "UPDATE KW_ORGANIZATION SET SEAT_LIMIT = 1 + (SELECT COUNT(*) FROM KW_MEMBER m WHERE"
                                + " m.ORGANIZATION_ID = KW_ORGANIZATION.ID AND m.DELETED_AT IS NULL AND m.ROLE NOT IN ('NO', 'DI'))"
                                + " WHERE ID = ?",
                        acme.id());
        try {
            Together.all(List.of(() -> one.join().done(), () -> two.join().done()));

            assertThat(List.of(role("seat1@mail.example"), role("seat2@mail.example")))
                    .containsExactlyInAnyOrder("AN", "NO");
            owner.send("AN", "nobody@mail.example").expect(409, "seats.exhausted");
            assertThat(owner.list("?search=nobody")).isEmpty();
        } finally {
            REALM.server().database().update("UPDATE KW_ORGANIZATION SET SEAT_LIMIT = NULL WHERE ID = ?", acme.id());
        }
    }

    /** An organization that provisions an account may give it another address while whoever has the old one joins. */
    @Test
    void whoseAddressChangesMeanwhileIsNotLetIn() {
        REALM.addAccount("moving", "moving@mail.example", true);
        var form = asked(invite("moving@mail.example"), "moving");
        try (var obstacle = Obstacle.inFrontOf(acme.database(), "KW_PERSON")) {
            var joined = CompletableFuture.supplyAsync(() -> form.join().done());
            obstacle.awaitWaiting(1);
            acme.database()
                    .update(
                            "UPDATE USER_ENTITY SET EMAIL = 'elsewhere@mail.example' WHERE USERNAME = 'moving' AND REALM_ID = ?",
                            REALM.id());
            obstacle.keep();

            assertThat(joined.join()).isFalse();
        }
        assertThat(owner.latest("moving@mail.example").path("state").asText()).isEqualTo("open");
        assertThat(acme.members())
                .extracting(TestOrganization::emailOf)
                .doesNotContain("moving@mail.example", "elsewhere@mail.example");
    }

    private String role(String email) {
        JsonNode member =
                acme.results(acme.list(acme.owner(), "?search=" + email)).get(0);
        return member.path("role").asText();
    }

    private String invite(String email) {
        owner.invite(email, "AN");
        return MAIL.lastTo(email).link();
    }

    private static SignUpForm asked(String link, String username) {
        var form = SignUpForm.followIntoTheApp(REALM, link).toSignIn().signIn(username);
        assertThat(form.asksToJoin()).as(form.html()).isTrue();
        return form;
    }

    private static Callable<Boolean> joining(SignUpForm form) {
        return () -> form.join().done();
    }

    private static Callable<Boolean> submission(SignUpForm form, String username) {
        return () -> form.register(username, "whatever@mail.example").done();
    }
}
