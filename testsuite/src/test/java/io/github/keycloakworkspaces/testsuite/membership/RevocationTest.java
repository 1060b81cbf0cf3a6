package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What deactivating and deleting takes away, and what stays. */
@Tag("once")
final class RevocationTest {

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");
    private final Person annotator = acme.person("annotator");

    @Test
    void aDeactivatedPersonsTokenOpensNothing() {
        annotator.api().get("/organizations/").expect(200);

        acme.give("annotator", "DI");

        assertThat(annotator.api().get("/organizations/").status()).isIn(401, 403);
    }

    @Test
    void aDeactivatedPersonsSessionsEnd() {
        annotator.signIn();

        acme.give("annotator", "DI");

        assertThat(annotator.sessions()).isEmpty();
        annotator.refresh().expect(400);
    }

    @Test
    void aDeactivatedPersonSignsInNoMore() {
        acme.give("annotator", "DI");

        annotator.directGrant().expect(400);
    }

    @Test
    void aDeactivatedPersonComesBackWithARole() {
        acme.give("former", "MA");

        assertThat(acme.person("former")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("MA");
    }

    @Test
    void sendingBackToWaitingEndsSessions() {
        annotator.signIn();

        acme.give("annotator", "NO");

        assertThat(annotator.sessions()).isEmpty();
    }

    @Test
    void aMemberIsDeletedOnce() {
        long number = acme.number("annotator");

        acme.delete(acme.person("admin"), number).expect(204);

        acme.delete(acme.person("admin"), number).expect(404, "member.not_found");
        acme.changeRole(acme.person("admin"), number, "AN").expect(404, "member.not_found");
    }

    @Test
    void aDeletedMemberIsListedNoMore() {
        acme.delete(acme.owner(), "annotator").expect(204);

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(annotator.email());
    }

    @Test
    void aDeletedMemberIsShownAsDeletedUser() {
        long number = acme.number("annotator");
        acme.delete(acme.owner(), number).expect(204);

        var deleted = acme.results(acme.list(acme.owner(), "?is_deleted=true"));

        assertThat(deleted).singleElement().satisfies(member -> {
            assertThat(member.path("user").path("id").asLong()).isEqualTo(number);
            assertThat(member.path("user").path("first_name").asText()).isEqualTo("Deleted");
            assertThat(member.path("user").path("last_name").asText()).isEqualTo("User");
            assertThat(member.toString()).doesNotContain(annotator.email());
        });
    }

    @Test
    void aDeletedMembersSessionsEnd() {
        annotator.signIn();

        acme.delete(acme.owner(), "annotator").expect(204);

        assertThat(annotator.sessions()).isEmpty();
        annotator.refresh().expect(400);
        assertThat(annotator.api().get("/organizations/").status()).isIn(401, 403);
    }

    @Test
    void aDeletedMemberKeepsTheAccountWithoutClaim() {
        acme.delete(acme.owner(), "annotator").expect(204);

        assertThat(annotator.signIn().claim().isMissingNode()).isTrue();
    }

    /** A session that only the database remembers would come back with the next server. */
    @Test
    void nothingOfASessionIsKept() {
        String account = annotator.accountId();
        annotator.signIn();
        annotator.offlineToken();
        assertThat(keptSessions(account)).isNotZero();

        acme.give("annotator", "DI");

        assertThat(keptSessions(account)).isZero();
    }

    /** The token still says so; what is asked for by it is decided anew. */
    @Test
    void aLowerRoleCountsAtOnce() {
        var admin = acme.person("admin");
        admin.signIn();
        long number = acme.number("reviewer");

        acme.give("admin", "AN");

        acme.changeRole(admin, number, "AN").expect(403, "permission.denied");
        assertThat(admin.introspect()
                        .expect(200)
                        .json()
                        .at("/workspaces/organization/role")
                        .asText())
                .isEqualTo("AN");
        assertThat(admin.refreshed(admin.tokens())
                        .claim()
                        .at("/organization/role")
                        .asText())
                .isEqualTo("AN");
    }

    private int keptSessions(String account) {
        return realm.server()
                .database()
                .query("SELECT USER_SESSION_ID FROM OFFLINE_USER_SESSION WHERE USER_ID = ?", account)
                .size();
    }

    @Test
    void whoWorksElsewhereKeepsTheSession() {
        var both = TestRealm.draft()
                .organization(
                        "acme", organization -> organization.owner("owner").annotator("worker@both.example"))
                .organization(
                        "globex", organization -> organization.owner("owner").reviewer("worker@both.example"))
                .create();
        var worker = both.person("worker");
        worker.signIn();

        both.organization("acme").give("worker@both.example", "DI");

        assertThat(worker.sessions()).hasSize(1);
        assertThat(worker.signIn().claim().path("organization").path("alias").asText())
                .isEqualTo("globex");
    }
}
