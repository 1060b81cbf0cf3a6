package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Directory;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People of an LDAP directory. */
@Tag("once")
final class DirectoryTest {

    private static final String ANNA = "anna@directory.example";
    private static final String BERT = "bert@directory.example";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @ParameterizedTest
    @CsvSource({"imported, true", "imported, false", "directory, true", "directory, false"})
    void whoseAccountIsRemovedWithManyIsForgottenAtOnce(String what, boolean mirrored) {
        realm.mirror(mirrored);
        try (var directory = Directory.of(realm, true, "anna", "bert")) {
            directory.synchronize();
            acme.add(draft -> draft.member(ANNA, "MA").member(BERT, "AN"));
            long anna = acme.number(ANNA);
            assertThat(seats()).isEqualTo(7);

            remove(directory, what);

            assertThat(seats()).isEqualTo(5);
            assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(ANNA, BERT);
            assertThat(acme.results(acme.list(acme.owner(), "?is_deleted=true")))
                    .hasSize(2)
                    .allSatisfy(member -> assertThat(
                                    member.path("user").path("first_name").asText())
                            .isEqualTo("Deleted"))
                    .anySatisfy(member ->
                            assertThat(member.path("user").path("id").asLong()).isEqualTo(anna));
            assertThat(realm.bringInStep().path("gone").asLong()).isZero();
        }
    }

    @Test
    void whoComesBackWithAnotherAccountIsInvitedAnew() {
        try (var directory = Directory.of(realm, true, "anna")) {
            directory.synchronize();
            acme.add(draft -> draft.member(ANNA, "MA"));
            long before = acme.number(ANNA);
            directory.removeImported();
            directory.synchronize();
            assertThat(realm.hasAccount(ANNA)).isTrue();
            assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(ANNA);

            SignUpForm.follow(realm, acme.link())
                    .toSignIn()
                    .signIn(directory.address("anna"))
                    .join();

            assertThat(acme.member(ANNA).path("role").asText()).isEqualTo("NO");
            assertThat(acme.number(ANNA)).isNotEqualTo(before);
        }
    }

    @Test
    void whatHappenedPastTheServerIsSetRightWhenAsked() {
        try (var directory = Directory.of(realm, true, "anna")) {
            directory.synchronize();
            acme.add(draft -> draft.member(ANNA, "MA"));
            forgetPastTheServer(realm.person(ANNA).accountId());
            assertThat(seats()).isEqualTo(6);

            assertThat(realm.bringInStep().path("gone").asLong()).isEqualTo(1);

            assertThat(seats()).isEqualTo(5);
            assertThat(realm.bringInStep().path("gone").asLong()).isZero();
        }
    }

    @Test
    void anOwnerWhoseAccountIsGoneIsFollowedByAnother() {
        try (var directory = Directory.of(realm, true, "anna")) {
            directory.synchronize();
            acme.add(draft -> draft.member(ANNA, "AD"));
            acme.owner()
                    .api()
                    .post("/organizations/" + acme.id() + "/owner", Map.of("user_id", acme.number(ANNA)))
                    .expect(200);
            long heir = acme.number("admin");
            directory.remove();
            assertThat(seats()).isEqualTo(5);

            realm.service("manage")
                    .below("/api")
                    .post("/organizations/" + acme.id() + "/owner", Map.of("user_id", heir))
                    .expect(200);

            assertThat(acme.member("admin").path("role").asText()).isEqualTo("OW");
            assertThat(seats()).isEqualTo(5);
            assertThat(acme.members()).hasSize(7);
        }
    }

    @Test
    void otherPeopleStayWhenADirectoryGoes() {
        try (var directory = Directory.of(realm, true, "anna")) {
            directory.synchronize();
            var before = roles();

            directory.remove();

            assertThat(roles()).isEqualTo(before).hasSize(7);
        }
    }

    private List<String> roles() {
        return acme.members().stream()
                .map(member -> TestOrganization.emailOf(member) + " "
                        + member.path("role").asText())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsNotImportedJoinsNothingAndIsToldWhy(boolean mirrored) {
        realm.mirror(mirrored);
        try (var directory = Directory.of(realm, false, "anna")) {
            SignUpForm form = SignUpForm.follow(realm, acme.link()).toSignIn().signIn(directory.address("anna"));

            assertThat(form.isTurnedAway("Directory")).as(form.html()).isTrue();
            assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(ANNA);
        }
    }

    @Test
    void aDocumentThatNamesSomebodyWhoIsNotImportedSaysSo() {
        try (var directory = Directory.of(realm, false, "anna")) {
            realm.admin()
                    .put(
                            "/workspaces/organizations/acme?remove=false",
                            Map.of("members", List.of(Map.of("user", directory.address("anna"), "role", "AN"))))
                    .expect(400, "document.not_imported");
            realm.admin()
                    .put("/workspaces/organizations/new", Map.of("owner", directory.address("anna")))
                    .expect(400, "document.not_imported");
        }
    }

    /** Keycloak (26.7.5) can't add them either, and answers with its own 500; nothing of ours may come of it. */
    @Test
    void nobodyIsAddedNativelyWhoIsNotImported() {
        try (var directory = Directory.of(realm, false, "anna")) {
            assertThat(acme.addNatively(directory.address("anna")).status()).isGreaterThanOrEqualTo(400);
            assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(ANNA);
        }
    }

    private static void remove(Directory directory, String what) {
        if (what.equals("imported")) {
            directory.removeImported();
        } else {
            directory.remove();
        }
    }

    private long seats() {
        return realm.service("manage")
                .get("/api/organizations/" + acme.id())
                .expect(200)
                .json()
                .path("seats_taken")
                .asLong();
    }

    private void forgetPastTheServer(String account) {
        for (String table : List.of("USER_ROLE_MAPPING", "USER_ATTRIBUTE", "USER_GROUP_MEMBERSHIP", "CREDENTIAL")) {
            acme.database().update("DELETE FROM " + table + " WHERE USER_ID = ?", account);
        }
        acme.database().update("DELETE FROM USER_ENTITY WHERE ID = ?", account);
    }
}
