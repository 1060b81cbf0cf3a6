package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST api/users/}, by which scripts make users: it invites them, by the rules of every invitation. */
final class InvitedUserTest {

    private static final MailServer MAIL = MailServer.start();
    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .organization("globex", globex -> globex.owner("owner"))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final TestOrganization globex = REALM.organization("globex");
    private final Http owner = acme.owner().api();
    private final Inviter inviter = new Inviter(acme.owner());

    InvitedUserTest() {
        MAIL.serve(REALM);
    }

    @Test
    void invitesByEmailAndShowsWhomWithoutANumber() {
        JsonNode shown = create(Map.of("username", "New.User@Mail.example", "first_name", "New", "role", "RE"))
                .expect(201)
                .json();

        assertThat(shown.path("id").asLong(-1)).isZero();
        assertThat(shown.path("username").asText()).isEqualTo("new.user@mail.example");
        assertThat(shown.path("email").asText()).isEqualTo("new.user@mail.example");
        assertThat(shown.path("first_name").asText())
                .as("people say their names themselves")
                .isEmpty();
        assertThat(shown.at("/organization_membership/role").asText()).isEqualTo("RE");
        assertThat(shown.at("/organization_membership/active").asBoolean(true)).isFalse();
        assertThat(shown.at("/organization_membership/organization_id").asLong())
                .isEqualTo(acme.id());
        assertThat(shown.at("/lse_fields/invited_by").asLong()).isEqualTo(acme.number("owner"));
        assertThat(shown.at("/lse_fields/invite_activated").asBoolean(true)).isFalse();
        JsonNode listed = inviter.settled("new.user@mail.example").get(0);
        assertThat(listed.path("state").asText()).isEqualTo("open");
        assertThat(listed.path("role").asText()).isEqualTo("RE");
        assertThat(Instant.parse(shown.at("/lse_fields/invite_expired_at").asText()))
                .isEqualTo(Instant.parse(listed.path("expires_at").asText()));
        assertThat(MAIL.to("new.user@mail.example")).hasSize(1);
    }

    @Test
    void theAddressIsThatOfTheMailWhereTheNameIsAnother() {
        create(Map.of("username", "shorty", "email", "named@mail.example", "role", "AN"))
                .expect(201);

        assertThat(inviter.latest("named@mail.example").path("role").asText()).isEqualTo("AN");
        create(Map.of("username", "shorty", "role", "AN")).expect(400, "email.malformed");
    }

    @Test
    void takesAFormToo() {
        owner.form("/users/", Map.of("username", "form.user@mail.example", "role", "AN"))
                .expect(201);
    }

    @Test
    void theRoleIsTheDefaultRoleIfThatOneWorks() {
        var user = Map.of("username", "default@mail.example");
        create(user).expect(400, "role.needed");
        assertThat(inviter.list("?search=default@mail.example")).isEmpty();

        defaultRole("RE");
        try {
            create(user).expect(201);
        } finally {
            defaultRole("NO");
        }

        assertThat(inviter.latest("default@mail.example").path("role").asText()).isEqualTo("RE");
    }

    private void defaultRole(String role) {
        owner.patch("/organizations/" + acme.id() + "/set-default-role", Map.of("default_role", role))
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"username\": \"a@mail.example\", \"role\": \"OW\"}', 400, role.not_assignable",
        "'{\"username\": \"a@mail.example\", \"role\": \"NO\"}', 400, role.not_assignable",
        "'{\"username\": \"a@mail.example\", \"role\": \"VO\"}', 400, request.malformed",
        "'{\"username\": \"a@mail.example\", \"role\": \"AN\", \"password\": \"x\"}', 400, account.password",
        "'{\"username\": \"a@mail.example\", \"role\": \"AN\", \"active_organization\": 999999}', 404, organization.not_found",
        "'{\"email\": \"a@mail.example\", \"role\": \"AN\"}', 400, request.malformed",
        "'{\"username\": \"\", \"role\": \"AN\"}', 400, request.malformed",
        "'{\"username\": \"a@mail.example\", \"role\": \"AN\", \"is_staff\": true}', 400, request.unknown_field"
    })
    void whatIsWrongIsRefused(String body, int status, String code) {
        owner.text("POST", "/users/", "application/json", body).expect(status, code);

        assertThat(inviter.list("?search=a@mail.example")).isEmpty();
    }

    @Test
    void whoIsThereAlreadyIsNotInvited() {
        create(Map.of("username", "annotator@acme.example", "role", "AN")).expect(409, "member.exists");
        create(Map.of("username", "former@acme.example", "role", "AN")).expect(409, "member.exists");
        create(Map.of("username", "pending@acme.example", "role", "AN")).expect(201);

        assertThat(inviter.list("?search=annotator@acme.example")).isEmpty();
    }

    /** Whether somebody has an account elsewhere in the realm is not told. */
    @Test
    void anAddressWithAnAccountElsewhereLooksLikeAnyOther() {
        JsonNode known = create(Map.of("username", "owner@globex.example", "role", "AN"))
                .expect(201)
                .json();

        assertThat(known.path("id").asLong(-1)).isZero();
        assertThat(known.path("first_name").asText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void onlyThoseWhoMayInviteMakeUsers(String person) {
        acme.person(person)
                .api()
                .post("/users/", Map.of("username", "b@mail.example", "role", "AN"))
                .expect(403, "permission.denied");
        REALM.base()
                .post("/api/users/", Map.of("username", "b@mail.example", "role", "AN"))
                .expect(401, "caller.unauthenticated");
    }

    @Test
    void anOwnerMayTakeThePermissionAway() {
        owner.post("/organizations/0/permissions", Map.of("permission", "members.invite", "roles", List.of("OW")))
                .expect(200);
        try {
            acme.person("admin")
                    .api()
                    .post("/users/", Map.of("username", "c@mail.example", "role", "AN"))
                    .expect(403, "permission.denied");
        } finally {
            owner.delete("/organizations/0/permissions/members.invite").expect(204);
        }
    }

    @Test
    void theLimitsAreThoseOfInvitations() {
        for (int i = 0; i < 3; i++) {
            inviter.send("AN", "flooded.user@mail.example").expect(200);
        }
        for (int i = 0; i < 2; i++) {
            create(Map.of("username", "flooded.user@mail.example", "role", "AN"))
                    .expect(201);
        }

        create(Map.of("username", "flooded.user@mail.example", "role", "AN")).expect(429, "invitation.address_limit");
        inviter.send("AN", "flooded.user@mail.example").expect(429, "invitation.address_limit");
    }

    @Test
    void seatsAndVerifiedAddressesCountAsForInvitations() {
        TestRealm strict = TestRealm.acme();
        TestOrganization organization = strict.organization("acme");
        Http api = organization.owner().api();
        organization.database().update("UPDATE KW_ORGANIZATION SET SEAT_LIMIT = 1 WHERE ID = ?", organization.id());

        api.post("/users/", Map.of("username", "d@mail.example", "role", "AN")).expect(409, "seats.exhausted");

        strict.change("verifyEmail", true);
        strict.admin()
                .put("/users/" + organization.owner().accountId(), Map.of("emailVerified", false))
                .expect(204);
        api.post("/users/", Map.of("username", "d@mail.example", "role", "AN"))
                .expect(403, "invitation.inviter_unverified");
    }

    @Test
    void itIsAboutTheOrganizationThatTheCallIsAbout() {
        globex.owner()
                .api()
                .post("/users/?organization=acme", Map.of("username", "e@mail.example", "role", "AN"))
                .expect(404, "organization.not_found");
        globex.owner()
                .api()
                .post("/users/", Map.of("username", "e@mail.example", "role", "AN", "active_organization", acme.id()))
                .expect(404, "organization.not_found");
        globex.owner()
                .api()
                .post("/users/", Map.of("username", "e@mail.example", "role", "AN", "active_organization", globex.id()))
                .expect(201);

        assertThat(inviter.list("?search=e@mail.example")).isEmpty();
    }

    private Response create(Map<String, ?> user) {
        return owner.post("/users/", user);
    }
}
