package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.activity.Log;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has to be a member who doesn't want to be. */
@Tag("once")
final class LeaveTest {

    private static final String BOTH = "worker@both.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole().annotator(BOTH))
            .organization("globex", globex -> globex.owner("owner").reviewer(BOTH))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "reviewer", "annotator"})
    void everybodyMayLeave(String name) {
        Person person = acme.person(name);
        long number = acme.number(name);
        person.signIn();

        leave(person, acme);

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(person.email());
        assertThat(acme.nativeMembers()).doesNotContain(person.email());
        assertThat(person.sessions()).isEmpty();
        person.refresh().expect(400);
        assertThat(realm.hasAccount(person.email())).isTrue();
        assertThat(acme.results(acme.list(acme.owner(), "?is_deleted=true")))
                .singleElement()
                .satisfies(member ->
                        assertThat(member.path("user").path("id").asLong()).isEqualTo(number));
        assertThat(new Log(acme).about("/memberships/me"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("user_id").asLong()).isEqualTo(number));
    }

    @Test
    void theOwnerStays() {
        acme.owner()
                .api()
                .delete("/organizations/" + acme.id() + "/memberships/me/")
                .expect(409, "owner.must_transfer");
        acme.owner().api().delete("/organizations/0/memberships/me").expect(409, "owner.must_transfer");

        assertThat(acme.owner().signIn().claim().at("/organization/role").asText())
                .isEqualTo("OW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "DI"})
    void whoWaitsOrIsDeactivatedMayLeave(String role) {
        Person both = realm.person(BOTH);
        acme.give(BOTH, role);
        both.signIn();

        leave(both, acme);

        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(BOTH);
        assertThat(both.signIn().claim().at("/organization/alias").asText()).isEqualTo("globex");
        assertThat(both.sessions()).isNotEmpty();
    }

    @Test
    void aDisabledOrganizationMayBeLeft() {
        long id = acme.id();
        Person both = realm.person(BOTH);
        both.signIn();
        acme.disable();

        both.api().delete("/organizations/" + id + "/memberships/me/").expect(204);

        acme.enable();
        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(BOTH);
    }

    @Test
    void whoManagesTheRealmLeavesWhatTheyAreIn() {
        realm.give(realm.person(BOTH).accountId(), "manage");
        Person both = realm.person(BOTH);
        both.signIn();

        leave(both, globex);

        assertThat(globex.members()).extracting(TestOrganization::emailOf).doesNotContain(BOTH);
        realm.service("manage")
                .delete("/api/organizations/" + acme.id() + "/memberships/me/")
                .expect(404, "organization.not_found");
    }

    @Test
    void zeroIsTheOrganizationOfTheToken() {
        Person both = realm.person(BOTH);
        Http bound =
                realm.base().bearer(both.signIn("organization:globex").access()).below("/api");

        bound.delete("/organizations/0/memberships/me/").expect(204);

        assertThat(globex.members()).extracting(TestOrganization::emailOf).doesNotContain(BOTH);
        assertThat(acme.members()).extracting(TestOrganization::emailOf).contains(BOTH);
    }

    @Test
    void nobodyLeavesTwiceOrWhatTheyAreNotIn() {
        Person both = realm.person(BOTH);
        both.signIn();
        leave(both, acme);

        both.api().delete("/organizations/" + acme.id() + "/memberships/me/").expect(404, "organization.not_found");
        acme.person("annotator")
                .api()
                .delete("/organizations/" + globex.id() + "/memberships/me/")
                .expect(404, "organization.not_found");
        realm.base()
                .delete("/api/organizations/" + acme.id() + "/memberships/me/")
                .expect(401);
    }

    @Test
    void nobodyDeletesThemselvesByTheirNumber() {
        acme.delete(acme.person("admin"), "admin").expect(405, "member.self");
    }

    @Test
    void whoLeftComesBackByTheLinkAsEverybodyElse() {
        leave(acme.person("annotator"), acme);

        SignUpForm.follow(realm, acme.link())
                .toSignIn()
                .signIn("annotator@acme.example")
                .join();

        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("NO");
    }

    private static void leave(Person person, TestOrganization organization) {
        person.api()
                .delete("/organizations/" + organization.id() + "/memberships/me/")
                .expect(204);
    }
}
