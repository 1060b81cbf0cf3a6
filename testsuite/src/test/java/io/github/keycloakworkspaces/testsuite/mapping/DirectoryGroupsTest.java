package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Directory;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roles that follow the groups of an LDAP directory, which Keycloak reads and nobody tells of. */
@Tag("once")
final class DirectoryGroupsTest {

    private static final String ANNA = "anna@directory.example";
    private static final String BERT = "bert@directory.example";
    private static final String CARL = "carl@directory.example";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");
    private final MappedGroups mapped = new MappedGroups(acme, "keycloak");
    private final Directory directory =
            Directory.of(realm, true, "anna", "bert", "carl").withGroups();

    private String managers = "";

    @BeforeEach
    void mapTheManagers() {
        managers = directory.addGroup("managers", "anna");
        new RealmGroups(realm).open(managers);
        mapped.role(managers, "MA");
        directory.synchronize();
        acme.add(draft -> draft.member(ANNA, "AN").member(BERT, "AN").member(CARL, "AN"));
        mapped.evaluated();
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void whoSignsInHasTheRoleOfTheirGroup() {
        signIn("anna");
        assertThat(role(ANNA)).isEqualTo("MA");
        assertThat(role(BERT)).isEqualTo("AN");

        directory.leave("anna", "managers");
        directory.join("bert", "managers");
        signIn("anna");
        signIn("bert");

        assertThat(role(ANNA)).isEqualTo("AN");
        assertThat(role(BERT)).isEqualTo("MA");
    }

    @Test
    void whoIsNoMemberBecomesOneBySigningIn() {
        directory.addPerson("dora");
        directory.join("dora", "managers");

        SignUpForm form = signIn("dora");

        assertThat(form.waits()).isFalse();
        assertThat(role("dora@directory.example")).isEqualTo("MA");
    }

    /** Bug 2. */
    @Test
    void nobodyLosesAnythingWhileTheDirectoryIsAway() {
        signIn("anna");
        directory.leave("anna", "managers");
        directory.join("bert", "managers");
        directory.stop();

        long mapping = mapped.role(new RealmGroups(realm).add("others"), "RE");

        assertThat(mapped.evaluated().path("failed").asInt()).isEqualTo(3);
        assertThat(role(ANNA)).isEqualTo("MA");
        assertThat(role(BERT)).isEqualTo("AN");
        assertThat(mapped.problems()).contains("directory.unavailable");

        directory.comeBack();
        mapped.remove(mapping);

        assertThat(mapped.evaluated().path("failed").asInt()).isZero();
        assertThat(role(ANNA)).isEqualTo("AN");
        assertThat(role(BERT)).isEqualTo("MA");
    }

    /** Bug 2: a directory that goes away in the middle. Of each person it is asked who they are, and in which groups. */
    @ParameterizedTest
    @CsvSource({"0, AN, AN", "1, AN, AN", "2, MA, AN", "3, MA, AN", "4, MA, MA", "5, MA, MA"})
    void whoeverItSaysNothingOfKeepsWhatTheyHave(int answers, String anna, String bert) {
        directory.leave("anna", "managers");
        signIn("anna");
        directory.join("carl", "managers");
        signIn("carl");
        directory.join("anna", "managers");
        directory.join("bert", "managers");
        String others = new RealmGroups(realm).add("others");
        directory.refuseAfter(answers);

        long mapping = mapped.role(others, "RE");

        assertThat(mapped.evaluated().path("failed").asInt()).isEqualTo(3 - answers / 2);
        assertThat(List.of(role(ANNA), role(BERT), role(CARL))).containsExactly(anna, bert, "MA");
        assertThat(mapped.problems()).hasSize(3 - answers / 2).containsOnly("directory.unavailable");

        directory.answerAgain();
        mapped.remove(mapping);

        assertThat(mapped.evaluated().path("failed").asInt()).isZero();
        assertThat(List.of(role(ANNA), role(BERT), role(CARL))).containsOnly("MA");
    }

    @Test
    void nobodyWaitsForADirectory() {
        String others = new RealmGroups(realm).add("others");
        try (var answer = directory.keepBack(1)) {
            mapped.role(others, "RE");
            answer.awaitQuestion();
            acme.give("annotator", "RE");
        }

        assertThat(mapped.evaluated().path("failed").asInt()).isZero();
        assertThat(role(ANNA)).isEqualTo("MA");
        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("RE");
    }

    /** A sign-in that comes while an answer is on its way knows it better. */
    @Test
    void whatASignInTellsMeanwhileIsNewer() {
        signIn("anna");
        String others = new RealmGroups(realm).add("others");
        try (var answer = directory.keepBack(2)) {
            mapped.role(others, "RE");
            answer.awaitQuestion();
            directory.leave("anna", "managers");
            signIn("anna");
        }

        mapped.evaluated();
        assertThat(role(ANNA)).isEqualTo("AN");
    }

    /** Bug 2: what Keycloak remembers of an outage counts for nothing. */
    @Test
    void whatKeycloakRemembersOfAnOutageChangesNothing() {
        signIn("anna");
        directory.stop();
        realm.admin().get("/users/" + realm.person(ANNA).accountId() + "/groups");
        realm.admin().get("/groups/" + managers + "/members");
        directory.comeBack();

        signIn("anna");

        assertThat(role(ANNA)).isEqualTo("MA");
    }

    private SignUpForm signIn(String person) {
        return SignUpForm.signInPage(realm).signIn(directory.address(person));
    }

    private String role(String person) {
        return acme.member(person).path("role").asText();
    }
}
