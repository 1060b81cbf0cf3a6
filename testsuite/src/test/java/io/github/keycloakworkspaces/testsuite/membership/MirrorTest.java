package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak's own lists of members: kept in step, or left alone, or brought in step afterwards. */
@Tag("once")
final class MirrorTest {

    private static final String NEW = "new.person@mail.example";
    private static final String ANNOTATOR = "annotator@acme.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.everyRole().administrator("boss@both.example"))
            .organization("globex", organization -> organization.owner("boss@both.example"))
            .person(NEW)
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void whoComesBackByLinkIsListedAgain() {
        acme.delete(acme.owner(), "annotator").expect(204);
        assertThat(acme.nativeMembers()).doesNotContain(ANNOTATOR);

        SignUpForm.follow(realm, acme.link()).toSignIn().signIn(ANNOTATOR).join();

        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("NO");
        assertThat(acme.nativeMembers()).contains(ANNOTATOR);
    }

    @Test
    void whoIsAddedByADocumentIsListed() {
        acme.add(draft -> draft.member(NEW, "RE").member("former", "AN"));

        assertThat(acme.nativeMembers()).contains(NEW).doesNotContain("former@acme.example");
    }

    /** The account would be gone, and with it everything that the person has elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"DI", "delete"})
    void aManagedMemberKeepsTheAccountWhateverHappens(String what) {
        acme.manage("annotator");

        if (what.equals("DI")) {
            acme.give("annotator", "DI");
        } else {
            acme.delete(acme.owner(), "annotator").expect(204);
        }

        assertThat(realm.hasAccount(ANNOTATOR)).isTrue();
        assertThat(acme.nativeMembers()).contains(ANNOTATOR);
        assertThat(acme.person("annotator").directGrant().status()).isIn(200, 400);
    }

    @Test
    void aManagedMemberWhoIsRemovedNativelyIsGoneEverywhere() {
        long number = acme.number("boss@both.example");
        realm.organization("globex").manage("boss@both.example");

        realm.organization("globex").removeNatively("boss@both.example").expect(204);

        assertThat(realm.hasAccount("boss@both.example")).isFalse();
        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain("boss@both.example");
        assertThat(realm.server().database().query("SELECT USER_ID FROM KW_PERSON WHERE ID = ?", number))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("user_id", null));
    }

    @Test
    void whatADisabledOrganizationManagesDoesNotStopAnother() {
        var globex = realm.organization("globex");
        globex.addNatively("annotator@acme.example").expect(201);
        acme.give("annotator", "DI");
        globex.manage("annotator@acme.example");
        globex.disable();

        acme.give("annotator", "AN");

        assertThat(acme.nativeMembers()).contains(ANNOTATOR);
    }

    @Test
    void aSwitchedOffMirrorLeavesTheListsAlone() {
        realm.mirror(false);
        var before = acme.nativeMembers();

        acme.give("annotator", "DI");
        acme.give("former", "MA");
        acme.delete(acme.owner(), "reviewer").expect(204);
        acme.add(draft -> draft.member(NEW, "RE"));

        assertThat(acme.nativeMembers()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(acme.person("former")
                        .signIn()
                        .claim()
                        .at("/organization/role")
                        .asText())
                .isEqualTo("MA");
    }

    @Test
    void theListsAreEmptiedAndFilledAgain() {
        realm.mirror(false);
        counted(realm.bringInStep(), false, 0, 8);
        assertThat(acme.nativeMembers()).isEmpty();
        assertThat(acme.members()).hasSize(8);

        acme.give("annotator", "DI");
        realm.mirror(true);
        counted(realm.bringInStep(), true, 7, 0);
        counted(realm.bringInStep(), true, 0, 0);
        assertThat(acme.nativeMembers()).hasSize(6).doesNotContain(ANNOTATOR);
    }

    @Test
    void aListThatIsNotKeptSaysNothingAboutMembers() {
        realm.mirror(false);

        acme.removeNatively("annotator").expect(204);
        acme.addNatively(NEW).expect(201);

        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("AN");
        assertThat(acme.member(NEW).path("role").asText()).isEqualTo("NO");
    }

    @Test
    void whoWasDeletedMeanwhileIsTakenOffTheList() {
        realm.mirror(false);
        acme.delete(acme.owner(), "annotator").expect(204);
        realm.mirror(true);

        counted(realm.bringInStep(), true, 0, 1);
        assertThat(acme.nativeMembers()).doesNotContain(ANNOTATOR);
    }

    @Test
    void managedMembersStayOnTheList() {
        acme.manage("annotator");
        realm.mirror(false);

        realm.bringInStep();

        assertThat(acme.nativeMembers()).containsExactly(ANNOTATOR);
        assertThat(realm.hasAccount(ANNOTATOR)).isTrue();
    }

    @Test
    void everybodyOfARemovedOrganizationKeepsNoSessionWithoutAMirrorEither() {
        realm.mirror(false);
        realm.bringInStep();
        var annotator = acme.person("annotator");
        annotator.signIn();
        realm.person("boss").signIn();

        acme.nativeAdmin().delete("").expect(204);

        assertThat(annotator.sessions()).isEmpty();
        assertThat(realm.person("boss").sessions()).hasSize(1);
        assertThat(annotator.signIn().claim().isMissingNode()).isTrue();
    }

    @Test
    void onlyWhoManagesTheRealmBringsTheListsInStep() {
        var caller = realm.server()
                .http()
                .below("/admin/realms/" + realm.name())
                .bearer(acme.owner().token());

        assertThat(caller.post("/workspaces/native-membership", Map.of()).status())
                .isIn(401, 403);
    }

    private static void counted(JsonNode report, boolean mirrored, int joined, int left) {
        assertThat(report.path("mirrored").asBoolean()).isEqualTo(mirrored);
        assertThat(report.path("organizations").asInt()).isEqualTo(2);
        assertThat(report.path("joined").asInt()).isEqualTo(joined);
        assertThat(report.path("left").asInt()).isEqualTo(left);
    }
}
