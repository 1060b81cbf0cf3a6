package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inviting, as the API answers it. */
final class InviteByEmailTest {

    private static final MailServer MAIL = MailServer.start();
    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace("Radiology", workspace -> workspace.project("chest-xray", project -> {}))
                            .workspace("Cardiology", workspace -> workspace.member("manager")))
            .organization(
                    "globex",
                    organization -> organization
                            .owner("owner")
                            .workspace("Secret", workspace -> workspace.project("secret", project -> {})))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final TestOrganization globex = REALM.organization("globex");
    private final Inviter owner = new Inviter(acme.owner());
    private final Inviter admin = new Inviter(acme.person("admin"));

    InviteByEmailTest() {
        MAIL.serve(REALM);
    }

    @Test
    void answersWhatWasSent() {
        long radiology = acme.workspace("Radiology");
        long xray = acme.project("chest-xray");

        JsonNode sent = owner.invite(" New.Person@Mail.example ", "RE", List.of(radiology), List.of(xray));

        assertThat(sent.path("email").asText()).isEqualTo("new.person@mail.example");
        assertThat(sent.path("role").asText()).isEqualTo("RE");
        assertThat(sent.path("state").asText()).isEqualTo("open");
        assertThat(sent.path("mail_state").asText()).isEqualTo("sent");
        assertThat(sent.path("mail_error").isNull()).isTrue();
        assertThat(sent.path("workspaces").toString()).isEqualTo("[" + radiology + "]");
        assertThat(sent.path("projects").toString()).isEqualTo("[" + xray + "]");
        assertThat(Instant.parse(sent.path("expires_at").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(7)));
        assertThat(MAIL.to("new.person@mail.example")).isNotEmpty();
    }

    @Test
    void takesAFormToo() {
        var answer = acme.owner()
                .api()
                .form("/invite/send-email", Map.of("emails", "form.person@mail.example", "role", "AN"));

        assertThat(answer.expect(200).json().path("invitations")).hasSize(1);
    }

    @Test
    void anAddressCountsOnce() {
        var answer = owner.send("AN", "twice@mail.example", "TWICE@mail.example ", "other@mail.example");
        owner.settled("twice@mail.example");

        assertThat(answer.expect(200).json().path("invitations"))
                .extracting(invitation -> invitation.path("email").asText())
                .containsExactly("twice@mail.example", "other@mail.example");
        assertThat(MAIL.to("twice@mail.example")).hasSize(1);
    }

    @Test
    void oneBadAddressKeepsAllFromBeingInvited() {
        owner.send("AN", "good@mail.example", "bad", "also bad@mail.example").expect(400, "email.malformed");

        assertThat(owner.send("AN", "bad", "x@y@z.example").body()).contains("bad, x@y@z.example");
        assertThat(owner.list("?search=good@mail.example")).isEmpty();
        assertThat(MAIL.to("good@mail.example")).isEmpty();
    }

    @Test
    void aLineEndInAnAddressIsRefused() {
        owner.send("AN", "a@mail.example\r\nBcc: b@mail.example").expect(400, "request.malformed");
        owner.send("AN", "a@mail.example\u0000").expect(400, "request.malformed");
        owner.resend("a@mail.example\r\nBcc: b@mail.example").expect(400, "request.malformed");
    }

    @Test
    void atMostAHundredAtATime() {
        String[] many = IntStream.rangeClosed(0, 100)
                .mapToObj(number -> "many" + number + "@mail.example")
                .toArray(String[]::new);

        owner.send("AN", many).expect(400, "request.too_many");
        owner.send("AN").expect(400, "request.malformed");
        assertThat(owner.list("?search=many")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "                                                 | 400 | request.malformed",
                ", 'role': 'OW'                                   | 400 | role.not_assignable",
                ", 'role': 'NO'                                   | 400 | role.not_assignable",
                ", 'role': 'DI'                                   | 400 | role.not_assignable",
                ", 'role': 'VO'                                   | 400 | request.malformed",
                ", 'role': 'AN', 'user_type': 'flex'              | 400 | user_type.not_supported",
                ", 'user_type': 'viewonly'                        | 400 | user_type.not_supported",
                ", 'role': 'AN', 'workspaces': [0]                | 404 | workspace.not_found",
                ", 'role': 'AN', 'workspaces': [999999]           | 404 | workspace.not_found",
                ", 'role': 'AN', 'projects': [999999]             | 404 | project.not_found",
                ", 'role': 'AN', 'invited_by': 2                  | 400 | request.unknown_field",
                ", 'role': 'AN', 'workspaces': 1                  | 400 | request.malformed"
            })
    void whatIsWrongIsRefused(@Nullable String members, int status, String code) {
        String body = "{'emails': ['a@mail.example']" + (members == null ? "" : members) + "}";

        owner.person()
                .api()
                .text("POST", "/invite/send-email", "application/json", body.replace('\'', '"'))
                .expect(status, code);
    }

    @Test
    void theUserTypeStandardIsTheDefault() {
        owner.send(Map.of("emails", List.of("standard@mail.example"), "role", "AN", "user_type", "standard"))
                .expect(200);
    }

    @Test
    void placesOfAnotherOrganizationAreUnknown() {
        long secret = globex.workspace("Secret");
        long project = globex.project("secret");

        owner.send(Map.of("emails", List.of("a@mail.example"), "role", "AN", "workspaces", List.of(secret)))
                .expect(404, "workspace.not_found");
        owner.send(Map.of("emails", List.of("a@mail.example"), "role", "AN", "projects", List.of(project)))
                .expect(404, "project.not_found");
    }

    @Test
    void membersAreToldOfAndGetNoMail() {
        var answer = owner.send(
                        "RE",
                        "annotator@acme.example",
                        "former@acme.example",
                        "pending@acme.example",
                        "owner@globex.example",
                        "nobody.yet@mail.example")
                .expect(200)
                .json()
                .path("invitations");

        assertThat(answer)
                .extracting(invitation -> invitation.path("state").asText())
                .containsExactly("already_member", "already_member", "open", "open", "open");
        assertThat(MAIL.to("annotator@acme.example")).isEmpty();
        assertThat(MAIL.to("former@acme.example")).isEmpty();
    }

    @Test
    void anAddressWithAnAccountElsewhereLooksLikeAnyOther() {
        JsonNode known = owner.invite("owner@globex.example", "AN");
        JsonNode unknown = owner.invite("no.account@mail.example", "AN");

        assertThat(shape(known)).isEqualTo(shape(unknown));
    }

    @Test
    void resendingMakesTheOldLinkWorthless() {
        owner.invite("resend@mail.example", "AN");
        String old = MAIL.lastTo("resend@mail.example").link();

        JsonNode again = owner.resent("Resend@mail.example");

        assertThat(again.path("role").asText()).isEqualTo("AN");
        assertThat(MAIL.to("resend@mail.example")).hasSize(2);
        assertThat(status(old)).isEqualTo(403);
        assertThat(status(MAIL.lastTo("resend@mail.example").link())).isEqualTo(303);
    }

    @Test
    void invitingAgainChangesWhatTheInvitationSays() {
        JsonNode first = owner.invite("again@mail.example", "AN", List.of(acme.workspace("Radiology")), List.of());
        String old = MAIL.lastTo("again@mail.example").link();

        JsonNode second = owner.invite("again@mail.example", "RE");

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("role").asText()).isEqualTo("RE");
        assertThat(owner.latest("again@mail.example").path("workspaces")).isEmpty();
        assertThat(status(old)).isEqualTo(403);
    }

    @Test
    void whatWasRevokedOpensNothing() {
        owner.invite("revoked@mail.example", "AN");
        String link = MAIL.lastTo("revoked@mail.example").link();

        JsonNode revoked = admin.revoke("revoked@mail.example").expect(200).json();

        assertThat(revoked.path("invitations").get(0).path("state").asText()).isEqualTo("revoked");
        assertThat(status(link)).isEqualTo(403);
        admin.revoke("revoked@mail.example").expect(404, "invitation.not_found");
        admin.resend("revoked@mail.example").expect(404, "invitation.not_found");
        assertThat(owner.invite("revoked@mail.example", "AN").path("state").asText())
                .isEqualTo("open");
    }

    @Test
    void anotherOrganizationsInvitationIsUnknown() {
        owner.invite("acmes@mail.example", "AN");
        var stranger = new Inviter(globex.owner());

        stranger.revoke("acmes@mail.example").expect(404, "invitation.not_found");
        stranger.resend("acmes@mail.example").expect(404, "invitation.not_found");
        stranger.revoke("never@mail.example").expect(404, "invitation.not_found");
        assertThat(stranger.list("?search=acmes")).isEmpty();
        assertThat(owner.latest("acmes@mail.example").path("state").asText()).isEqualTo("open");
    }

    @Test
    void anAddressGetsFewMailsAnHourHoweverManyOrganizationsAsk() {
        var stranger = new Inviter(globex.owner());
        for (int i = 0; i < 4; i++) {
            owner.send("AN", "flooded@mail.example").expect(200);
        }
        stranger.send("AN", "flooded@mail.example").expect(200);
        owner.settled("flooded@mail.example");
        JsonNode before = withoutInviter(owner.latest("flooded@mail.example"));

        var refused = stranger.send("AN", "calm@mail.example", "flooded@mail.example");
        refused.expect(429, "invitation.address_limit");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(3500L, 3600L);
        owner.resend("flooded@mail.example").expect(429, "invitation.address_limit");
        assertThat(stranger.list("?search=calm")).isEmpty();
        assertThat(withoutInviter(owner.latest("flooded@mail.example"))).isEqualTo(before);
    }

    /** When the inviter was last active changes with each request of theirs. */
    private static JsonNode withoutInviter(JsonNode invitation) {
        return ((ObjectNode) invitation).without("invited_by_user");
    }

    @Test
    void anOrganizationSendsFewMailsADay() {
        TestRealm busy = TestRealm.draft()
                .organization("acme", organization -> organization.owner("owner"))
                .create();
        var inviter = new Inviter(busy.organization("acme").owner());
        for (int i = 0; i < 5; i++) {
            inviter.send("AN", hundred(i)).expect(200);
        }

        var refused = inviter.send("AN", "one.more@mail.example");
        refused.expect(429, "invitation.organization_limit");

        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(80_000L, 86_400L);
        inviter.resend(hundred(0)[0]).expect(429, "invitation.organization_limit");
    }

    private static String[] hundred(int number) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "day" + number + "." + i + "@mail.example")
                .toArray(String[]::new);
    }

    @Test
    void onlySomebodyWithAVerifiedAddressSendsMailWhereTheRealmVerifiesThem() {
        TestRealm strict = TestRealm.acme();
        MAIL.serve(strict);
        var inviter = new Inviter(strict.organization("acme").owner());
        inviter.send("AN", "before@mail.example").expect(200);
        strict.change("verifyEmail", true);
        inviter.send("AN", "verified@mail.example").expect(200);

        strict.server()
                .admin()
                .put(
                        "/realms/" + strict.name() + "/users/"
                                + strict.organization("acme").owner().accountId(),
                        Map.of("emailVerified", false))
                .expect(204);

        inviter.send("AN", "unverified@mail.example").expect(403, "invitation.inviter_unverified");
        inviter.resend("before@mail.example").expect(403, "invitation.inviter_unverified");
    }

    @Test
    void theSameAddressIsInvitedToSeveralOrganizations() {
        owner.invite("both@mail.example", "AN");
        String acmes = MAIL.lastTo("both@mail.example").link();

        new Inviter(globex.owner()).invite("both@mail.example", "AD");

        assertThat(status(acmes)).isEqualTo(303);
        assertThat(status(MAIL.lastTo("both@mail.example").link())).isEqualTo(303);
    }

    @Test
    void onlyThoseWhoMayInviteCanDoAnythingHere() {
        for (String person : List.of("manager", "reviewer", "annotator")) {
            var nobody = new Inviter(acme.person(person));
            nobody.send("AN", "a@mail.example").expect(403, "permission.denied");
            nobody.resend("a@mail.example").expect(403, "permission.denied");
            nobody.revoke("a@mail.example").expect(403, "permission.denied");
            nobody.person().api().get("/invite/emails").expect(403, "permission.denied");
        }
        REALM.base().get("/api/invite/emails").expect(401, "caller.unauthenticated");
    }

    @Test
    void theListIsPagedFilteredAndSearched() {
        owner.send("AN", "list1@mail.example", "list2@mail.example", "list3@mail.example")
                .expect(200);
        owner.revoke("list2@mail.example").expect(200);

        JsonNode page = owner.person()
                .api()
                .get("/invite/emails?search=LIST&page_size=2")
                .expect(200)
                .json();

        assertThat(page.path("count").asInt()).isEqualTo(3);
        assertThat(page.path("results")).hasSize(2);
        assertThat(emails("?search=list&state=open")).containsExactly("list3@mail.example", "list1@mail.example");
        assertThat(emails("?search=list&state=revoked")).containsExactly("list2@mail.example");
        assertThat(emails("?search=list&state=used")).isEmpty();
        assertThat(emails("?search=list&state=expired")).isEmpty();
        assertThat(emails("?search=%25list")).isEmpty();
        owner.person().api().get("/invite/emails?state=lost").expect(400, "request.malformed");
    }

    @Test
    void neitherTheListNorTheDatabaseKnowsTheToken() {
        owner.invite("secret@mail.example", "AN");
        String link = MAIL.lastTo("secret@mail.example").link();
        String token = link.substring(link.indexOf("token=") + "token=".length());

        assertThat(owner.person().api().get("/invite/emails?page_size=-1").body())
                .doesNotContain(token);
        assertThat(REALM.server()
                        .database()
                        .query("SELECT * FROM KW_INVITATION WHERE EMAIL = ?", "secret@mail.example")
                        .toString())
                .contains("secret@mail.example")
                .doesNotContain(token)
                .doesNotContain(token.substring(2));
    }

    @Test
    void theRealmSaysHowLongAnInvitationLasts() {
        TestRealm brief = TestRealm.draft()
                .organization("acme", organization -> organization.owner("owner"))
                .create();
        MAIL.serve(brief);
        var inviter = new Inviter(brief.organization("acme").owner());

        brief.attribute("workspaces.invitation_lifetime_seconds", "120");
        assertThat(lifetime(inviter.invite("a@mail.example", "AN"))).isEqualTo(Duration.ofMinutes(2));
        brief.attribute("workspaces.invitation_lifetime_seconds", "1");
        assertThat(lifetime(inviter.invite("a@mail.example", "AN"))).isEqualTo(Duration.ofMinutes(1));
        brief.attribute("workspaces.invitation_lifetime_seconds", "99999999999");
        assertThat(lifetime(inviter.invite("a@mail.example", "AN"))).isEqualTo(Duration.ofDays(365));
        brief.attribute("workspaces.invitation_lifetime_seconds", "soon");
        assertThat(lifetime(inviter.invite("a@mail.example", "AN"))).isEqualTo(Duration.ofDays(7));
    }

    private static Duration lifetime(JsonNode invitation) {
        return Duration.between(
                Instant.parse(invitation.path("created_at").asText()),
                Instant.parse(invitation.path("expires_at").asText()));
    }

    private List<String> emails(String query) {
        return owner.list(query).stream()
                .map(invitation -> invitation.path("email").asText())
                .toList();
    }

    private static String shape(JsonNode invitation) {
        return invitation.toString().replaceAll("\"[^\"]*@[^\"]*\"|\"20[^\"]*Z\"|\"id\":\\d+", "");
    }

    /** What the server answers to somebody who opens a link, before it leads them on. */
    private static int status(String link) {
        return Http.at(link).get("").status();
    }
}
