package io.github.keycloakworkspaces.testsuite.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Writes what {@link UpgradeTest} starts from; run it with the JARs of a release, once for each database, and keep the
 * file. It is no test of the suite. See CONTRIBUTING.md.
 */
final class ReleaseDump {

    private static final MailServer MAIL = MailServer.start();
    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("leaver")
                            .workspace(
                                    "Radiology",
                                    workspace -> workspace
                                            .member("manager")
                                            .member("annotator")
                                            .project(
                                                    "chest-xray",
                                                    project -> project.member("reviewer")
                                                            .member("annotator", "RE")
                                                            .showAnnotationHistory())))
            .organization("globex", globex -> globex.owner("owner").manager("manager"))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final Inviter owner = new Inviter(acme.owner());

    @Test
    void write() {
        MAIL.serve(REALM);
        change();
        invite();
        REALM.attribute(UpgradeTest.LINK, SignUpForm.tokenOf(acme.resetLink()));
        // The dump is to be of use for longer than an invitation.
        REALM.server().database().update("UPDATE KW_INVITATION SET EXPIRES_AT = ?", inAHundredYears());
        acme.owner().api().get("/activity-logs/").expect(200);
        // Nobody is to look for the node that made it.
        REALM.server().database().update("DELETE FROM JGROUPS_PING");
        REALM.server().database().dump(Path.of(System.getProperty("workspaces.target"), "release.sql.gz"));
    }

    private void change() {
        long project = acme.project("chest-xray");
        var api = acme.owner().api();
        done(api.post(
                "/organizations/" + acme.id() + "/permissions",
                Map.of("permission", "organizations.invite", "roles", List.of("MA", "AD"))));
        done(REALM.service("manage").patch("/api/organizations/" + acme.id(), Map.of("seat_limit", 20)));
        done(api.patch("/projects/" + project + "/", Map.of("description", "Films of 2025")));
        done(api.post("/project-templates/", Map.of("name", "Films", "project_id", project)));
        done(api.post(
                "/projects/" + project + "/tasks/7/assignees",
                Map.of("type", "AN", "users", List.of(acme.number("annotator")))));
        done(acme.delete(acme.owner(), "leaver"));
    }

    private static void done(Response answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }

    private void invite() {
        owner.invite("used@mail.example", "RE");
        SignUpForm.followIntoTheApp(REALM, MAIL.lastTo("used@mail.example").link())
                .register("used@mail.example");
        owner.invite("revoked@mail.example", "AN");
        owner.revoke("revoked@mail.example").expect(200);
        owner.invite("open@mail.example", "AN", List.of(acme.workspace("Radiology")), List.of());
        REALM.attribute(
                UpgradeTest.INVITATION,
                SignUpForm.tokenOf(MAIL.lastTo("open@mail.example").link()));
    }

    private static long inAHundredYears() {
        return Instant.now().plus(36_500, ChronoUnit.DAYS).toEpochMilli();
    }
}
