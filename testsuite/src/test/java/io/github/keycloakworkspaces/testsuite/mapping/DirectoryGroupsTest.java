package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Directory;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles that follow the groups of an LDAP directory, which Keycloak reads and nobody tells of. */
@Tag("once")
final class DirectoryGroupsTest {

    private static final String ANNA = "anna@directory.example";
    private static final String BERT = "bert@directory.example";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");
    private final MappedGroups mapped = new MappedGroups(acme, "keycloak");
    private final Directory directory =
            Directory.of(realm, true, "anna", "bert").withGroups();

    private String managers = "";

    @BeforeEach
    void mapTheManagers() {
        managers = directory.addGroup("managers", "anna");
        new RealmGroups(realm).open(managers);
        mapped.role(managers, "MA");
        directory.synchronize();
        acme.add(draft -> draft.member(ANNA, "AN").member(BERT, "AN"));
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

        assertThat(role(ANNA)).isEqualTo("MA");
        assertThat(role(BERT)).isEqualTo("AN");
        assertThat(mapped.problems()).contains("directory.unavailable");
        assertThat(evaluation("failed")).isPositive();

        directory.comeBack();
        mapped.remove(mapping);

        assertThat(role(ANNA)).isEqualTo("AN");
        assertThat(role(BERT)).isEqualTo("MA");
        assertThat(evaluation("failed")).isZero();
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

    private int evaluation(String count) {
        return acme.owner()
                .api()
                .get("/organizations/" + acme.id() + "/group-mappings/evaluation")
                .expect(200)
                .json()
                .path(count)
                .asInt();
    }

    private String role(String person) {
        return acme.member(person).path("role").asText();
    }
}
