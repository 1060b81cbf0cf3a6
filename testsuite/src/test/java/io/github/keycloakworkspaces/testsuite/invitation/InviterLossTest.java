package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invitations whose sender has lost what they give, in an organization that lets its Managers invite. */
@Tag("once")
final class InviterLossTest {

    private static final MailServer MAIL = MailServer.start();
    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .administrator("deactivated")
                            .administrator("demoted")
                            .administrator("lowered")
                            .administrator("deleted")
                            .administrator("late")
                            .administrator("keeper")
                            .administrator("written")
                            .manager("mover")
                            .manager("restored")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("mover").project("chest-xray", project -> {})))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final Inviter owner = new Inviter(acme.owner());

    @BeforeAll
    static void managersInvite() {
        MAIL.serve(REALM);
        mayInvite("MA", "AD");
    }

    @ParameterizedTest
    @CsvSource({
        "deactivated, DI, inviter_not_active",
        "demoted,     AN, inviter_may_not_invite",
        "lowered,     MA, inviter_role_lower",
        "deleted,     -,  inviter_not_active"
    })
    void whoLostItLetsNobodyIn(String person, String role, String reason) {
        String email = person + "-guest@mail.example";
        String link = invite(person, email, "AD");

        lose(person, role);

        assertThat(SignUpForm.follow(REALM, link).isTurnedAway("Void")).isTrue();
        JsonNode shown = owner.latest(email);
        assertThat(shown.path("state").asText()).isEqualTo("void");
        assertThat(shown.path("void_reason").asText()).isEqualTo(reason);
        assertThat(owner.list("?state=void&search=" + person)).hasSize(1);
        assertThat(owner.list("?state=open&search=" + person)).isEmpty();
        assertThat(REALM.hasAccount(email)).isFalse();
    }

    @Test
    void whoFillsInTheFormMeanwhileGetsNoAccount() {
        String email = "late-guest@mail.example";
        var form = SignUpForm.followIntoTheApp(REALM, invite("late", email, "MA"));
        assertThat(form.asksToRegister()).isTrue();

        acme.give("late", "DI");

        assertThat(form.register("late-guest", email).isTurnedAway("Void")).isTrue();
        assertThat(REALM.hasAccount(email)).isFalse();
        assertThat(owner.latest(email).path("void_reason").asText()).isEqualTo("inviter_not_active");
    }

    @Test
    void anotherInviterMakesItGood() {
        String email = "restored-guest@mail.example";
        String old = invite("restored", email, "AN");
        acme.give("restored", "AN");
        assertThat(SignUpForm.follow(REALM, old).isTurnedAway("Void")).isTrue();

        assertThat(owner.resent(email).path("state").asText()).isEqualTo("open");

        var form = SignUpForm.followIntoTheApp(REALM, MAIL.lastTo(email).link());
        assertThat(form.register("restored-guest", email).done()).isTrue();
        assertThat(owner.latest(email).path("state").asText()).isEqualTo("used");
        assertThat(owner.latest(email).path("void_reason").isNull()).isTrue();
    }

    @Test
    void nobodyIsLetInWhereTheInviterIsNoMore() {
        String email = "mover-guest@mail.example";
        long radiology = acme.workspace("Radiology");
        new Inviter(acme.person("mover")).invite(email, "AN", List.of(radiology), List.of());
        String link = MAIL.lastTo(email).link();

        acme.owner()
                .api()
                .delete("/workspaces/" + radiology + "/memberships/?user_id=" + acme.number("mover"))
                .expect(204);

        assertThat(SignUpForm.follow(REALM, link).isTurnedAway("Void")).isTrue();
        assertThat(owner.latest(email).path("void_reason").asText()).isEqualTo("inviter_without_places");
    }

    @Test
    void whoManagesTheRealmAnswersToNobodyInTheOrganization() {
        String email = "keeper-guest@mail.example";
        String link = invite("keeper", email, "AD");
        REALM.give(acme.person("keeper").accountId(), "manage");

        acme.give("keeper", "DI");

        var form = SignUpForm.followIntoTheApp(REALM, link);
        assertThat(form.register("keeper-guest", email).done()).isTrue();
    }

    @Test
    void whatADocumentSaysHolds() {
        String email = "written-guest@mail.example";
        String link = invite("written", email, "MA");
        var documents = REALM.admin().below("/workspaces/organizations");
        var document = (ObjectNode) documents.get("/acme").expect(200).json();
        document.path("invitations").forEach(invitation -> {
            if (invitation.path("email").asText().equals(email)) {
                ((ObjectNode) invitation).put("role", "RE");
            }
        });
        documents.put("/acme?remove=false", document).expect(200);

        acme.give("written", "DI");

        var form = SignUpForm.followIntoTheApp(REALM, link);
        assertThat(form.register("written-guest", email).done()).isTrue();
        assertThat(acme.results(acme.list(acme.owner(), "?search=" + email))
                        .get(0)
                        .path("role")
                        .asText())
                .isEqualTo("RE");
    }

    private void lose(String person, String role) {
        if (role.equals("-")) {
            acme.delete(acme.owner(), person).expect(204);
        } else {
            acme.give(person, role);
        }
    }

    private String invite(String inviter, String email, String role) {
        new Inviter(acme.person(inviter)).invite(email, role);
        return MAIL.lastTo(email).link();
    }

    private static void mayInvite(String... roles) {
        TestOrganization acme = REALM.organization("acme");
        acme.owner()
                .api()
                .post(
                        "/organizations/" + acme.id() + "/permissions",
                        Map.of("permission", "members.invite", "roles", List.of(roles)))
                .expect(200);
    }
}
