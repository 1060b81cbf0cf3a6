package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organization whose Owner lets Managers invite, without a mail server: the mails fail, the invitations stand. */
@Tag("once")
final class InvitingManagerTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace("Radiology", workspace -> workspace.project("chest-xray", project -> {}))
                            .workspace(
                                    "Cardiology",
                                    workspace -> workspace
                                            .member("manager")
                                            .member("reviewer")
                                            .project("heart", project -> {})))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final Inviter owner = new Inviter(acme.owner());
    private final Inviter manager = new Inviter(acme.person("manager"));
    private final Inviter reviewer = new Inviter(acme.person("reviewer"));

    @BeforeAll
    static void managersAndReviewersMayInvite() {
        TestOrganization acme = REALM.organization("acme");
        acme.owner()
                .api()
                .post(
                        "/organizations/" + acme.id() + "/permissions",
                        Map.of("permission", "members.invite", "roles", List.of("RE", "MA", "AD", "OW")))
                .expect(200);
    }

    @Test
    void nobodyGrantsMoreThanTheyHold() {
        manager.send("AD", "a@mail.example").expect(403, "role.higher");
        reviewer.send("MA", "a@mail.example").expect(403, "role.higher");
        manager.send("MA", "manager2@mail.example").expect(200);

        assertThat(owner.list("?search=a@mail")).isEmpty();
    }

    @Test
    void nobodyPassesALinkOnThatGivesMoreThanTheyHold() {
        linkGives("MA");
        Http reviewers = acme.person("reviewer").api();
        reviewers.get("/invite").expect(403, "role.higher");
        reviewers.post("/invite/reset-token", Map.of()).expect(403, "role.higher");
        assertThat(reviewers.get("/organizations/0").json().path("token").asText())
                .isEmpty();
        acme.person("manager").api().get("/invite").expect(200);

        linkGives("AN");
        reviewers.get("/invite").expect(200);
        linkGives("NO");
    }

    @Test
    void nobodyBecomesAnAdministratorByALink() {
        linkGives("AD");
        String link = acme.link();

        assertThat(SignUpForm.follow(REALM, link)
                        .register("climber@mail.example")
                        .waits())
                .isTrue();
        assertThat(acme.member("climber@mail.example").path("role").asText()).isEqualTo("NO");
        linkGives("NO");
    }

    @Test
    void nobodyTouchesAnInvitationToAHigherRole() {
        owner.send("AD", "admin2@mail.example").expect(200);

        manager.send("AN", "admin2@mail.example").expect(403, "role.higher");
        manager.resend("admin2@mail.example").expect(403, "role.higher");
        manager.revoke("admin2@mail.example").expect(403, "role.higher");
        assertThat(owner.latest("admin2@mail.example").path("role").asText()).isEqualTo("AD");
    }

    @Test
    void nobodyLetsOthersInWhereTheyAreNot() {
        to(manager, "workspaces", acme.workspace("Radiology")).expect(404, "workspace.not_found");
        to(manager, "projects", acme.project("chest-xray")).expect(404, "project.not_found");
        to(manager, "workspaces", acme.workspace("Cardiology")).expect(200);
        to(manager, "projects", acme.project("heart")).expect(200);
    }

    @Test
    void nobodyLetsOthersInWhereTheyMayNotChangeAnything() {
        to(reviewer, "workspaces", acme.workspace("Cardiology")).expect(403, "permission.denied");
        to(reviewer, "projects", acme.project("heart")).expect(403, "permission.denied");
    }

    private void linkGives(String role) {
        acme.owner()
                .api()
                .patch("/organizations/0/set-default-role", Map.of("default_role", role))
                .expect(200);
    }

    private static Response to(Inviter inviter, String kind, long place) {
        return inviter.send(Map.of("emails", List.of("place@mail.example"), "role", "AN", kind, List.of(place)));
    }
}
